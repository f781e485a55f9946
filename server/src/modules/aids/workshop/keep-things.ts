import type { AidScrapWhy } from '@tunet/contract';
import { markItem } from '../promise/move-item.ts';
import { type AtWork, step } from './at-work.ts';
import * as queries from './thing-queries.ts';

type Thing = queries.WholeThingRecord;

/** Thrown away. What is kept aside after an accident or a recall is somebody's proof, and goes another way. */
export async function scrap(
  at: AtWork,
  thing: Thing,
  said: { readonly why: AidScrapWhy; readonly words?: string | undefined },
): Promise<'not-now' | 'kept-aside' | null> {
  if (thing.heldBecause === 'accident' || thing.heldBecause === 'recall') return 'kept-aside';
  if (thing.state === 'out') return 'not-now';
  const done = await step(at, thing.id, { to: 'scrapped', words: said.words ?? null, facts: { why: said.why } });
  return done ? null : 'not-now';
}

/** Gone: those who were promised it are moved or told in time, by the sweep. A thing that is lent is the loan's to lose. */
export async function setMissing(at: AtWork, thing: Thing, words: string | undefined): Promise<'not-now' | null> {
  if (thing.state === 'out') return 'not-now';
  return (await step(at, thing.id, { to: 'missing', words: words ?? null })) ? null : 'not-now';
}

/** Here again: nobody knows where it has been. */
export async function setFound(at: AtWork, thing: Thing, shelf: string | undefined): Promise<'not-now' | null> {
  if (thing.state !== 'missing') return 'not-now';
  await step(at, thing.id, { to: 'returned' });
  if (shelf !== undefined) await moveShelf(at, thing.id, shelf);
  return null;
}

export async function moveShelf({ tx, actor }: AtWork, thingId: string, shelf: string): Promise<void> {
  await tx.rows(queries.setShelf, [actor.tenantId, thingId, shelf]);
}

/**
 * Which parts are not with it. A set that is whole again and was looked over goes on the shelf; one on the shelf that turns out to lack
 * something leaves it until it is whole.
 */
export async function setParts(
  at: AtWork,
  thing: Thing,
  { lacking, from }: { readonly lacking: readonly string[]; readonly from: Thing | null },
): Promise<'not-now' | 'no-such-part' | 'other-has-not' | null> {
  const codes = [...new Set(lacking)];
  if (codes.some((code) => !thing.parts.some((part) => part.code === code))) return 'no-such-part';
  if (['out', 'reserved', 'scrapped', 'missing'].includes(thing.state)) return 'not-now';
  const got = thing.lacking.filter((code) => !codes.includes(code));
  if (from) {
    const isSame = from.articleId === thing.articleId && from.id !== thing.id;
    const mayGive = from.heldBecause === null && !['out', 'missing', 'reserved'].includes(from.state);
    if (!isSame || !mayGive || got.some((code) => from.lacking.includes(code))) return 'other-has-not';
    await write(at, from, [...new Set([...from.lacking, ...got])]);
  }
  await write(at, thing, codes);
  return null;
}

/** One on the shelf leaves it before it is written as not whole: the database holds that only whole things lie there. */
async function write(at: AtWork, thing: Thing, lacking: readonly string[]): Promise<void> {
  const { tx, actor } = at;
  if (lacking.length > 0 && thing.state === 'available') {
    await step(at, thing.id, { to: 'returned', lacking, facts: { because: 'lacking' } });
    return;
  }
  if (lacking.length === 0 && thing.state === 'inspected') {
    await step(at, thing.id, { to: 'available', lacking });
    return;
  }
  await markItem(tx, { tenantId: actor.tenantId, itemId: thing.id }, { lacking });
}
