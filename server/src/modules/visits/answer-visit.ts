import type { NewNote } from '@tunet/contract';
import { hiddenBecause, writeNote } from '../notes/index.ts';
import { tell } from './events.ts';
import type { Asked, Refusal } from './hold-visit.ts';
import * as queries from './queries.ts';
import type { AnswerRow, VisitRow } from './stored-visit.ts';
import { type Answer, standingAnswer, stateAfter } from './visit.ts';
import { reasonsThatNeedWords, visitReasons } from './visit-rules.ts';

/** What became of a visit, as one who was there (or wrote it down for her) says it. */
export type Said =
  | {
      readonly state: 'done';
      readonly leftOut: readonly { readonly interventionId: string; readonly because: string }[];
      readonly note: NewNote | null;
    }
  | { readonly state: 'not-done'; readonly because: string; readonly words: string | null };

type Refused = Refusal<'unknown-reason' | 'note-needed' | 'reason-needed'>;

/**
 * Keeps an answer, and lets the one that stands among all of them say what became of the visit. Counts whenever it arrives: after
 * it was shown as not confirmed, after it was cancelled, after another has answered. The note is written with it or not at all.
 */
export async function answerVisit(
  asked: Asked,
  row: VisitRow,
  said: Said,
  how: 'field' | 'office',
): Promise<'done' | Refused> {
  const { tx, actor, newId, at, occurredAt } = asked;
  const { tenant_id: tenantId, id: visitId, person_id: personId } = row;
  if (said.state === 'not-done') {
    const known = (await visitReasons(tx, tenantId)).some(({ code }) => code === said.because);
    if (!known) return { refused: 'unknown-reason' };
    if (said.words === null && reasonsThatNeedWords.includes(said.because)) return { refused: 'note-needed' };
  }
  const note = said.state === 'done' ? said.note : null;
  const hidden = note ? hiddenBecause(note) : null;
  if (hidden === 'reason-needed') return { refused: hidden };
  const leftOut = said.state === 'done' ? leftOutOf(row, said.leftOut) : {};
  await tx.rows(queries.addAnswer, [
    ...[tenantId, newId(), visitId, personId, said.state, how, leftOut],
    said.state === 'not-done' ? said.because : null,
    said.state === 'not-done' ? said.words : null,
    ...[actor.id, actor.name, occurredAt, at],
  ]);
  if (note) {
    const author = { id: actor.id, name: actor.name, roles: actor.roles };
    await writeNote(tx, {
      ...{ tenantId, id: newId(), personId, visitId, words: note.words },
      ...{ hiddenBecause: hidden, writtenAt: occurredAt, author },
    });
  }
  await letStand(asked, row);
  return 'done';
}

/** Only what was to be done in this visit can be left out of it. */
function leftOutOf(row: VisitRow, leftOut: Extract<Said, { state: 'done' }>['leftOut']): Record<string, string> {
  const own = leftOut.filter(({ interventionId }) => row.interventions.includes(interventionId));
  return Object.fromEntries(own.map(({ interventionId, because }) => [interventionId, because]));
}

async function letStand({ tx }: Asked, row: VisitRow): Promise<void> {
  const { tenant_id: tenantId, id: visitId, person_id: personId, unit_id: unitId } = row;
  const answers = await tx.rows<AnswerRow>(queries.answersOf, [[visitId]]);
  const stands = standingAnswer(answers.map(asAnswer))?.row;
  if (!stands) throw new TypeError('an answer that has just been kept is there');
  const state = stateAfter(row.state, asAnswer(stands));
  if (state === 'cancelled') return;
  const isNews = state !== row.state;
  await tx.rows(queries.setAnswered, [
    ...[tenantId, visitId, state, stands.occurred_at, stands.by_id, stands.by_name],
    ...[stands.left_out, stands.because],
  ]);
  if (!isNews) return;
  const told = { tenantId, visitId, occurredAt: stands.occurred_at };
  if (state === 'not-done') return tell(tx, 'visit.not-done', { ...told, payload: { personId, unitId } });
  const interventions = row.interventions.filter((id) => !(id in stands.left_out));
  await tell(tx, 'visit.done', { ...told, payload: { personId, unitId, interventions } });
}

function asAnswer(row: AnswerRow): Answer & { readonly row: AnswerRow } {
  return { id: row.id, state: row.state, byId: row.by_id, occurredAt: row.occurred_at, row };
}
