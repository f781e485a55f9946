import { expect, test } from 'vitest';
import { en } from '../../web/text/en.ts';
import { enPages } from '../../web/text/en-pages.ts';
import { enStaff } from '../../web/text/en-staff.ts';
import { enWork } from '../../web/text/en-work.ts';
import { nb } from '../../web/text/nb.ts';
import { nbPages } from '../../web/text/nb-pages.ts';
import { nbStaff } from '../../web/text/nb-staff.ts';
import { nbWork } from '../../web/text/nb-work.ts';
import { nn } from '../../web/text/nn.ts';
import { nnPages } from '../../web/text/nn-pages.ts';
import { nnStaff } from '../../web/text/nn-staff.ts';
import { nnWork } from '../../web/text/nn-work.ts';
import { sv } from '../../web/text/sv.ts';
import { svPages } from '../../web/text/sv-pages.ts';
import { svStaff } from '../../web/text/sv-staff.ts';
import { svWork } from '../../web/text/sv-work.ts';
import { mixedSentences, shapeFaults, shapeOf } from './languages.ts';
import { plant } from './plant.ts';
import { projectRoot } from './source-tree.ts';

test('all four languages say the same things', () => {
  expect(shapeOf(nb).length).toBeGreaterThan(100);
  expect(shapeFaults({ nb, nn, sv, en })).toEqual([]);
  expect(shapeFaults({ nb: nbPages, nn: nnPages, sv: svPages, en: enPages })).toEqual([]);
  expect(shapeFaults({ nb: nbWork, nn: nnWork, sv: svWork, en: enWork })).toEqual([]);
  expect(shapeFaults({ nb: nbStaff, nn: nnStaff, sv: svStaff, en: enStaff })).toEqual([]);
});

test('no language has borrowed from its neighbour', () => {
  expect(mixedSentences(projectRoot)).toEqual([]);
});

test('a missing, a further and a borrowed sentence are found', () => {
  expect(shapeFaults({ nb: { a: 'A', b: (n: number) => `${n}` }, sv: { a: 'A', b: 'B', c: 'C' } })).toEqual([
    'sv lacks b()1',
    'sv alone has b',
    'sv alone has c',
  ]);
  const root = plant({
    'web/text/nn.ts': `import { a } from './fra.ts'; export const nn = { take: 'Ikke no', ok: 'Ikkje no', b: (n: number) => \`Hva \${n}\` };`,
    'web/text/sv/staff.ts': `export const staff = { way: 'På väg', wrong: 'Søk' };`,
  });
  expect(mixedSentences(root)).toEqual([
    'web/text/nn.ts: "Ikke no"',
    'web/text/nn.ts: "Hva "',
    'web/text/sv/staff.ts: "Søk"',
  ]);
});
