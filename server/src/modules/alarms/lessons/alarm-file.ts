import type { AlarmFile } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { namesOnDutyAt } from '../../organisation/index.ts';
import type { Happening } from '../core/alarm.ts';
import { nationalEvents } from '../core/national-events.ts';
import { readCard } from '../desk/alarm-card.ts';
import { iso } from '../desk/desk-row.ts';
import * as queries from './lesson-queries.ts';

interface FileView {
  readonly tenantId: string;
  readonly deskId: string;
  readonly file: AlarmFile;
  readonly persons: readonly PersonShown[];
}

/** Everything that is kept about one alarm of the reader's desks: for those who ask afterwards what happened. Null when it is none. */
export async function readFile(
  tx: Transaction,
  alarmId: string,
  reader: { readonly id: string; readonly deskIds: readonly string[] },
): Promise<FileView | null> {
  const view = await readCard(tx, alarmId, reader);
  const [alarm] = await tx.rows<{ tenant_id: string; desk_id: string }>(where, [alarmId]);
  if (!view || !alarm) return null;
  const { row } = view.card;
  const of = [alarm.tenant_id, alarmId];
  const happened = await tx.rows<HappeningOfFile>(queries.happeningsOfFile, of);
  const story = happened.map(({ what, at, who, detail }): Happening => {
    return { what, at, who: who === null ? null : { id: who, name: who }, detail };
  });
  const [frozen] = await tx.rows<queries.FreezeOf>(queries.freezeOf, of);
  const sounded = await tx.rows<queries.SoundedRow>(queries.soundedAt, of);
  const calls = await tx.rows<queries.CallRow>(queries.callsOf, of);
  const signals = await tx.rows<queries.SignalOf>(queries.signalsOf, of);
  const after = (instant: string | null): number | null =>
    instant === null ? null : Math.round((Date.parse(instant) - Date.parse(row.receivedAt)) / 1000);
  const firstTaken = happened.find(({ what }) => what === 'taken')?.at.toISOString() ?? row.takenAt;
  return {
    tenantId: alarm.tenant_id,
    deskId: alarm.desk_id,
    persons: view.persons,
    file: {
      card: view.card,
      happenings: happened.map(({ what, at, receivedAt, who, detail }) => {
        return { what, at: at.toISOString(), receivedAt: receivedAt.toISOString(), who, detail };
      }),
      signals: signals.map((signal) => ({ ...signal, receivedAt: signal.receivedAt.toISOString() })),
      rules: await tx.rows<queries.RuleThen>(queries.rulesThen, [alarm.tenant_id, row.receivedAt]),
      onDuty: await namesOnDutyAt(tx, alarm.desk_id, new Date(row.receivedAt)),
      sounded: sounded.map((one) => ({ ...one, at: one.at.toISOString() })),
      calls: calls.map(({ callingAt, talkingAt, endedAt, agent }) => {
        return { callingAt: callingAt.toISOString(), talkingAt: iso(talkingAt), endedAt: iso(endedAt), agent };
      }),
      nationalEvents: nationalEvents(story).map((event) => ({ ...event, at: event.at.toISOString() })),
      toTaken: after(firstTaken),
      toVoice: after(row.voiceAt),
      toPresent: after(row.presentAt),
      freeze: frozen ? { because: frozen.because, by: frozen.by, at: frozen.at.toISOString() } : null,
    },
  };
}

interface HappeningOfFile extends Record<string, unknown> {
  readonly what: Happening['what'];
  readonly at: Date;
  readonly receivedAt: Date;
  readonly who: string | null;
  readonly detail: string | null;
}

const where = { name: 'alarm-lessons-where', text: 'select tenant_id, desk_id from alarm where id = $1' };

/** Keeps all of the alarm whatever is purged by age. Answers `already-frozen` when somebody has. */
export async function freezeAlarm(
  tx: Transaction,
  { tenantId, deskId, file }: FileView,
  by: { readonly id: string; readonly name: string; readonly because: string; readonly freezeId: string },
): Promise<{ frozenAt: string } | 'already-frozen'> {
  const values = [tenantId, by.freezeId, file.card.row.id, deskId, by.because, by.id, by.name, tx.at];
  const kept = await tx.rows(queries.freeze, values);
  return kept.length === 0 ? 'already-frozen' : { frozenAt: tx.at.toISOString() };
}

/** The alarm need no longer be kept; who said so and why stays. */
export async function letGo(
  tx: Transaction,
  { tenantId, file }: FileView,
  by: { readonly name: string; readonly because: string },
): Promise<{ letGoAt: string } | 'not-frozen'> {
  const kept = await tx.rows(queries.letGo, [tenantId, file.card.row.id, by.name, by.because, tx.at]);
  return kept.length === 0 ? 'not-frozen' : { letGoAt: tx.at.toISOString() };
}
