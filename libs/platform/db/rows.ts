const names = new Map<string, string>();

function camel(name: string): string {
  let found = names.get(name);
  if (found === undefined) {
    found = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    names.set(name, found);
  }
  return found;
}

/**
 * Column names of Postgres to property names. An UPDATE or DELETE with RETURNING comes from
 * TypeORM as `[rows, count]`; one without as `[[], count]`.
 */
export function camelRows<T>(found: unknown): T[] {
  const rows = isAffected(found) ? found[0] : found;
  if (!Array.isArray(rows)) return [];
  return rows.map(
    (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])) as T,
  );
}

function isAffected(found: unknown): found is [unknown[], number] {
  return (
    Array.isArray(found) &&
    found.length === 2 &&
    Array.isArray(found[0]) &&
    !Array.isArray(found[1])
  );
}
