import type { TestListMark } from '@tunet/contract';

/** What the order of the test list looks at. */
export interface ToTest {
  readonly cid: string;
  readonly testedAt: Date | null;
  readonly triedAt: Date | null;
  readonly marks: readonly TestListMark[];
}

/** What a person wrote or a device said of one home, side by side; nothing is added up. */
export function marksOf(home: {
  readonly ringFirst: boolean;
  readonly fellLately: boolean;
  readonly phones: readonly (string | null)[];
}): TestListMark[] {
  const marks: TestListMark[] = [];
  if (home.ringFirst) marks.push('ring-first');
  if (home.fellLately) marks.push('fell-lately');
  if (home.phones.length === 1) marks.push('lives-alone');
  if (home.phones.length > 0 && home.phones.every((phone) => phone === null)) marks.push('no-other-phone');
  return marks;
}

/**
 * The order in which people are rung: never tested first, then mark by mark as they stand in the list of marks, then whom nobody
 * has tried, then the number. It is the same for all and can be read off the row.
 */
export function orderTests<T extends ToTest>(rows: readonly T[]): T[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.testedAt !== null) - Number(b.testedAt !== null) ||
      compareMarks(a.marks, b.marks) ||
      (a.triedAt?.getTime() ?? 0) - (b.triedAt?.getTime() ?? 0) ||
      (a.testedAt?.getTime() ?? 0) - (b.testedAt?.getTime() ?? 0) ||
      (a.cid < b.cid ? -1 : a.cid > b.cid ? 1 : 0),
  );
}

const order: readonly TestListMark[] = ['ring-first', 'fell-lately', 'lives-alone', 'no-other-phone'];

function compareMarks(a: readonly TestListMark[], b: readonly TestListMark[]): number {
  for (const mark of order) {
    const difference = Number(b.includes(mark)) - Number(a.includes(mark));
    if (difference !== 0) return difference;
  }
  return 0;
}
