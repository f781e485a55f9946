import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleOf, firstLoadOf } from './bundle.ts';
import { plant } from './plant.ts';
import { projectRoot } from './source-tree.ts';

test.each(['resident', 'field'])('the %s door, when it has been built, carries no schema library', (door) => {
  const bundle = bundleOf(join(projectRoot, 'web', 'dist'), door);
  if (!bundle) return;
  expect(bundle.scripts.length).toBeGreaterThan(0);
  expect(bundle.heavy).toEqual([]);
});

test('a library that a script fetches later is found', () => {
  const dist = plant({
    'resident/index.html': '<script type="module" src="/assets/resident-a1.js"></script>',
    'assets/resident-a1.js': 'import"./shared-b2.js";const late=()=>import("./form-c3.js")',
    'assets/shared-b2.js': 'let a=1',
    'assets/form-c3.js': 'class ZodError extends Error{}',
    'assets/staff-d4.js': 'class ZodError extends Error{}',
  });
  expect(bundleOf(dist, 'resident')).toEqual({
    scripts: ['assets/form-c3.js', 'assets/resident-a1.js', 'assets/shared-b2.js'],
    heavy: ['assets/form-c3.js'],
  });
  expect(bundleOf(dist, 'field')).toBe(null);
});

/** Kilobytes of script packed by gzip that a resident may have to download before the first page stands. */
const residentLimitKb = 130;

test.each(['nb', 'nn', 'sv', 'en'])(
  'the resident door, when it has been built, loads at first no more than it may, in %s',
  (language) => {
    const load = firstLoadOf(join(projectRoot, 'web', 'dist'), 'resident', language);
    if (!load) return;
    expect(load.scripts.length).toBeGreaterThan(1);
    expect(load.gzipKb).toBeLessThanOrEqual(residentLimitKb);
  },
);

test('what is loaded at first is weighed whole, and nothing that comes later', () => {
  const dist = plant({
    'resident/index.html':
      '<script type="module" src="/assets/resident-a1.js"></script><link href="/assets/base-b2.js">',
    'assets/resident-a1.js':
      'import{a as b}from"./base-b2.js";import"./more-c3.js";const t=[()=>import("./nb-abcdefgh.js"),()=>import("./nb-pages-abcdefgh.js"),()=>import("./late-d4.js")]',
    'assets/base-b2.js': 'export*from"./deep-e5.js";let a=1;export{a}',
    'assets/more-c3.js': 'let c=1',
    'assets/deep-e5.js': 'export let d=1',
    'assets/late-d4.js': 'let late=1',
    'assets/nb-abcdefgh.js': 'let words=1',
    'assets/nb-pages-abcdefgh.js': 'let more=1',
  });
  const load = firstLoadOf(dist, 'resident', 'nb');
  expect(load?.scripts).toEqual([
    'assets/base-b2.js',
    'assets/deep-e5.js',
    'assets/more-c3.js',
    'assets/nb-abcdefgh.js',
    'assets/resident-a1.js',
  ]);
  expect(load?.gzipKb).toBeGreaterThan(0);
  expect(firstLoadOf(dist, 'field', 'nb')).toBe(null);
  expect(() => firstLoadOf(dist, 'resident', 'sv')).toThrow('no text in sv');
});
