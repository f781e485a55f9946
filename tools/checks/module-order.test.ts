import { expect, test } from 'vitest';
import { checkOrder, unknownModules } from './module-order.ts';
import { folderRules, forbidden } from './module-rules.ts';
import { plant } from './plant.ts';
import { projectRoot } from './source-tree.ts';

test('modules import from their left, by index, and nothing goes in a ring', async () => {
  const { filesSeen, violations } = await checkOrder(projectRoot);
  expect(filesSeen).toBeGreaterThan(100);
  expect(violations).toEqual([]);
});

test('every module has a place in the line', () => {
  expect(unknownModules(projectRoot)).toEqual([]);
  expect(unknownModules(plant({ 'server/src/modules/billing/index.ts': '' }))).toEqual(['billing']);
});

/** For each rule a tree that breaks it, and the finding. */
const planted: Record<string, { files: Record<string, string>; finding: string }> = {
  'no-file-cycle': {
    files: { 'web/ui/a.ts': `import './b.ts';`, 'web/ui/b.ts': `import type { A } from './a.ts'; export type B = A;` },
    finding: 'web/ui/a.ts -> web/ui/b.ts',
  },
  'no-folder-cycle': {
    files: {
      'server/src/platform/db/a.ts': `import '../log/c.ts';`,
      'server/src/platform/db/b.ts': '',
      'server/src/platform/log/c.ts': '',
      'server/src/platform/log/d.ts': `import type { B } from '../db/b.ts'; export type D = B;`,
    },
    finding: 'server/src/platform/db -> server/src/platform/log',
  },
  'order-people': {
    files: {
      'server/src/modules/people/find.ts': `import '../alarms/index.ts';`,
      'server/src/modules/alarms/index.ts': '',
    },
    finding: 'server/src/modules/people/find.ts -> server/src/modules/alarms/index.ts',
  },
  'module-by-its-index': {
    files: {
      'server/src/modules/alarms/find.ts': `import '../people/queries.ts';`,
      'server/src/modules/people/queries.ts': '',
    },
    finding: 'server/src/modules/alarms/find.ts -> server/src/modules/people/queries.ts',
  },
  'module-by-its-index-from-outside': {
    files: { 'server/src/app.ts': `import './modules/people/queries.ts';`, 'server/src/modules/people/queries.ts': '' },
    finding: 'server/src/app.ts -> server/src/modules/people/queries.ts',
  },
  'module-to-adapter': {
    files: {
      'server/src/modules/alarms/receive.ts': `import '../../adapters/scaip/index.ts';`,
      'server/src/adapters/scaip/index.ts': '',
    },
    finding: 'server/src/modules/alarms/receive.ts -> server/src/adapters/scaip/index.ts',
  },
  'adapter-to-adapter': {
    files: { 'server/src/adapters/sms/send.ts': `import '../oidc/a.ts';`, 'server/src/adapters/oidc/a.ts': '' },
    finding: 'server/src/adapters/sms/send.ts -> server/src/adapters/oidc/a.ts',
  },
  'platform-knows-no-domain': {
    files: {
      'server/src/platform/http/a.ts': `import type { A } from '../../modules/alarms/index.ts'; export type B = A;`,
      'server/src/modules/alarms/index.ts': '',
    },
    finding: 'server/src/platform/http/a.ts -> server/src/modules/alarms/index.ts',
  },
  'contract-stands-alone': {
    files: { 'contract/src/a.ts': `import '../../server/src/ids.ts';`, 'server/src/ids.ts': '' },
    finding: 'contract/src/a.ts -> server/src/ids.ts',
  },
  'contract-needs-only-zod': {
    files: {
      'contract/src/a.ts': `import 'pg';`,
      'node_modules/pg/package.json': '{"name":"pg","main":"index.js"}',
      'node_modules/pg/index.js': '',
    },
    finding: 'contract/src/a.ts -> node_modules/pg/index.js',
  },
  'server-to-web': {
    files: { 'server/src/app.ts': `import '../../web/text/nb.ts';`, 'web/text/nb.ts': '' },
    finding: 'server/src/app.ts -> web/text/nb.ts',
  },
  'web-to-server': {
    files: { 'web/staff/a.tsx': `import '../../server/src/ids.ts';`, 'server/src/ids.ts': '' },
    finding: 'web/staff/a.tsx -> server/src/ids.ts',
  },
  'live-town-from-outside': {
    files: { 'town/src/live/a.ts': `import '../../../server/src/ids.ts';`, 'server/src/ids.ts': '' },
    finding: 'town/src/live/a.ts -> server/src/ids.ts',
  },
  'live-town-by-types': {
    files: {
      'town/src/live/a.ts': `import { routes } from '../../../contract/src/index.ts'; export const b = routes;`,
      'contract/src/index.ts': 'export const routes = {};',
    },
    finding: 'town/src/live/a.ts -> contract/src/index.ts',
  },
  'live-town-without-database': {
    files: {
      'server/src/processes/town.ts': `import '../platform/db/pool.ts';`,
      'server/src/platform/db/pool.ts': '',
    },
    finding: 'server/src/processes/town.ts -> server/src/platform/db/pool.ts',
  },
  'door-to-door': {
    files: { 'web/resident/a.tsx': `import '../staff/b.tsx';`, 'web/staff/b.tsx': '' },
    finding: 'web/resident/a.tsx -> web/staff/b.tsx',
  },
  'thin-bundle': {
    files: {
      'web/resident/a.ts': `import { routes } from '../../contract/src/index.ts'; export const b = routes;`,
      'web/data/b.ts': `import type { Row } from '../../contract/src/index.ts'; export type B = Row;`,
      'contract/src/index.ts': 'export const routes = {}; export type Row = string;',
    },
    finding: 'web/resident/a.ts -> contract/src/index.ts',
  },
  'tests-stay-tests': {
    files: { 'server/src/app.ts': `import '../test/build.ts';`, 'server/test/build.ts': '' },
    finding: 'server/src/app.ts -> server/test/build.ts',
  },
  declared: {
    files: {
      'package.json': '{"name":"planted","dependencies":{}}',
      'server/src/app.ts': `import 'left-out';`,
      'node_modules/left-out/package.json': '{"name":"left-out","main":"index.js"}',
      'node_modules/left-out/index.js': '',
    },
    finding: 'server/src/app.ts -> node_modules/left-out/index.js',
  },
  resolvable: {
    files: { 'server/src/app.ts': `import './gone.ts';` },
    finding: 'server/src/app.ts -> ./gone.ts',
  },
};

test.each(Object.entries(planted))('%s can fail', async (rule, { files, finding }) => {
  const { violations } = await checkOrder(plant(files));
  expect(violations).toContain(`${rule}: ${finding}`);
  expect(violations.filter((one) => one.startsWith('thin-bundle')).length).toBeLessThan(2);
});

test('every rule has a planted violation', () => {
  const rules = [...folderRules, ...forbidden].map(({ name = '' }) => name.replace(/^order-.*/, 'order-people'));
  expect(new Set(rules)).toEqual(new Set(Object.keys(planted)));
});
