import { hash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const NEWLINE = 10;
const MODULUS = 2 ** 48;

/** How many rows there are, and a number that the same rows give in any order. */
export interface Tally {
  rows: number;
  checksum: number;
}

/**
 * Counts rows in COPY's text format, in which a row is a line, and adds up the first 48 bits of
 * their SHA-256. Postgres returns rows in no certain order, so the sum must not depend on it.
 */
export class RowTally implements Tally {
  rows = 0;
  checksum = 0;
  private begun: Buffer[] = [];

  add(chunk: Buffer): void {
    let start = 0;
    for (let end; (end = chunk.indexOf(NEWLINE, start)) >= 0; start = end + 1) {
      this.addRow(chunk.subarray(start, end));
    }
    if (start < chunk.length) this.begun.push(chunk.subarray(start));
  }

  equals(other: Tally): boolean {
    return this.rows === other.rows && this.checksum === other.checksum && this.begun.length === 0;
  }

  private addRow(rest: Buffer): void {
    const row = this.begun.length > 0 ? Buffer.concat([...this.begun, rest]) : rest;
    this.begun = [];
    this.rows += 1;
    this.checksum = (this.checksum + hash('sha256', row, 'buffer').readUIntBE(0, 6)) % MODULUS;
  }
}

/** Passes rows on and counts them. */
export class Counting extends Transform {
  readonly tally = new RowTally();

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.tally.add(chunk);
    done(null, chunk);
  }
}
