import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A scratch folder outside the project for what is made of the real postings; gone at the end. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'nhipcau-bench-'));

  file(name: string): string {
    return join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
