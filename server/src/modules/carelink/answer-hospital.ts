import type { carelinkRoutes, RouteInput, RouteRefusal } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { markHospitalWaits } from '../requests/index.ts';
import { addHappening } from './filing-queries.ts';
import { queueSending } from './queue-sending.ts';
import { type StayRow, saveAnswer } from './reading-queries.ts';

type Answer = (typeof carelinkRoutes)['POST /api/hospital-stays/:stayId/answer'];

/**
 * Answers the hospital: we can receive from a day, or we cannot, because. It may be answered again: each answer is sent and kept.
 * @returns null when it was answered
 */
export async function answerHospital(
  { tx, actor, newId, occurredAt }: RequestContext,
  stay: StayRow,
  { version, answer, fromOn, words }: RouteInput<Answer>['body'],
): Promise<RouteRefusal<Answer> | null> {
  const { tenantId, id, personId, partyId, thread } = stay;
  if (stay.state !== 'ready') return 'not-ready';
  if (stay.version !== version) return 'changed-meanwhile';
  if (answer === 'can' && fromOn === null) return 'day-missing';
  if (answer === 'cannot' && words === '') return 'reason-missing';
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  if (fromOn !== null && fromOn < today) return 'day-passed';
  await tx.rows(saveAnswer, [tenantId, id, answer, fromOn, words === '' ? null : words, occurredAt, actor.name]);
  const said = [fromOn, words].filter(Boolean).join(' · ');
  const what = answer === 'can' ? 'can-receive' : 'cannot-receive';
  await tx.rows(addHappening, [tenantId, newId(), id, personId, occurredAt, what, actor.name, said]);
  const unitId = actor.duties.find(({ unitKind }) => unitKind === 'assessment' || unitKind === 'home-care')?.unitId;
  await queueSending(tx, newId, {
    ...{ tenantId, partyId, personId, kind: what, thread, body: { fromOn, words } },
    ...{ by: { id: actor.id, name: actor.name }, unitId: unitId ?? null },
  });
  if (stay.applicationId) await markHospitalWaits(tx, tenantId, stay.applicationId, null);
  return null;
}
