import type { LinkAnswer } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { alarmRules } from '../../services/index.ts';
import type { Refusal, Step } from '../core/alarm.ts';
import type { ArrivalLimit, HandOverCommand, Receiver } from '../core/hand-over.ts';
import { arrivalLimit } from '../core/limits.ts';
import { actOn, type When } from '../store/act-on-alarm.ts';
import { sqlStore } from '../store/sql-store.ts';
import { codeSet } from './codes.ts';
import type { OpenLink } from './open-link.ts';

/** Carries out what the holder of a link says, in her name: the one asked, or in a unit the one who said yes. */
export async function answerByLink(
  tx: Transaction,
  newId: NewId,
  { link, said, when }: { readonly link: OpenLink; readonly said: LinkAnswer; readonly when: When },
): Promise<Step | Refusal | { readonly refused: 'name-needed' }> {
  const { handOverId, handOver } = link;
  const name = nameOf(link, said);
  if (name === null) return { refused: 'name-needed' };
  const store = sqlStore(tx, newId);
  const alarm = await store.holdByHandOver(handOverId);
  if (!alarm) return { refused: 'not-now' };
  const rules = await alarmRules(tx, alarm.tenantId);
  const by: Receiver = { id: handOverId, name, how: 'link' };
  return actOn(
    store,
    alarm,
    {
      kind: 'answer',
      handOverId,
      answer: answerOf(said, by, arrivalLimit(alarm, rules)),
      causes: await codeSet(tx, alarm.tenantId, 'alarm-cause'),
      // One who is no colleague sees nothing afterwards.
      afterHours: handOver.unitId === null ? 0 : rules.afterHandOverHours,
    },
    when,
  );
}

function nameOf({ handOver }: OpenLink, said: LinkAnswer): string | null {
  if (!handOver.asksName) return handOver.unitName;
  if (said.say === 'accept') return said.name ?? null;
  return handOver.acceptedByName ?? handOver.unitName;
}

function answerOf(said: LinkAnswer, by: Receiver, limit: ArrivalLimit): HandOverCommand {
  switch (said.say) {
    case 'accept':
      return { kind: 'accept', by, ...limit };
    case 'refuse':
      return { kind: 'refuse', by, because: said.because };
    case 'done':
      return { kind: 'done', by, foundCause: said.foundCause, note: said.note ?? null };
    default:
      return { kind: said.say, by };
  }
}
