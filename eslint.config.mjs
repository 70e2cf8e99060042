import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    'node_modules/',
    '**/*.mjs',
    '**/*.cjs',
    '**/*.d.mts',
    'apps/http/public/',
  ]),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest modules are empty classes that carry a decorator.
      // Nest's option types are classes that take object literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      'no-console': 'error',
    },
  },
  // A page's function is its markup, a spec's function is its table of cases: length says nothing there.
  {
    files: ['**/*.tsx', '**/*.spec.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // A constructor lists what a class depends on: six at the most.
  {
    files: [
      '**/*.{service,controller,tasks,repository}.ts',
      '**/*.controller.tsx',
      'libs/platform/*/*.ts',
      'apps/runner/*.ts',
    ],
    rules: { '@typescript-eslint/max-params': ['error', { max: 6 }] },
  },
  // Text files are long lists of sentences; migrations are SQL.
  {
    files: ['**/text/{vi,en}.ts', '**/migrations/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
);
