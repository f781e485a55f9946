import { emit } from '../../../platform/events/emit.ts';
import { leaveOutsideNotice } from '../../notices/index.ts';
import { type Asked, actAtDesk, type Outcome } from './at-desk.ts';
import { relativeToTell } from './link-queries.ts';

/**
 * Tells a relative by text message that something has happened and that she need not do anything, or notes that the operator has
 * rung her. Never a hand-over: nobody is asked, nothing opens, and the alarm goes on as before.
 */
export async function informRelative(
  asked: Asked,
  alarmId: string,
  whom: { readonly personId: string; readonly order: number; readonly how: 'message' | 'phone' },
): Promise<Outcome> {
  const { tx, newId, at } = asked;
  const { personId, order, how } = whom;
  let phone: string | null = null;
  const outcome = await actAtDesk(asked, { alarmId }, async (alarm, by) => {
    const values = [alarm.tenantId, alarm.id, personId, order];
    const [relative] = await tx.rows<{ name: string; phone: string }>(relativeToTell, values);
    // A refusal on the alarm itself comes before one on the relative.
    if (!relative && alarm.status === 'taken' && alarm.takenBy.id === by.id) return { refused: 'not-now' };
    phone = relative?.phone ?? null;
    return { kind: 'inform-relative', by, name: relative?.name ?? '', how };
  });
  if (outcome === 'missing' || 'refused' in outcome || phone === null || how === 'phone') return outcome;
  const { tenantId } = outcome.alarm;
  const noticeId = newId();
  await leaveOutsideNotice(tx, { tenantId, id: noticeId, kind: 'relative-informed', phone, subjectId: noticeId });
  await emit(tx, {
    tenantId,
    kind: 'alarm.relative-texted',
    subjectId: alarmId,
    occurredAt: at,
    payload: { noticeId },
  });
  return outcome;
}
