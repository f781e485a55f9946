import type { IntakeRow } from './intake-data.ts';

/** Which cases of the list are shown. */
export const shows = ['all', 'mine', 'team', 'ownerless'] as const;
export type Shows = (typeof shows)[number];

/** The rows of a choice, in the order of the list. */
export function chosenRows<Row extends Pick<IntakeRow, 'isMine' | 'isOwnerless' | 'team'>>(
  rows: readonly Row[],
  which: Shows,
): Row[] {
  return rows.filter(
    ({ isMine, isOwnerless, team }) =>
      which === 'all' ||
      (which === 'mine' && isMine) ||
      (which === 'team' && team?.isMine === true) ||
      (which === 'ownerless' && isOwnerless),
  );
}
