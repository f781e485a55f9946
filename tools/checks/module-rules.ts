import type { IFlattenedRuleSet } from 'dependency-cruiser';

/** The modules from ground to roof: each imports only from its left. */
export const moduleLine: readonly string[] = [
  'organisation',
  'people',
  'access',
  'services',
  'guide',
  'notes',
  'notices',
  'devices',
  'training',
  'alarms',
  'shifts',
  'conversations',
  'requests',
  'assessments',
  'decisions',
  'plans',
  'dialogue',
  'visits',
  'carelink',
  'screens',
  'medication',
  'aids',
  'volunteers',
  'agreements',
  'quality',
  'reporting',
  'steering',
  'ideas',
];

type Rule = NonNullable<IFlattenedRuleSet['forbidden']>[number];

const ours = '^(bench|conformance|contract|prove|scenarios|server|tools|town|web)/';
const anyModule = '^server/src/modules/';
/** What a resident or a carer downloads: no schema library in it. */
const thinBundle = '^web/(resident|field|screen|ui|data|text)/';
const notATest = '\\.test\\.tsx?$';

const order = moduleLine.slice(0, -1).map(
  (name, index): Rule => ({
    name: `order-${name}`,
    comment: 'A module imports only from its left: down is a call, up is an event.',
    severity: 'error',
    from: { path: `${anyModule}${name}/` },
    to: { path: `${anyModule}(${moduleLine.slice(index + 1).join('|')})/` },
  }),
);

/** No ring of folders; looked at without tests, which may lean on anything that is offered. */
export const folderRules: Rule[] = [
  {
    name: 'no-folder-cycle',
    severity: 'error',
    scope: 'folder',
    from: { path: '^(contract|server/src/(modules|adapters|platform)|web|town)/' },
    to: { circular: true, path: '^(contract|server/src/(modules|adapters|platform)|web|town)/' },
  },
];

/** Who may import whom; module-order.test.ts proves that each rule can fail. */
export const forbidden: Rule[] = [
  {
    name: 'no-file-cycle',
    comment: 'Also through imports of types.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  ...order,
  {
    name: 'module-by-its-index',
    comment: 'index.ts is the only file of a module that another module may import.',
    severity: 'error',
    from: { path: `${anyModule}([^/]+)/` },
    to: { path: `${anyModule}[^/]+/(?!index\\.ts$)`, pathNot: `${anyModule}$1/` },
  },
  {
    name: 'module-by-its-index-from-outside',
    severity: 'error',
    from: { path: '^(server/src|town|bench|prove)/', pathNot: `${anyModule}|${notATest}` },
    to: { path: `${anyModule}[^/]+/(?!index\\.ts$)` },
  },
  {
    name: 'module-to-adapter',
    comment: 'A module declares the port; app.ts plugs the adapter in.',
    severity: 'error',
    from: { path: anyModule },
    to: { path: '^server/src/(adapters|processes|supervisor)/|^server/src/[^/]+$' },
  },
  {
    name: 'adapter-to-adapter',
    severity: 'error',
    from: { path: '^server/src/adapters/([^/]+)/' },
    to: { path: '^server/src/adapters/', pathNot: '^server/src/adapters/$1/' },
  },
  {
    name: 'platform-knows-no-domain',
    severity: 'error',
    from: { path: '^server/src/platform/', pathNot: notATest },
    to: { path: '^server/src/(modules|adapters|processes|supervisor)/|^server/src/(app|main|process|town)\\.ts$' },
  },
  {
    name: 'contract-stands-alone',
    severity: 'error',
    from: { path: '^contract/' },
    to: { path: ours, pathNot: '^contract/' },
  },
  {
    name: 'contract-needs-only-zod',
    severity: 'error',
    from: { path: '^contract/src/', pathNot: notATest },
    to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
  },
  {
    name: 'server-to-web',
    severity: 'error',
    from: { path: '^server/src/' },
    to: { path: '^web/' },
  },
  {
    name: 'web-to-server',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^(server|town)/' },
  },
  {
    name: 'live-town-from-outside',
    comment: 'Who lives in the town knows its own people and the contract, nothing of the server.',
    severity: 'error',
    from: { path: '^town/src/live/', pathNot: notATest },
    to: { pathNot: '^(town|contract)/' },
  },
  {
    name: 'live-town-by-types',
    comment: 'It uses the routes as a browser does: what travels is known by its types.',
    severity: 'error',
    from: { path: '^town/src/live/', pathNot: notATest },
    to: { path: '^contract/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'live-town-without-database',
    comment: 'The town acts through public routes and protocols only.',
    severity: 'error',
    from: {
      path: '^server/src/(processes/town|demo/(press-device|demo-telephone|demo-hospital|demo-state-centre|demo-lock|town-socket))\\.ts$',
    },
    to: {
      pathNot:
        '^(town/|contract/|node:|server/src/(config|demo/(press-device|demo-telephone|demo-hospital|demo-state-centre|demo-lock|town-socket)|adapters/(scaip/simulated-device|locks/lock-memory)|platform/(calendar/local-time|clock/clock|log/log|db/embedded-socket))\\.ts$)',
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'door-to-door',
    comment: 'Three doors share web/ui, web/data and web/text, not each other.',
    severity: 'error',
    from: { path: '^web/(resident|staff|field|screen)/' },
    to: { path: '^web/(resident|staff|field|screen)/', pathNot: '^web/$1/' },
  },
  {
    name: 'thin-bundle',
    comment:
      'The contract and zod are for the server; a door takes types only. How a label is written needs no schema.',
    severity: 'error',
    from: { path: thinBundle, pathNot: notATest },
    to: {
      path: '^contract/|node_modules/zod/',
      pathNot: '^contract/src/aid-label\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'tests-stay-tests',
    severity: 'error',
    from: { path: ours, pathNot: `${notATest}|^server/test/|^tools/checks/|^scenarios/|^bench/|^prove/` },
    to: { path: `${notATest}|^server/test/|^tools/checks/|^scenarios/` },
  },
  {
    name: 'declared',
    comment: 'A package that is used stands in package.json with its version.',
    severity: 'error',
    from: { path: '^(contract|server|town|web)/', pathNot: `${notATest}|^server/test/` },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'resolvable',
    comment: 'What ends in ?url is an address that the builder of the web makes.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?url$' },
  },
];

/** Files that are not part of the product. */
export const besideTheProduct = `${notATest}|\\.fixture\\.ts$|^server/test/|^tools/|^bench/|^prove/|^scenarios/`;

/** How files are read and imports followed. */
export const options = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(dist|generated)/' },
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  },
};
