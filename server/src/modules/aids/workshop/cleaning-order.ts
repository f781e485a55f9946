import type { AidProgramme, CleaningClass } from '@tunet/contract';

/** What is known of who waits for a thing that came back. */
export interface WaitedFor {
  readonly id: string;
  /** When somebody may come for one of the kind; null: nobody waits. */
  readonly from: Date | null;
  readonly discharge: boolean;
  readonly backAt: Date;
}

/**
 * What is cleaned first: what one who comes home from hospital waits for, then by when somebody comes, then what has lain longest.
 * One promise asks for one thing: of two alike only the one that has lain longest goes before.
 */
export function cleaningOrder<T extends WaitedFor>(things: readonly T[]): T[] {
  return [...things].sort(
    (a, b) =>
      Number(b.discharge && b.from !== null) - Number(a.discharge && a.from !== null) ||
      (a.from?.getTime() ?? Number.POSITIVE_INFINITY) - (b.from?.getTime() ?? Number.POSITIVE_INFINITY) ||
      a.backAt.getTime() - b.backAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Promises of a kind, soonest first, given to as many things of the kind: the one that has lain longest gets the soonest. */
export function giveOut<T extends { readonly id: string; readonly stockId: string; readonly backAt: Date }, P>(
  things: readonly T[],
  promises: ReadonlyMap<string, readonly P[]>,
): Map<string, P> {
  const left = new Map([...promises].map(([stockId, list]) => [stockId, [...list]]));
  const given = new Map<string, P>();
  const byAge = [...things].sort((a, b) => a.backAt.getTime() - b.backAt.getTime() || (a.id < b.id ? -1 : 1));
  for (const thing of byAge) {
    const next = left.get(thing.stockId)?.shift();
    if (next !== undefined) given.set(thing.id, next);
  }
  return given;
}

const enough: Readonly<Record<Exclude<CleaningClass, 'not-reused'>, readonly AidProgramme[]>> = {
  wipe: ['wiped', 'washed', 'cabinet', 'disinfected'],
  wash: ['washed', 'cabinet', 'disinfected'],
  textile: ['textile-60'],
};
/** What kills what may infect: heat or disinfectant. */
const againstInfection: readonly AidProgramme[] = ['cabinet', 'textile-60', 'disinfected'];

/** Whether what was done is enough for a thing of this class, and for what it was kept aside for. */
export function isCleanBy(cleaning: CleaningClass, programme: AidProgramme, infection: boolean): boolean {
  if (cleaning === 'not-reused') return false;
  return enough[cleaning].includes(programme) && (!infection || againstInfection.includes(programme));
}
