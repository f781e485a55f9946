import { alarmRules } from '../../services/index.ts';
import { type Asked, actAtDesk, type Outcome } from './at-desk.ts';
import { codeSet } from './codes.ts';

/** A person closes an alarm, with cause and measure from the municipality's own lists. Not before contact, not while somebody is asked to go. */
export function closeAlarm(
  asked: Asked,
  alarmId: string,
  wanted: {
    readonly cause: string;
    readonly measure: string;
    readonly seenPresses: number;
    readonly note: string | undefined;
  },
): Promise<Outcome> {
  return actAtDesk(asked, { alarmId }, async ({ tenantId }, by) => ({
    kind: 'close',
    by,
    cause: wanted.cause,
    measure: wanted.measure,
    seenPresses: wanted.seenPresses,
    note: wanted.note ?? null,
    causes: await codeSet(asked.tx, tenantId, 'alarm-cause'),
    measures: await codeSet(asked.tx, tenantId, 'alarm-measure'),
    afterHours: (await alarmRules(asked.tx, tenantId)).afterClosingHours,
  }));
}
