import type { aidWorkshopRoutes } from '@tunet/contract';
import type { AuditNote, Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import type { PrintLetters } from '../../notices/index.ts';
import { lockStocks } from '../promise/capacity.ts';
import { clean, holdForInfection, inspect, releaseToCleaning } from './clean-things.ts';
import { proofOf } from './cleaning-proof.ts';
import { moveShelf, scrap, setFound, setMissing, setParts } from './keep-things.ts';
import { findThings, readCleaning, readThing } from './read-things.ts';
import { registerThing } from './register-thing.ts';
import * as queries from './thing-queries.ts';

export interface WorkshopPorts {
  readonly printLetters: PrintLetters;
}

/** The things of a store: finding, keeping, cleaning and looking over. */
export function thingHandlers({ printLetters }: WorkshopPorts): Handlers<typeof aidWorkshopRoutes> {
  return {
    async 'GET /api/aids/workshop/stocks'({ tx, actor }) {
      const stocks = await tx.rows<StockRow>(queries.stockChoices, [actor.tenantId]);
      return { answer: { stocks } };
    },
    async 'GET /api/aids/things'({ tx, actor }, { query }) {
      return { answer: await findThings(tx, actor.tenantId, query) };
    },
    'GET /api/aids/things/:thingId': (asked, { params }) => shown(asked, params.thingId),
    async 'POST /api/aids/things'(asked, { body }) {
      const made = await registerThing(asked, body);
      if (made === null) return { missing: true };
      return 'refused' in made ? made : shown(asked, made.id);
    },
    'POST /api/aids/things/:thingId/shelf': (asked, { params, body }) =>
      onThing<never>(asked, params.thingId, async () => {
        await moveShelf(asked, params.thingId, body.shelf);
        return null;
      }),
    'POST /api/aids/things/:thingId/scrap': (asked, { params, body }) =>
      onThing(asked, params.thingId, (thing) => scrap(asked, thing, body)),
    'POST /api/aids/things/:thingId/missing': (asked, { params, body }) =>
      onThing(asked, params.thingId, (thing) => setMissing(asked, thing, body.words)),
    'POST /api/aids/things/:thingId/found': (asked, { params, body }) =>
      onThing(asked, params.thingId, (thing) => setFound(asked, thing, body.shelf)),
    async 'POST /api/aids/things/:thingId/parts'(asked, { params, body }) {
      const from = body.fromThingId === undefined ? null : await oneThing(asked, body.fromThingId);
      if (from === undefined) return { missing: true };
      return onThing(asked, params.thingId, (thing) => setParts(asked, thing, { lacking: body.lacking, from }));
    },
    async 'GET /api/aids/cleaning'({ tx, actor }, { query }) {
      return { answer: await readCleaning(tx, actor.tenantId, query.storeId) };
    },
    'POST /api/aids/things/:thingId/clean': (asked, { params, body }) =>
      onThing(asked, params.thingId, (thing) => clean(asked, thing, body)),
    'POST /api/aids/things/:thingId/inspect': (asked, { params, body }) =>
      onThing(asked, params.thingId, (thing) => inspect(asked, thing, body)),
    'POST /api/aids/things/:thingId/hold': (asked, { params, body }) =>
      onThing(asked, params.thingId, (thing) => holdForInfection(asked, thing, body.words)),
    'POST /api/aids/things/:thingId/release': (asked, { params, body }) =>
      onThing(asked, params.thingId, (thing) => releaseToCleaning(asked, thing, body.words)),
    async 'GET /api/aids/things/:thingId/cleaning-proof'(asked, { params, query }) {
      const thing = await oneThing(asked, params.thingId);
      if (!thing) return { missing: true };
      return { answer: await proofOf(asked, thing, query.language ?? 'nb', printLetters), object: objectOf(thing) };
    },
  };
}

interface StockRow extends Record<string, unknown> {
  readonly stockId: string;
  readonly storeId: string;
  readonly store: string;
  readonly articleId: string;
  readonly article: queries.ThingRecord['article'];
  readonly size: queries.ThingRecord['size'];
  readonly kind: queries.ThingRecord['kind'];
}

function objectOf({ id, version }: { readonly id: string; readonly version: number }) {
  return { kind: 'aid-item', id, version };
}

/** One thing of the municipality; undefined when it is nowhere. */
export async function oneThing(
  { tx, actor }: Pick<RequestContext, 'tx' | 'actor'>,
  thingId: string,
): Promise<queries.WholeThingRecord | undefined> {
  return (await tx.rows<queries.WholeThingRecord>(queries.oneThing, [actor.tenantId, thingId]))[0];
}

/** The thing with its kind locked first, so that what was read still holds when it is written. */
export async function lockedThing(
  asked: Pick<RequestContext, 'tx' | 'actor'>,
  thingId: string,
): Promise<queries.WholeThingRecord | undefined> {
  const seen = await oneThing(asked, thingId);
  if (!seen) return undefined;
  await lockStocks(asked.tx, asked.actor.tenantId, [seen.stockId]);
  return oneThing(asked, thingId);
}

type Shown = { readonly answer: NonNullable<Awaited<ReturnType<typeof readThing>>>['thing'] } & AuditNote;

async function shown({ tx, actor }: RequestContext, thingId: string): Promise<Shown | { readonly missing: true }> {
  const read = await readThing(tx, actor.tenantId, thingId);
  if (!read) return { missing: true };
  return { answer: read.thing, persons: read.persons, object: objectOf(read.thing) };
}

async function onThing<R extends string>(
  asked: RequestContext,
  thingId: string,
  work: (thing: queries.WholeThingRecord) => Promise<R | null>,
): Promise<Shown | { readonly missing: true } | { readonly refused: R }> {
  const thing = await lockedThing(asked, thingId);
  if (!thing) return { missing: true };
  const refused = await work(thing);
  return refused === null ? shown(asked, thingId) : { refused };
}
