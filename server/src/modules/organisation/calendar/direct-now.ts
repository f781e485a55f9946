import { alarmKinds } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { lackOf, receiversAt } from './calendar.ts';
import { areas, type SpanRow, spanOf, spansAt } from './queries.ts';

const served = {
  name: 'calendar-served',
  text: `select t.id, t.name from centre_service s join tenant t on t.id = s.served_tenant_id
    where s.tenant_id = $1 and s.starts_at <= $2 and (s.ends_at is null or s.ends_at > $2) order by t.sort, t.name`,
};

/**
 * Municipalities of a centre where some alarm would still come to the desk first, or to nobody, at the instant.
 * Empty: all of them have direct response published for the hour, for every area and kind. Null: the centre answers for none.
 */
export async function placesNotDirect(tx: Transaction, centreId: string, at: Date): Promise<string[] | null> {
  const places = await tx.rows<{ id: string; name: string }>(served, [centreId, at]);
  if (places.length === 0) return null;
  const left: string[] = [];
  for (const place of places) {
    const spans = (await tx.rows<SpanRow>(spansAt, [place.id, at])).map(spanOf);
    const areaIds = (await tx.rows<{ id: string }>(areas, [place.id])).map(({ id }) => id);
    const isDirect = [...areaIds, null].every((areaId) =>
      alarmKinds.every((kind) => {
        const receivers = receiversAt(spans, areaId, kind, at);
        return lackOf(receivers) === null && receivers[0]?.kind !== 'desk';
      }),
    );
    if (!isDirect) left.push(place.name);
  }
  return left;
}
