import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../basics/actor.js';
import { IS_FRESH, Replica } from './replica.js';
import { camelRows } from './rows.js';

interface Scope {
  manager: EntityManager;
  now: Date;
  writable: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/**
 * The only way to Postgres. SQL runs in a scope that names who acts, so that row-level security
 * applies to reads too. A scope opened inside another joins it: a service may call a lower
 * service and stay in one transaction.
 */
@Injectable()
export class Db implements OnApplicationShutdown {
  /** Milliseconds by which `app_now()` is moved; only tests set it. */
  clockShift = 0;

  /**
   * Statements are prepared once for each connection. Row-level security makes planning dearer than
   * running, so a command that repeats few statements many times takes half as long. Not for
   * processes that live through migrations: a prepared statement does not outlive a changed table.
   */
  prepares = false;

  private readonly statements = new Map<string, string>();

  constructor(
    private readonly source: DataSource,
    private readonly replica: Replica,
  ) {}

  /** Runs `work` in one transaction; an error rolls everything back and is thrown on. */
  transaction<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.open(actor, work, true);
  }

  /** Runs `work` in a read-only transaction. */
  read<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.open(actor, work, false);
  }

  /**
   * A read that may be some seconds old, so that a replica can answer it. Whoever is logged in may
   * have written a moment ago and reads the primary, as does what runs inside another scope.
   */
  readStale<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const fromPrimary = () => this.read(actor, work);
    if (scopes.getStore() || actor.role !== 'anonymous') return fromPrimary();
    const fromReplica = async () => {
      const found = await this.row<{ fresh: boolean }>(IS_FRESH);
      if (!found?.fresh) throw new Error('The replica is behind');
      return work();
    };
    return this.replica.ask((source) => this.run(source, actor, fromReplica, false), fromPrimary);
  }

  /** TypeORM's manager of the open scope; throws outside one. */
  get manager(): EntityManager {
    return this.scope.manager;
  }

  /** The time of the open scope, from `app_now()`: the same for all its statements. */
  get now(): Date {
    return this.scope.now;
  }

  /** True inside `transaction`. */
  get isWritable(): boolean {
    return scopes.getStore()?.writable === true;
  }

  /**
   * Runs `work` of an open transaction as if it were `moment`, for telling of the past: services,
   * guards and clocks see that day. An error ends the transaction.
   */
  async at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    const outer = this.scope;
    const move = (to: Date) =>
      this.rows(
        `SELECT set_config('app.clock_shift',
           extract(epoch FROM $1::timestamptz - now()) || ' seconds', true)`,
        [to],
      );
    await move(moment);
    const result = await scopes.run({ ...outer, now: moment }, work);
    await move(outer.now);
    return result;
  }

  /** Rows of one statement with camelCase names. `T` is the caller's promise about the columns. */
  async rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    if (this.prepares) return this.preparedRows(sql, parameters);
    const found: unknown = await this.manager.query(sql, parameters);
    return camelRows<T>(found);
  }

  /** The first row, or undefined. */
  async row<T>(sql: string, parameters: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, parameters))[0];
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async preparedRows<T>(text: string, values: unknown[]): Promise<T[]> {
    const name = this.statements.get(text) ?? `statement_${this.statements.size}`;
    this.statements.set(text, name);
    const client = (await this.manager.queryRunner?.connect()) as PoolClient;
    return camelRows<T>((await client.query({ name, text, values })).rows);
  }

  private get scope(): Scope {
    const scope = scopes.getStore();
    if (!scope) throw new Error('SQL outside a db scope: open db.transaction or db.read first');
    return scope;
  }

  private async open<T>(actor: Actor, work: () => Promise<T>, writable: boolean): Promise<T> {
    const outer = scopes.getStore();
    if (!outer) return this.run(this.source, actor, work, writable);
    if (writable && !outer.writable) throw new Error('A transaction cannot open inside a read');
    return work();
  }

  private async run<T>(
    source: DataSource,
    actor: Actor,
    work: () => Promise<T>,
    writable: boolean,
  ): Promise<T> {
    const runner = source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const now = await begin(client, actor, { writable, clockShift: this.clockShift });
      const result = await scopes.run({ manager: runner.manager, now, writable }, work);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await rollback(runner.connect() as Promise<PoolClient>);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** BEGIN, the actor's settings and the clock in one round trip. */
async function begin(
  client: PoolClient,
  actor: Actor,
  options: { writable: boolean; clockShift: number },
): Promise<Date> {
  const settings = {
    'app.role': actor.role,
    'app.person_id': actor.personId ?? '',
    'app.organisation_id': actor.organisationId ?? '',
    'app.clock_shift': `${options.clockShift} milliseconds`,
  };
  const assignments = Object.entries(settings)
    .map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`)
    .join(', ');
  const results = (await client.query(
    `BEGIN ${options.writable ? 'READ WRITE' : 'READ ONLY'}; SELECT ${assignments}; SELECT app_now() AS now`,
  )) as unknown as QueryResult<{ now: Date }>[];
  const now = results[2]?.rows[0]?.now;
  if (!now) throw new Error('Postgres did not tell the time');
  return now;
}

/** A connection that died cannot roll back; the server has done it already. */
async function rollback(connection: Promise<PoolClient>): Promise<void> {
  try {
    await (await connection).query('ROLLBACK');
  } catch {
    // The first error is the one worth telling.
  }
}
