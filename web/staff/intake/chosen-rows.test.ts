import { expect, test } from 'vitest';
import { chosenRows } from './chosen-rows.ts';

const team = (isMine: boolean) => ({ caseTeamId: 'a', name: 'East', isMine });
const rows = [
  { isMine: true, isOwnerless: false, team: null },
  { isMine: false, isOwnerless: true, team: team(true) },
  { isMine: false, isOwnerless: true, team: null },
  { isMine: false, isOwnerless: false, team: team(false) },
];

test('each choice shows its own, in the order of the list; what my team has counts as its own also where nobody has it', () => {
  expect(chosenRows(rows, 'all')).toEqual(rows);
  expect(chosenRows(rows, 'mine')).toEqual([rows[0]]);
  expect(chosenRows(rows, 'team')).toEqual([rows[1]]);
  expect(chosenRows(rows, 'ownerless')).toEqual([rows[1], rows[2]]);
});
