// Jest 30 cannot require() ESM before Node 24.9, and CommonJS packages require ESM-only ones. So tests
// run as CommonJS: swc compiles our TypeScript and every ESM-only package in node_modules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Tests read results, not logs; LOG_LEVEL=debug npx jest ... shows them.
process.env.LOG_LEVEL ||= 'silent';

const root = import.meta.dirname;

function esmPackages(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith('.')) return [];
    if (name.startsWith('@')) return esmPackages(join(folder, name));
    const file = join(folder, name, 'package.json');
    if (!existsSync(file)) return [];
    const { type, name: packageName } = JSON.parse(readFileSync(file, 'utf8'));
    return type === 'module' ? [packageName] : [];
  });
}

// CommonJS, but it imports an ESM-only package when it is first used.
const importing = ['@fastify/cookie'];
const escaped = [...esmPackages(join(root, 'node_modules')), ...importing]
  .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|');
const output = { swcrc: false, sourceMaps: 'inline', module: { type: 'commonjs' } };
const jsc = { target: 'es2022', keepClassNames: true };
const typescript = {
  ...output,
  jsc: {
    ...jsc,
    parser: { syntax: 'typescript', tsx: true, decorators: true, dynamicImport: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
};
const javascript = { ...output, jsc: { ...jsc, parser: { syntax: 'ecmascript' } } };

/** @type {import('jest').Config} */
const common = {
  rootDir: root,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['app-source', 'node', 'node-addons'] },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', typescript], '^.+\\.m?js$': ['@swc/jest', javascript] },
  // Only the last node_modules segment counts: nested packages are judged by their own name.
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(?:${escaped})/)(?!.*\\.mjs$)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.services'],
};

export default {
  // Two cores may be busy with another part; a hang still ends.
  testTimeout: 60_000,
  testSequencer: join(root, 'apps/local/jest-order.mjs'),
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts?(x)'] },
    ...['integration', 'e2e', 'chaos'].map((name) => ({
      ...common,
      displayName: name,
      testMatch: [`<rootDir>/test/${name}/**/*.spec.ts?(x)`],
    })),
    { ...common, displayName: 'bench', testMatch: ['<rootDir>/test/bench/**/*.bench.ts'] },
  ],
};
