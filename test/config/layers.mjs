/**
 * The layer rule of the design: what each folder may import. One list per folder; whatever is
 * not on a folder's list is an error, so a new folder or package has to be let in on purpose.
 */
const ALLOWED = {
  'src/core/text': ['src/core/text'],
  // Of the catalogue only its type, so that keys and holes are checked; its words are handed in.
  'src/core/messages': ['src/core/(messages|text)', 'src/_locales/en'],
  'src/core/facts': ['src/core/(facts|text)', 'node_modules/valibot'],
  'src/core/match': ['src/core/(match|facts|text)'],
  'src/core/compare': ['src/core/(compare|messages|match|facts|text)', 'node_modules/diff'],
  'src/core/find': ['src/core/(find|messages|compare|match|facts|text)'],
  'src/core/report': ['src/core', 'node_modules/(valibot|diff)'],
  'src/core/[^/]+[.]ts$': ['src/core', 'node_modules/(valibot|diff)'],
  'src/packs': ['src/packs', 'src/core'],
  'src/view': ['src/view', 'src/core', 'node_modules/preact'],
  'src/page': ['src/page', 'src/view', 'src/core', 'node_modules/(preact|@floating-ui)'],
  'src/platform': [
    'src/platform',
    'src/core',
    'node_modules/(valibot|webextension-polyfill|@types/webextension-polyfill)',
  ],
};

/** Files that run in node while building; the browser never sees them. */
const BUILD_TIME = '[.]mjs$';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rules = Object.entries(ALLOWED).map(([folder, allowed]) => ({
  name: `layer ${folder}`,
  comment: `${folder} may import only ${allowed.join(', ')}. Move the code down a layer, or pass it in.`,
  severity: 'error',
  from: { path: folder.endsWith('$') ? `^${folder}` : `^${folder}/`, pathNot: BUILD_TIME },
  to: { pathNot: allowed.map((path) => `^${path}(/|[.]|$)`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rules,
    {
      name: 'one door to the extension API',
      comment: 'Only src/platform may import webextension-polyfill: ask platform for what you need.',
      severity: 'error',
      from: { pathNot: '^src/platform/' },
      to: { path: 'node_modules/(@types/)?webextension-polyfill|^webextension-polyfill' },
    },
    {
      name: 'build time stays out',
      comment: 'What runs while building cannot be part of a bundle.',
      severity: 'error',
      from: { path: '^src/', pathNot: BUILD_TIME },
      to: { path: BUILD_TIME, pathNot: 'node_modules' },
    },
    {
      name: 'no cycles',
      comment: 'Files that import each other cannot be read one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'entry points are ends',
      comment: 'Nothing imports an entry point of another surface; share through view, page or platform.',
      severity: 'error',
      from: { path: '^src/(content|background|popup|panel|options|welcome|cli)/' },
      to: {
        path: '^src/(content|background|popup|panel|options|welcome|cli)/',
        pathNot: '^src/$1/',
      },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere, or to a package that package.json does not name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
    },
  },
};
