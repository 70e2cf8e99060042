import { readFileSync } from 'node:fs';

type Source = Record<string, string | undefined>;

/**
 * Takes settings out of files: `NAME_FILE=/run/secrets/x` gives NAME the content of that file
 * without the newline at its end, as containers and service managers hand over secrets. Throws
 * when NAME is given too or the file cannot be read; the error names the variable, never a value.
 */
export function withFiles(source: Source, names: string[]): Source {
  const read = names.flatMap((name): [string, string][] => {
    const path = source[`${name}_FILE`];
    if (!path) return [];
    if (source[name]) throw new Error(`${name} and ${name}_FILE are both set: give one of them`);
    return [[name, contentOf(`${name}_FILE`, path)]];
  });
  return { ...source, ...Object.fromEntries(read) };
}

function contentOf(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const told = `The file that ${variable} names cannot be read (${code ?? 'unknown'})`;
    throw new Error(told, { cause: error });
  }
}
