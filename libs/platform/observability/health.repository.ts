import { Injectable } from '@nestjs/common';
import { Db } from '../db/db.js';

@Injectable()
export class HealthRepository {
  constructor(private readonly db: Db) {}

  /** Names of the migrations that this database has gone through. */
  async migrations(): Promise<string[]> {
    const rows = await this.db.rows<{ name: string }>('SELECT name FROM migrations');
    return rows.map(({ name }) => name);
  }
}
