import type { ServiceType, WorkshopServiceType } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { asDetail, type ChangeRefusal, type Deciding } from './change-rule.ts';
import { lineOf, versionBefore } from './dated-versions.ts';
import { defaultServiceTypes } from './default-catalogue.ts';
import { toBeConfirmed } from './default-service-type.ts';
import { explainInvalid } from './explain-invalid.ts';
import { type WorkshopPlace, workshopPlace } from './read-workshop.ts';
import { entryAfter, entryOn, withChange } from './rule.ts';
import { serviceTypeShape } from './service-type-shape.ts';
import {
  endServiceTypeOn,
  lockSubject,
  noteChange,
  notesOf,
  type ServiceTypeRow,
  serviceTypeVersions,
  writeServiceType,
} from './workshop-queries.ts';

/** Every kind of help that is given today, or will be. */
export async function readServiceTypes(
  tx: Transaction,
  tenantId: string,
  place: WorkshopPlace,
): Promise<WorkshopServiceType[]> {
  const own = await serviceTypeVersions(tx, tenantId);
  const rows = own.length > 0 ? own : defaultRows(place);
  const notes = await notesOf(tx, tenantId, 'service-type ');
  return byCode(rows).flatMap((versions) =>
    shownOf(versions, place.today).map((shown) => ({
      ...shown,
      notes: notes.flatMap(({ note: each }) => (each.code === shown.serviceType.code ? [each] : [])),
    })),
  );
}

export interface WantedServiceType {
  readonly serviceType: ServiceType;
  readonly validFrom: string;
  readonly why: string;
}

/** Describes a kind of help anew, or adds one, from a day on. */
export async function changeServiceType(
  deciding: Deciding,
  { serviceType, validFrom, why }: WantedServiceType,
): Promise<'changed' | ChangeRefusal> {
  const parsed = serviceTypeShape.safeParse(serviceType);
  if (!parsed.success) return { refused: 'invalid-value', detail: asDetail(explainInvalid(parsed.error)) };
  const { tx, actor } = deciding;
  const { today, rows } = await ownCatalogue(deciding);
  const versions = rows.filter((row) => row.code === parsed.data.code);
  const change = { validFrom, value: parsed.data, today, byDefault: null };
  const next = withChange<ServiceType | null>(lineOf(versions, asServiceType), change);
  // What we proposed and the municipality has looked over becomes its own, word for word.
  const isConfirming = next === 'same-as-now' && entryIn(versions, validFrom)?.source === toBeConfirmed;
  if (typeof next === 'string' && !isConfirming) return { refused: next };
  const sort = versions.at(-1)?.sort ?? Math.max(0, ...rows.map((row) => row.sort)) + 10;
  await writeServiceType(tx, actor.tenantId, { ...parsed.data, sort, source: 'workshop', validFrom });
  await note(deciding, parsed.data.code, { validFrom, why, value: parsed.data });
  return 'changed';
}

/** Stops giving a kind of help from a day on. Decisions that give it stand. */
export async function retireServiceType(
  deciding: Deciding,
  { code, validFrom, why }: { readonly code: string; readonly validFrom: string; readonly why: string },
): Promise<'changed' | 'not-after-today' | 'not-in-list' | 'last-one'> {
  const { tx, actor } = deciding;
  const { today, rows } = await ownCatalogue(deciding);
  const versions = rows.filter((row) => row.code === code);
  const change = { validFrom, value: null, today, byDefault: null };
  const next = withChange<ServiceType | null>(lineOf(versions, asServiceType), change);
  if (next === 'not-after-today') return next;
  if (next === 'same-as-now') return 'not-in-list';
  if (byCode(rows).filter((each) => entryOn(lineOf(each, asServiceType), validFrom)?.value).length <= 1)
    return 'last-one';
  const ending = versionBefore(versions, validFrom) ?? { code, validFrom };
  await endServiceTypeOn(tx, actor.tenantId, ending, validFrom);
  await note(deciding, code, { validFrom, why, value: null });
  return 'changed';
}

/** The municipality's own catalogue; one that it has never touched becomes its own first. */
async function ownCatalogue({ tx, actor }: Deciding): Promise<{ today: string; rows: readonly ServiceTypeRow[] }> {
  await lockSubject(tx, actor.tenantId, 'service types');
  const place = await workshopPlace(tx, actor.tenantId);
  const rows = await serviceTypeVersions(tx, actor.tenantId);
  if (rows.length > 0) return { today: place.today, rows };
  const start = defaultRows(place);
  for (const row of start) await writeServiceType(tx, actor.tenantId, row);
  return { today: place.today, rows: start };
}

function defaultRows({ country, today }: WorkshopPlace): ServiceTypeRow[] {
  return defaultServiceTypes(country).map((type) => ({ ...type, validFrom: today, validTo: null }));
}

function note(
  { tx, actor, newId }: Deciding,
  code: string,
  noted: { readonly validFrom: string; readonly why: string; readonly value: unknown },
): Promise<void> {
  const by = { byId: actor.id, byName: actor.name };
  return noteChange(tx, actor.tenantId, { id: newId(), key: `service-type ${code}`, ...noted, ...by });
}

function asServiceType(type: ServiceTypeRow): ServiceType {
  const { code, category, label, explained, law, registerCode, promiseDays, appealWeeks, appealBody, whenAway, terms } =
    type;
  return { code, category, label, explained, law, registerCode, promiseDays, appealWeeks, appealBody, whenAway, terms };
}

/** The version that counts on a day. */
function entryIn(versions: readonly ServiceTypeRow[], day: string): ServiceTypeRow | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= day);
}

function byCode(rows: readonly ServiceTypeRow[]): ServiceTypeRow[][] {
  return [...Map.groupBy(rows, ({ code }) => code).values()];
}

function shownOf(versions: readonly ServiceTypeRow[], today: string): Omit<WorkshopServiceType, 'notes'>[] {
  const line = lineOf(versions, asServiceType);
  const [now, next] = [entryOn(line, today), entryAfter(line, today)];
  const first = now?.value ? now : next;
  if (!first?.value) return [];
  return [
    {
      serviceType: first.value,
      since: first.validFrom,
      endsOn: line.find(({ validFrom, value }) => value === null && validFrom > today)?.validFrom ?? null,
      upcoming: now?.value && next?.value ? { validFrom: next.validFrom, serviceType: next.value } : null,
      toConfirm: versions.find(({ validFrom }) => validFrom === first.validFrom)?.source === toBeConfirmed,
    },
  ];
}
