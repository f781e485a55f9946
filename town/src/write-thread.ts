import type { TownStaff } from './roster.ts';
import { idOf } from './seeded.ts';
import { addGrant, type TownContext } from './town-context.ts';
import { addDays, type TownClock, weekdayOf } from './town-time.ts';

/** A question to a unit, and its answer when there is one. */
export interface NewThread {
  readonly key: string;
  readonly personId: string;
  readonly unit: string;
  readonly topic: string;
  readonly by: { readonly id: string; readonly name: string; readonly as: 'self' | 'proxy' };
  readonly question: string;
  readonly sentAt: Date;
  readonly answer: { readonly words: string; readonly staff: TownStaff; readonly at: Date } | null;
}

/** A thread with its words, who has read it, and what it opens to the unit. */
export function addThread(context: TownContext, thread: NewThread): void {
  const { rows, place, clock } = context;
  const { by, answer, sentAt } = thread;
  const tenant_id = idOf(place.slug);
  const id = idOf(`thread ${thread.key}`);
  const of = { person_id: thread.personId, unit_id: idOf(thread.unit), reader_id: null };
  const last = answer?.at ?? sentAt;
  rows.add('thread', {
    tenant_id,
    id,
    ...of,
    topic: thread.topic,
    opened_by: by.id,
    opened_by_name: by.name,
    opened_as: by.as,
    opened_at: sentAt,
    last_at: last,
    waiting_since: answer ? null : sentAt,
    answer_by: answer ? null : nextWorkingAfternoon(clock, sentAt),
    // Of those who were answered, three of four have said whether it was settled here, and most that it was.
    solved_here: answer ? solvedHere(id) : null,
    version: answer ? 2 : 1,
  });
  const messages = [
    { ...by, role: null, words: thread.question, at: sentAt },
    ...(answer
      ? [
          {
            id: answer.staff.id,
            name: answer.staff.name,
            as: 'staff',
            role: answer.staff.role,
            words: answer.words,
            at: answer.at,
          },
        ]
      : []),
  ];
  messages.forEach(({ id: author_id, name, as, role, words, at }, no) => {
    rows.add('message', {
      tenant_id,
      id: idOf(`message ${thread.key} ${no}`),
      thread_id: id,
      ...of,
      author_id,
      author_kind: as,
      author_name: name,
      author_role: role,
      words,
      sent_at: at,
      received_at: at,
      answers_by: as === 'staff' ? nextWorkingAfternoon(clock, sentAt) : null,
    });
    const reading = { tenant_id, thread_id: id, person_id: thread.personId, reader_id: author_id };
    rows.add('thread_reading', { ...reading, read_at: last });
  });
  // The unit sees her as long as something waits, and 90 days after its answer.
  const to = answer ? new Date(answer.at.getTime() + 90 * 86_400_000) : null;
  if (to === null || to > clock.now) {
    addGrant(context, {
      person_id: thread.personId,
      subjectId: idOf(thread.unit),
      basis: 'conversation',
      ref: id,
      from: sentAt,
      to,
    });
  }
}

function solvedHere(threadId: string): 'yes' | 'no' | null {
  const throwOf = Number.parseInt(threadId.slice(0, 2), 16) % 16;
  if (throwOf < 4) return null;
  return throwOf < 13 ? 'yes' : 'no';
}

/** One working day later, at three. Holidays are left to the product: the town needs a plausible promise. */
function nextWorkingAfternoon(clock: TownClock, from: Date): Date {
  let day = addDays(clock.dayOf(from), 1);
  while (weekdayOf(day) > 5) day = addDays(day, 1);
  return clock.at(day, '15:00');
}
