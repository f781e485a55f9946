import { expect, test } from 'vitest';
import { isRealNorwegian, isRealSwedish, realIdentityNumbers } from './identity-numbers.ts';
import { plant } from './plant.ts';
import { projectRoot } from './source-tree.ts';

/** The smallest number of that day whose check digits fit; made here so that no such number stands in the tree. */
function fittingNorwegian(day: string): string {
  for (let rest = 0; rest < 100_000; rest += 1) {
    const number = `${day}${String(rest).padStart(5, '0')}`;
    if (isRealNorwegian(number)) return number;
  }
  throw new Error('no number fits');
}

function fittingSwedish(day: string): string {
  for (let rest = 1; rest < 10_000; rest += 1) {
    const number = `${day}${String(rest).padStart(4, '0')}`;
    if (isRealSwedish(number)) return number;
  }
  throw new Error('no number fits');
}

test('no identity number in the tree can belong to anybody', () => {
  expect(realIdentityNumbers(projectRoot)).toEqual([]);
});

test('numbers that can belong to somebody are found, made-up ones are not', () => {
  const norwegian = fittingNorwegian('010190');
  const swedish = fittingSwedish('900101');
  const testPerson = '19900101-2380';
  const root = plant({
    'town/src/people.ts': [`'${norwegian}'`, `'${swedish.slice(0, 6)}-${swedish.slice(6)}'`, testPerson].join('\n'),
    'town/src/more.json': `["19${swedish}", "01819000000", "1.${norwegian}"]`,
  });
  expect(realIdentityNumbers(root)).toEqual([
    'town/src/more.json:1: 199001*****',
    'town/src/people.ts:1: 010190*****',
    'town/src/people.ts:2: 900101*****',
  ]);
});
