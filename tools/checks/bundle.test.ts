import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleOf } from './bundle.ts';
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
