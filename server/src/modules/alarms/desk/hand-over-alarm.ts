import type { AlarmKind } from '@tunet/contract';
import { type AlarmRules, alarmRules } from '../../services/index.ts';
import { readReceivers } from './alarm-card.ts';
import { type Asked, actAtDesk, type Outcome } from './at-desk.ts';

/** The kinds where one who is asked has half the time to answer. */
const gravest: readonly AlarmKind[] = ['fire', 'attack'];

function answerSeconds(kind: AlarmKind, rules: AlarmRules): number {
  return gravest.includes(kind) ? rules.answerSecondsGravest : rules.answerSeconds;
}

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
    const place = { tenant_id: alarm.tenantId, device_id: alarm.known ? alarm.id : null, area_id: null };
    const unit = (await readReceivers(asked.tx, place, alarm.handOvers)).find(({ unitId }) => unitId === wanted.unitId);
    // A refusal on the alarm itself comes before one on the unit.
    if (!unit && alarm.status === 'taken' && alarm.takenBy.id === by.id) return { refused: 'not-now' };
    return {
      ...{ kind: 'hand-over', by, handOverId: asked.newId(), note: wanted.note ?? null },
      unit: { id: wanted.unitId, name: unit?.name ?? '', phone: unit?.phone ?? null },
      answerSeconds: answerSeconds(alarm.kind, await alarmRules(asked.tx, alarm.tenantId)),
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
  return actAtDesk(asked, { handOverId }, async ({ tenantId }, by) => {
    const { arrivalMinutes, afterHandOverHours: afterHours } = await alarmRules(asked.tx, tenantId);
    const { said, name, note } = spoken;
    return { kind: 'answer-by-voice', by, handOverId, said, name, note: note ?? null, arrivalMinutes, afterHours };
  });
}
