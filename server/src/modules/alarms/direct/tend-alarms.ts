import type { NewId } from '../../../platform/ids/ids.ts';
import { next } from '../core/next-step.ts';
import type { Entry } from './entry.ts';
import type { Known } from './known.ts';
import type { MemoryDesk } from './memory-desk.ts';

/**
 * What time does to alarms in memory, as entries to be kept and applied: one nobody takes climbs by the same rule as in the database,
 * and one whose operator has gone home rings again for those who are here.
 */
export function climbDue(desk: MemoryDesk, known: Known, now: Date, newId: NewId): Entry[] {
  return desk.all().flatMap(({ alarm, cid }): Entry[] => {
    const { id: alarmId, tenantId, deskId } = alarm;
    const seconds = known.place(tenantId)?.rules.ladderSeconds;
    if (!seconds) return [];
    const common = { id: newId(), cid, tenantId, alarmId, at: now };
    if (alarm.status === 'waiting') {
      const outcome = next(alarm, { kind: 'climb', seconds }, now);
      return 'refused' in outcome ? [] : [{ what: 'climb', ...common, seconds }];
    }
    if (alarm.status !== 'taken' || known.mayBeOnDuty(alarm.takenBy.id, deskId, now)) return [];
    const by = { ...alarm.takenBy, tenantId, unitName: null };
    return [{ what: 'act', ...common, by, commandId: common.id, act: { kind: 'give-back', seconds, dutyEnded: true } }];
  });
}
