// Which way imports go, between the packages and between the folders of a package. `pnpm lint` holds the code to it.

/** Which packages the code of a folder may import. The tests and benchmarks of a package may import any. */
const mayImport = {
  spec: [],
  'packages/contract': ['spec'],
  'packages/contract-lint': ['packages/contract'],
  'packages/contract-diff': ['packages/contract'],
  'packages/client/src': [],
  'packages/client/scripts': ['packages/contract'],
  'packages/server': ['packages/contract'],
  'packages/mock': ['packages/contract', 'packages/server'],
  'packages/sandbox': ['packages/contract', 'packages/server'],
  'packages/contract-tests': ['packages/contract', 'packages/client', 'packages/server'],
  'apps/docs': [
    'packages/contract',
    'packages/client',
    'packages/mock',
    'packages/sandbox',
    'packages/testing',
  ],
  scripts: ['packages/contract', 'packages/testing'],
};

const packageFolder = '(spec|scripts|packages/[^/]+|apps/[^/]+)';
const tests = '/(test|bench)/';

/** The files of a package, and its name, which is how other packages import it. */
const filesOf = (folder) => {
  const [root, parent] = folder.split('/');
  return `^(${parent ? `${root}/${parent}` : root}|@vpcep/${parent ?? root})(/|$)`;
};

const betweenPackages = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: 'between-packages',
  comment: `${folder} imports ${allowed.join(', ') || 'none'} of the packages here, and no other: see mayImport.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: tests },
  to: { path: [`^${packageFolder}/`, '^@vpcep/'], pathNot: [folder, ...allowed].map(filesOf) },
}));

const rules = [
  {
    name: 'listed-packages',
    comment: 'A package that mayImport does not list imports no other: add it there.',
    from: {
      path: `^${packageFolder}/`,
      pathNot: [tests, ...Object.keys(mayImport).map((folder) => `^${folder}/`)],
    },
    to: { path: [`^${packageFolder}/`, '^@vpcep/'], pathNot: '^$1/' },
  },
  {
    name: 'by-name',
    comment:
      'One package imports another by its name, never by a path into its folder. The benchmarks share scripts/bench/.',
    from: { path: `^${packageFolder}/`, pathNot: '^scripts/' },
    to: { path: `^${packageFolder}/`, pathNot: ['^$1/', '^scripts/bench/'], dependencyTypes: ['local'] },
  },
  {
    name: 'by-name',
    comment: 'The root depends on no package here: only what tests share is imported by its path.',
    from: { path: '^scripts/' },
    to: {
      path: `^${packageFolder}/`,
      pathNot: ['^scripts/', '^packages/testing/src/'],
      dependencyTypes: ['local'],
    },
  },
  {
    name: 'no-tests',
    comment: 'What is shipped imports nothing from tests and benchmarks.',
    from: { pathNot: tests },
    to: { path: tests, pathNot: '^scripts/bench/' },
  },
  {
    name: 'no-circle',
    comment: 'Two files do not import each other, directly or through others.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-folder-circle',
    comment: 'Two folders do not import each other, directly or through others: arrows run one way.',
    scope: 'folder',
    from: {},
    to: { circular: true },
  },
].map((rule) => ({ severity: 'error', ...rule }));

export default {
  forbidden: [...betweenPackages, ...rules],
  options: {
    includeOnly: `^(${packageFolder}|@vpcep)/`,
    exclude: '(^|/)(dist|reports|node_modules)/',
    tsPreCompilationDeps: true,
    // Names of our packages stay names, whether they are built or not.
    enhancedResolveOptions: { exportsFields: [], extensions: ['.ts', '.mjs', '.js'] },
  },
};
