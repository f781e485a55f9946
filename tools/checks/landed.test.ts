import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrationFolder, readMigrations } from '../../server/src/platform/db/migrate.ts';
import { editedMigrations, withNewMigrations } from './landed.ts';
import { plant } from './plant.ts';

const hash = (sql: string) => createHash('sha256').update(sql).digest('hex');

test('no landed migration was edited', () => {
  expect(readMigrations(migrationFolder).length).toBeGreaterThan(3);
  expect(editedMigrations(migrationFolder)).toEqual([]);
});

test('an edited, a lost and an early migration are found', () => {
  const folder = plant({
    '0001_a.sql': 'select 2;',
    '0003_c.sql': 'select 3;',
    'landed.json': JSON.stringify({ '0001_a.sql': hash('select 1;'), '0004_d.sql': hash('select 4;') }),
  });
  expect(editedMigrations(folder)).toEqual([
    '0001_a.sql has landed and was edited: add a new file instead',
    '0004_d.sql has landed and is gone',
    '0003_c.sql should be number 2',
    '0003_c.sql comes before one that has landed',
  ]);
});

test('a new migration is added to the list, and an edit never is', () => {
  const files = { '0001_a.sql': 'select 1;\r\n', '0002_b.sql': 'select 2;' };
  const fresh = plant({ ...files, 'landed.json': JSON.stringify({ '0001_a.sql': hash('select 1;\n') }) });
  expect(withNewMigrations(fresh)).toEqual({
    landed: { '0001_a.sql': hash('select 1;\n'), '0002_b.sql': hash('select 2;') },
    added: ['0002_b.sql'],
  });
  const edited = plant({ ...files, 'landed.json': JSON.stringify({ '0001_a.sql': hash('select 0;') }) });
  expect(() => withNewMigrations(edited)).toThrow('was edited');
});
