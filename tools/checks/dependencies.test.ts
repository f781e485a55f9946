import { expect, test } from 'vitest';
import { dependencyFaults } from './dependencies.ts';
import { plant } from './plant.ts';
import { projectRoot } from './source-tree.ts';

test('every direct dependency is pinned, and a line says why it and not another', () => {
  expect(dependencyFaults(projectRoot)).toEqual([]);
});

test('a loose version, a silent newcomer and a line about what is gone are found', () => {
  const root = plant({
    'package.json':
      '{"dependencies":{"pg":"8.23.1","fastify":"^5.0.0"},"devDependencies":{"typescript7":"npm:typescript@7.0.2"}}',
    'server/package.json': '{"dependencies":{"pg":"8.23.0","left":"1.0.0","@tunet/contract":"0.1.0"}}',
    'docs/decisions/dependencies.md': [
      '| `pg` | speaks to PostgreSQL, prepared statements | `postgres`: slower |',
      '| `fastify` | one router with schemas and hooks | `express`: no schemas |',
      '| `typescript7` | checks the types in half a second | 6 only: slower |',
      '| `left` | short | x |',
      '| `gone` | was used for something earlier | whatever it was |',
    ].join('\n'),
  });
  expect(dependencyFaults(root)).toEqual([
    'fastify ^5.0.0: not pinned exactly',
    'pg: two versions, 8.23.1 and 8.23.0',
    'left: no line says why it',
    'gone: has a line and is not used',
  ]);
});
