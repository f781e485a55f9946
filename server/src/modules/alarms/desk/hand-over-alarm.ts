import { alarmRules } from '../../services/index.ts';
import { answerSeconds, arrivalLimit } from '../core/limits.ts';
import { readReceivers } from './alarm-card.ts';
import { type Asked, actAtDesk, type Outcome } from './at-desk.ts';

/**
 * Asks a unit to go, and opens the persons to those on duty there.
 * Nobody on duty there is allowed: the row shows it and the operator rings. A unit of another municipality cannot be asked.
 */
export function handOverAlarm(
  asked: Asked,
  alarmId: string,
  wanted: { readonly unitId: string; readonly note: string | undefined },
): Promise<Outcome> {
  return actAtDesk(asked, { alarmId }, async (alarm, by) => {
    const place = { tenantId: alarm.tenantId, known: alarm.known, areaId: alarm.area?.id ?? null, kind: alarm.kind };
    const unit = (await readReceivers(asked.tx, place, alarm.handOvers)).find(({ unitId }) => unitId === wanted.unitId);
    // A refusal on the alarm itself comes before one on the unit.
    if (!unit && alarm.status === 'taken' && alarm.takenBy.id === by.id) return { refused: 'not-now' };
    return {
      ...{ kind: 'hand-over', by, handOverId: asked.newId(), note: wanted.note ?? null },
      unit: { id: wanted.unitId, name: unit?.name ?? '', phone: unit?.phone ?? null },
      answerSeconds: answerSeconds(alarm, await alarmRules(asked.tx, alarm.tenantId)),
    };
  });
}

/** No longer asks; see `withdraw` for when that is possible. */
export function withdrawHandOver(asked: Asked, handOverId: string): Promise<Outcome> {
  return actAtDesk(asked, { handOverId }, async ({ tenantId }, by) => {
    const { afterHandOverHours: afterHours } = await alarmRules(asked.tx, tenantId);
    return { kind: 'withdraw', by, handOverId, afterHours };
  });
}

/** Writes down what the receiver said on the phone, with the name of the one who said it. */
export function answerByVoice(
  asked: Asked,
  handOverId: string,
  spoken: {
    readonly said: 'accept' | 'refuse' | 'on-the-way' | 'present' | 'done';
    readonly name: string;
    readonly note: string | undefined;
  },
): Promise<Outcome> {
  return actAtDesk(asked, { handOverId }, async (alarm, by) => {
    const rules = await alarmRules(asked.tx, alarm.tenantId);
    const { said, name, note } = spoken;
    return {
      ...{ kind: 'answer-by-voice', by, handOverId, said, name, note: note ?? null },
      ...arrivalLimit(alarm, rules),
      afterHours: rules.afterHandOverHours,
    };
  });
}

/** Writes down when she will be there, as she or another said it on the phone. The new limit is watched as the first was. */
export function moveArrival(
  asked: Asked,
  handOverId: string,
  { minutes, name }: { readonly minutes: number; readonly name: string },
): Promise<Outcome> {
  return actAtDesk(asked, { handOverId }, async (alarm, by) => {
    const { warnPercent } = arrivalLimit(alarm, await alarmRules(asked.tx, alarm.tenantId));
    return { kind: 'move-arrival', by, handOverId, minutes, name, warnPercent };
  });
}
