import { z } from 'zod';

export const MANIFEST = 'manifest.json';

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  checksum: z.number().int().min(0),
});
export type TableRecord = z.infer<typeof tableSchema>;

const sequenceSchema = z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() });
export type SequenceRecord = z.infer<typeof sequenceSchema>;

const manifestSchema = z.object({
  portal: z.string(),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
});
/** What a backup says about itself; holds no row. */
export type Manifest = z.infer<typeof manifestSchema>;

export function writeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

export function readManifest(body: Buffer): Manifest {
  return manifestSchema.parse(JSON.parse(body.toString()));
}

/** Each table lies in parts of some MB: `<table>/<number>.copy.gz`. */
export function partName(table: string, number: number): string {
  return `${table}/${String(number).padStart(6, '0')}.copy.gz`;
}

export function tableOfPart(name: string): string | undefined {
  return /^([^/]+)\/\d+\.copy\.gz$/.exec(name)?.[1];
}
