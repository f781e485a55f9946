import { routes } from '@tunet/contract';
import { expect, test } from 'vitest';
import { looks } from '../../web/text/nb/looks.ts';

test('whatever shows a person has words in her log of who has looked', () => {
  const said = Object.keys(looks.look.action);
  const silent = Object.values(routes)
    .filter(({ showsPersons, doors }) => showsPersons && Array.isArray(doors))
    .map(({ action }) => action)
    .filter((action) => !said.includes(action));
  expect([...new Set(silent)]).toEqual([]);
});
