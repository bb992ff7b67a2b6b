// Which room of src/ may know which: docs/architecture.md says why.
'use strict';

/**
 * Rooms from the top of the house down: a room may import from rooms below it, never from one above.
 * Rooms of one floor do not know each other.
 */
const FLOORS = [
  ['cli', 'actions'],
  ['shards'],
  ['github', 'report', 'testing'],
  ['partners'],
  ['inference'],
  ['weights'],
  ['onnx', 'processing', 'picture'],
  ['tensor', 'description'],
  ['collection'],
  ['files'],
  ['settings'],
  ['contract'],
];

/** A floor's rooms know neither a floor above nor each other. */
const floorRules = FLOORS.flatMap((floor, index) =>
  floor.map((room) => {
    const forbidden = [
      ...FLOORS.slice(0, index).flat(),
      ...floor.filter((other) => other !== room),
    ];
    return {
      name: `${room}-looks-only-down`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${forbidden.join('|')})/` },
    };
  }),
).filter((rule) => !rule.to.path.includes('()'));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-room-has-a-floor',
      comment: 'A new folder of src/ must be put on a floor of this file.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/(${FLOORS.flat().join('|')})/` },
    },
    {
      name: 'only-github-and-actions-talk-to-github',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(github|actions)/' },
      to: { path: '(^|/)node_modules/@(actions|octokit)/' },
    },
    {
      name: 'report-is-pure',
      comment: 'The report is made of values: no files, no network, no processes.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: {
        path: '^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|os)$|node_modules/undici/',
      },
    },
    {
      name: 'product-does-not-know-its-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|scripts|bench|test-models)/' },
    },
    {
      name: 'product-needs-only-its-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Starts what the build puts beside it.
    exclude: { path: '^src/cli/launcher\\.cjs$' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.cjs'],
    },
  },
};
