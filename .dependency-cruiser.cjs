// The law of imports. A library knows only the libraries before it in this list.
const order = [
  'platform',
  'reference',
  'notifications',
  'identity',
  'organisations',
  'contracts',
  'postings',
  'profiles',
  'matching',
  'applications',
  'placements',
  'reporting',
];

const noUpward = order.slice(0, -1).map((library, index) => ({
  name: `${library}-knows-no-higher-library`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: `^libs/(${order.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...noUpward,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs' }, to: { path: '^apps' } },
    {
      name: 'app-not-to-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/($1/|domains\\.module)' },
    },
    {
      name: 'through-the-door',
      comment: 'Another library is entered by its index.ts; its text files are open to pages.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+)/' },
      to: { path: '^libs/[^/]+/.+', pathNot: ['^libs/[^/]+/index\\.ts$', '^$1/'] },
    },
    {
      name: 'ui-stands-on-platform',
      severity: 'error',
      from: { path: '^libs/ui/' },
      to: { path: '^libs/', pathNot: '^libs/(ui|platform)/' },
    },
    {
      name: 'ui-only-in-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/ui/' },
      to: { path: '^libs/ui/' },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.mjs$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['app-source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
