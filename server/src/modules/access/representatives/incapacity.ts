import type { Incapacity, RouteInput, representativeRoutes } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { lockGiver } from '../proxy-queries.ts';
import { incapacityOf, shownIncapacity } from './representative-queries.ts';

type Recorded = RouteInput<(typeof representativeRoutes)['POST /api/people/:personId/incapacity']>['body'];

const insert = {
  name: 'incapacity-insert',
  text: `insert into incapacity (tenant_id, id, person_id, about, because, keeps_proxies, recorded_by, recorded_by_name, recorded_at, review_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/** A health professional writes down what she cannot consent to (pbrl § 4-3; vergemålsloven § 94). */
export async function recordIncapacity(
  { tx, actor, newId, at, occurredAt }: RequestContext,
  personId: string,
  { cannot, because, reviewOn, proxiesGoOn }: Recorded,
): Promise<
  | { readonly tenantId: string; readonly incapacity: Incapacity }
  | { readonly refused: 'already-recorded' | 'day-passed' }
  | 'missing'
> {
  const giver = await lockGiver(tx, personId);
  if (!giver) return 'missing';
  const { tenantId } = giver;
  if (await incapacityOf(tx, tenantId, personId)) return { refused: 'already-recorded' };
  if (reviewOn <= localDay(at, giver.zone)) return { refused: 'day-passed' };
  const id = newId();
  const areas = [...new Set(cannot)];
  await tx.rows(insert, [
    ...[tenantId, id, personId, areas, because, proxiesGoOn, actor.id, actor.name, occurredAt, reviewOn],
  ]);
  await emit(tx, { tenantId, kind: 'incapacity.recorded', subjectId: id, occurredAt, payload: { personId } });
  const row = { id, cannot: areas, because, proxiesGoOn, recordedBy: actor.name, recordedAt: occurredAt, reviewOn };
  return { tenantId, incapacity: shownIncapacity(row) };
}

const end = {
  name: 'incapacity-end',
  text: `update incapacity set ended_at = $3, ended_by = $4, ended_by_name = $5, ended_because = $6
    where tenant_id = $1 and id = $2 and ended_at is null returning id`,
};
// What rested on it ends with it: she can choose again.
const endRights = {
  name: 'incapacity-end-rights',
  text: `update access_grant g set ends_at = greatest($3::timestamptz, starts_at) where tenant_id = $1 and basis = 'proxy'
    and (ends_at is null or ends_at > $3)
    and basis_ref in (select n.id from representation n where n.tenant_id = $1 and n.incapacity_id = $2) returning id`,
};

/** She can consent again; the nearest relative's right by law ends with the record. */
export async function endIncapacity(
  { tx, actor, occurredAt }: RequestContext,
  of: { readonly personId: string; readonly incapacityId: string; readonly because: string },
): Promise<{ readonly tenantId: string } | { readonly refused: 'already-ended' } | 'missing'> {
  const { personId, incapacityId, because } = of;
  const giver = await lockGiver(tx, personId);
  if (!giver) return 'missing';
  const { tenantId } = giver;
  const known = await tx.rows(exists, [tenantId, incapacityId, personId]);
  if (known.length === 0) return 'missing';
  const ended = await tx.rows(end, [tenantId, incapacityId, tx.at, actor.id, actor.name, because]);
  if (ended.length === 0) return { refused: 'already-ended' };
  for (const { id } of await tx.rows<{ id: string }>(endRights, [tenantId, incapacityId, tx.at])) {
    await emit(tx, { tenantId, kind: 'proxy.ended', subjectId: id, occurredAt, payload: { personId } });
  }
  await emit(tx, { tenantId, kind: 'incapacity.ended', subjectId: incapacityId, occurredAt, payload: { personId } });
  return { tenantId };
}

const exists = {
  name: 'incapacity-exists',
  text: 'select 1 as found from incapacity where tenant_id = $1 and id = $2 and person_id = $3',
};
