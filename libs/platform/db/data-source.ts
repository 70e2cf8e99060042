import pg from 'pg';
import { DataSource, DefaultNamingStrategy } from 'typeorm';

/** Counts and amounts of money arrive as numbers: they stay far below 2^53, which is checked. */
function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('A bigint left the safe range of a number');
  return value;
}

pg.types.setTypeParser(pg.types.builtins.INT8, toSafeInteger);
// A calendar date has no zone and stays text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/**
 * A broken connection says so more than once: when the server is killed, and again when its socket
 * closes. By then the pool has let go of it, nobody listens, and the process would end.
 */
class PatientClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Whoever waits for an answer hears of the error from the query.
    this.on('error', () => undefined);
  }
}

/**
 * A pool of ten connections. Statements end after 30 s so that one bad query cannot hold the
 * portal; `patienceMs` is how long somebody waits for a connection.
 */
export function createDataSource(
  url: string,
  entities: (new () => object)[],
  patienceMs = 5_000,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeNames(),
    installExtensions: false,
    poolSize: 10,
    extra: {
      Client: PatientClient,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      connectionTimeoutMillis: patienceMs,
    },
  });
}
