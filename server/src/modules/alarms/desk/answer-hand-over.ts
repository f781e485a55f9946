import { alarmRules } from '../../services/index.ts';
import type { ArrivalLimit, HandOverCommand, Receiver } from '../core/hand-over.ts';
import { arrivalLimit } from '../core/limits.ts';
import { actOn } from '../store/act-on-alarm.ts';
import { type Asked, type Outcome, storeOf, whenOf } from './at-desk.ts';
import { codeSet } from './codes.ts';

/** What a carer says in her app. */
export type Said =
  | { readonly kind: 'accept' | 'on-the-way' | 'present' }
  | { readonly kind: 'refuse'; readonly because: string }
  | { readonly kind: 'done'; readonly foundCause: string; readonly note: string | undefined }
  /** direct response: the alarm itself */
  | {
      readonly kind: 'close';
      readonly cause: string;
      readonly measure: string;
      readonly seenPresses: number;
      readonly note: string | undefined;
    };

/** Answers for a unit where she is on duty now. A hand-over of another unit is not there. */
export async function answerHandOver(asked: Asked, handOverId: string, said: Said): Promise<Outcome> {
  const { actor, tx } = asked;
  const store = storeOf(asked);
  const alarm = await store.holdByHandOver(handOverId);
  const handOver = alarm?.handOvers.find(({ id }) => id === handOverId);
  if (!alarm || !actor.duties.some(({ unitId }) => unitId === handOver?.unitId)) return 'missing';
  const rules = await alarmRules(tx, alarm.tenantId);
  const by: Receiver = { id: actor.id, name: actor.name, how: 'app' };
  if (said.kind === 'close') {
    const { cause, measure, seenPresses, note = null } = said;
    const causes = await codeSet(tx, alarm.tenantId, 'alarm-cause');
    const measures = await codeSet(tx, alarm.tenantId, 'alarm-measure');
    const closing = { cause, measure, seenPresses, note, causes, measures, afterHours: rules.afterHandOverHours };
    return actOn(store, alarm, { kind: 'close-where-it-was', by, handOverId, ...closing }, whenOf(asked));
  }
  return actOn(
    store,
    alarm,
    {
      kind: 'answer',
      handOverId,
      answer: answerOf(said, by, arrivalLimit(alarm, rules)),
      causes: await codeSet(tx, alarm.tenantId, 'alarm-cause'),
      afterHours: rules.afterHandOverHours,
    },
    whenOf(asked),
  );
}

function answerOf(said: Exclude<Said, { kind: 'close' }>, by: Receiver, limit: ArrivalLimit): HandOverCommand {
  if (said.kind === 'accept') return { kind: 'accept', by, ...limit };
  if (said.kind === 'refuse') return { kind: 'refuse', by, because: said.because };
  if (said.kind === 'done') return { kind: 'done', by, foundCause: said.foundCause, note: said.note ?? null };
  return { kind: said.kind, by };
}
