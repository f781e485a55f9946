import type { MedicineLine } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import { placeOf } from '../organisation/index.ts';
import { namedOutside, relativesToTell } from '../people/index.ts';
import { helpToTell } from '../plans/index.ts';
import { reportLines } from './admission-words.ts';
import type { Filing } from './filing.ts';
import { type HelpingUnit, helpingUnit, newestOurs } from './filing-queries.ts';
import { queueSending } from './queue-sending.ts';
import { hasSending } from './sending-queries.ts';

/**
 * What the hospital needs to know of her help, made from the plan and sent once for each stay. Nothing that is not visible to
 * representatives, no note and no address goes with it; of a protected person no relative either.
 */
export async function sendAdmissionReport(
  { tx, newId, tenantId, party }: Filing,
  { personId, thread }: { readonly personId: string; readonly thread: string },
): Promise<void> {
  const [unit] = await tx.rows<HelpingUnit>(helpingUnit, [tenantId, personId, tx.at]);
  if (!unit) return;
  if ((await tx.rows(hasSending, [tenantId, party.id, thread, 'admission-report'])).length > 0) return;
  const { country, timeZone } = await placeOf(tx, tenantId);
  const named = await namedOutside(tx, tenantId, personId);
  const help = await helpToTell(tx, tenantId, personId, localDay(tx.at, timeZone));
  const [list] = await tx.rows<{ lines: MedicineLine[] }>(newestOurs, [tenantId, personId]);
  const relatives = named?.isProtected === false ? await relativesToTell(tx, tenantId, personId) : [];
  const lines = reportLines(country === 'SE' ? 'sv' : 'nb', { unit, help, medicines: list?.lines ?? null, relatives });
  await queueSending(tx, newId, {
    ...{ tenantId, partyId: party.id, personId, kind: 'admission-report', thread, body: { lines } },
    ...{ by: { id: null, name: unit.name }, unitId: unit.id },
  });
}
