import type { DangerKind } from '@tunet/contract';

/** A number that may be shown, with when it counts from and whose it is. */
export interface DangerNumber {
  /** As it is dialled. */
  readonly number: string;
  readonly what: 'medical' | 'fire' | 'police' | 'emergency' | 'someone-to-talk-to' | 'out-of-hours';
}

/** What is shown for one kind of danger, the one to ring first on top. */
export type NumbersByKind = Readonly<Record<DangerKind, readonly [DangerNumber, ...DangerNumber[]]>>;

const medical: DangerNumber = { number: '113', what: 'medical' };
const police: DangerNumber = { number: '112', what: 'police' };
const swedish: DangerNumber = { number: '112', what: 'emergency' };

/**
 * The numbers of each country. When one changes, a row with a new day is added; the old one stays.
 * One who writes that she does not want to live may want somebody to talk to: in Norway that number comes first and 113 beside it,
 * because the words for being in danger now (pills taken, a cut) stand in the list of life, which comes before. In Sweden the line
 * for thoughts of suicide is not open all night, so 112 comes first and the line beside it.
 */
export const dangerNumbers: Readonly<
  Record<'NO' | 'SE', readonly { readonly from: string; readonly numbers: NumbersByKind }[]>
> = {
  NO: [
    {
      from: '2020-01-01',
      numbers: {
        life: [medical, { number: '116117', what: 'out-of-hours' }],
        fire: [{ number: '110', what: 'fire' }, medical],
        missing: [police, medical],
        violence: [police, medical],
        suicide: [{ number: '116123', what: 'someone-to-talk-to' }, medical],
      },
    },
  ],
  SE: [
    {
      from: '2020-01-01',
      numbers: {
        life: [swedish, { number: '1177', what: 'out-of-hours' }],
        fire: [swedish],
        missing: [swedish],
        violence: [swedish],
        suicide: [swedish, { number: '90101', what: 'someone-to-talk-to' }],
      },
    },
  ],
};

/** The numbers that count on a day. @param day `2026-11-22`; without one, the newest that are written down */
export function numbersFor(
  country: 'NO' | 'SE',
  kind: DangerKind,
  day = '9999-12-31',
): readonly [DangerNumber, ...DangerNumber[]] {
  const dated = dangerNumbers[country];
  const counts = dated.findLast(({ from }) => from <= day) ?? dated[0];
  if (!counts) throw new TypeError(`no numbers are written down for ${country}`);
  return counts.numbers[kind];
}
