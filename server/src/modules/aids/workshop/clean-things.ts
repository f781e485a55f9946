import type { AidProgramme } from '@tunet/contract';
import { markItem } from '../promise/move-item.ts';
import { type AtWork, step } from './at-work.ts';
import { isCleanBy } from './cleaning-order.ts';
import { checksOf } from './read-things.ts';
import { openRepair } from './repairs.ts';
import * as queries from './thing-queries.ts';

type Thing = queries.WholeThingRecord;

/** What a thing is kept aside for that cleaning alone does not end. */
function isKeptAside({ heldBecause }: Thing): boolean {
  return heldBecause !== null && heldBecause !== 'infection';
}

/** It is clean: what was done must be enough for its class, and for infection when it was kept aside for that. */
export async function clean(
  at: AtWork,
  thing: Thing,
  said: { readonly programme: AidProgramme; readonly words?: string | undefined },
): Promise<'not-returned' | 'not-enough' | 'not-used-again' | 'kept-aside' | null> {
  if (isKeptAside(thing)) return 'kept-aside';
  if (thing.state !== 'returned') return 'not-returned';
  if (thing.cleaningClass === 'not-reused') return 'not-used-again';
  if (!isCleanBy(thing.cleaningClass, said.programme, thing.heldBecause === 'infection')) return 'not-enough';
  const facts = { programme: said.programme, cleaningClass: thing.cleaningClass };
  const done = await step(at, thing.id, { to: 'cleaned', words: said.words ?? null, heldBecause: null, facts });
  return done ? null : 'not-returned';
}

export interface Inspection {
  readonly checked: readonly { readonly code: string; readonly ok: boolean }[];
  readonly lacking: readonly string[];
  readonly otherwise?: 'repair' | 'scrapped' | undefined;
  readonly shelf?: string | undefined;
  readonly words?: string | undefined;
}

/**
 * It was looked over. In order and whole: on the shelf again. In order and not whole: it waits for its parts. Something wrong: to be
 * mended or thrown away, with words. Only what was cleaned after it came back is looked over at all; the database holds the same.
 */
export async function inspect(
  at: AtWork,
  thing: Thing,
  said: Inspection,
): Promise<'not-cleaned' | 'list-not-whole' | 'say-where' | 'say-what' | 'no-such-part' | 'kept-aside' | null> {
  if (thing.heldBecause !== null) return 'kept-aside';
  if (thing.state !== 'cleaned' && thing.state !== 'inspected') return 'not-cleaned';
  const list = checksOf(thing);
  if (list.some(({ code }) => !said.checked.some((each) => each.code === code))) return 'list-not-whole';
  if (said.lacking.some((code) => !thing.parts.some((part) => part.code === code))) return 'no-such-part';
  const wrong = said.checked.filter(({ ok }) => !ok).map(({ code }) => code);
  if (wrong.length > 0 && said.otherwise === undefined) return 'say-where';
  if (said.otherwise !== undefined) {
    if (said.words === undefined) return 'say-what';
    const facts = { failed: wrong };
    if (said.otherwise === 'scrapped') {
      await step(at, thing.id, { to: 'scrapped', words: said.words, facts });
      return null;
    }
    await openRepair(at, thing, {
      ...{ told: 'inspection', kind: 'mechanical', words: said.words, isUrgent: false, faultId: null, facts },
    });
    return null;
  }
  await passed(at, thing, said);
  return null;
}

async function passed(at: AtWork, thing: Thing, said: Inspection): Promise<void> {
  const facts = { checked: said.checked.map(({ code }) => code) };
  const lacking = [...new Set(said.lacking)];
  if (thing.state === 'cleaned') {
    await step(at, thing.id, { to: 'inspected', words: said.words ?? null, lacking, facts });
  } else await markItem(at.tx, { tenantId: at.actor.tenantId, itemId: thing.id }, { lacking });
  if (lacking.length === 0) await step(at, thing.id, { to: 'available' });
  if (said.shelf !== undefined) await at.tx.rows(queries.setShelf, [at.actor.tenantId, thing.id, said.shelf]);
}

/** Kept aside because of infection: nobody gets it and nobody wipes it over; it is disinfected first. */
export async function holdForInfection(
  at: AtWork,
  thing: Thing,
  words: string | undefined,
): Promise<'not-now' | 'kept-aside' | null> {
  if (thing.heldBecause !== null) return 'kept-aside';
  if (thing.state === 'out') return 'not-now';
  const held = await step(at, thing.id, { to: 'quarantine', words: words ?? null, heldBecause: 'infection' });
  return held ? null : 'not-now';
}

/** On to the cleaning; it stands as infectious until it was cleaned by what kills it. */
export async function releaseToCleaning(
  at: AtWork,
  thing: Thing,
  words: string | undefined,
): Promise<'not-kept-aside' | null> {
  if (thing.heldBecause !== 'infection' || thing.state !== 'quarantine') return 'not-kept-aside';
  await step(at, thing.id, { to: 'returned', words: words ?? null });
  return null;
}
