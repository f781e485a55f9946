import { type AidsLeft, hoursAgo, type LentThing } from './lay-out-aid-loans.ts';
import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

const words = {
  NO: {
    notQuite: 'Setet er for lavt. Det er tungt å komme opp.',
    lost: 'Den sto utenfor butikken og var borte etterpå.',
  },
  SE: {
    notQuite: 'Sitsen är för låg. Det är tungt att komma upp.',
    lost: 'Den stod utanför affären och var borta sedan.',
  },
} as const;

/** Days after which she is asked whether it fits, as the start rules have it. */
const asks = 14;

/** The store has asked of what it lends for so many days. */
const askedFor = 45;

/** What borrowers answered when they were asked whether it fits, one who is late and must be rung, and one thing that is lost. */
export function layOutAidFollowUp(context: TownContext, left: AidsLeft): void {
  const begunOn = addDays(context.clock.today, -askedFor);
  context.rows.add('aid_follow_up', {
    ...{ tenant_id: idOf(context.place.slug), from_on: begunOn, begun_at: context.clock.at(begunOn, '08:00') },
  });
  const commode = left.lent('borghild-nilsen', 'commode');
  if (commode) {
    answer(context, commode, { said: 'not-quite', by: 'Hilde Nilsen', as: 'proxy' });
    task(context, commode, { kind: 'see-fit', dueIn: 1 });
  }
  const gripper = left.lent('elle-somby', 'gripper');
  if (gripper) {
    answer(context, gripper, { said: 'not-used', by: 'Elle Somby', as: 'self' });
    task(context, gripper, { kind: 'not-used', dueIn: 3 });
  }
  const walker = left.lent('gunnel-ek', 'rollator-indoor');
  if (walker) answer(context, walker, { said: 'yes', by: 'Gunnel Ek', as: 'self' });
  const stool = left.lent('elle-somby', 'shower-stool');
  if (stool) layOutLate(context, stool);
  const trolley = left.lent('elle-somby', 'trolley');
  if (trolley) layOutLost(context, trolley);
}

function answer(
  context: TownContext,
  lent: LentThing,
  of: { readonly said: 'yes' | 'not-quite' | 'not-used'; readonly by: string; readonly as: 'self' | 'proxy' },
): void {
  const { rows, place } = context;
  const ids = { tenant_id: idOf(place.slug), loan_id: lent.loanId, person_id: idOf(`person ${lent.person}`) };
  const askedOn = addDays(lent.outOn, asks);
  rows.add('aid_loan_word', {
    ...{ ...ids, kind: 'fit', about_on: askedOn, said_at: context.clock.at(askedOn, '08:00'), how: 'notice' },
  });
  rows.add('aid_fit_answer', {
    ...{ ...ids, id: idOf(`aid fit ${lent.loanId}`), answer: of.said, answered_at: hoursAgo(context, 43) },
    ...{ words: of.said === 'not-quite' ? words[place.country].notQuite : null },
    ...{ answered_as: of.as, answered_by_name: of.by },
  });
}

function task(context: TownContext, lent: LentThing, of: { readonly kind: string; readonly dueIn: number }): void {
  const { rows, place, clock } = context;
  rows.add('aid_loan_task', {
    ...{ tenant_id: idOf(place.slug), id: idOf(`aid loan task ${of.kind} ${lent.loanId}`), loan_id: lent.loanId },
    ...{ person_id: idOf(`person ${lent.person}`), kind: of.kind, due_on: addDays(clock.today, of.dueIn) },
    made_at: hoursAgo(context, 43),
  });
}

/** Two kind words have gone; now a person rings. */
function layOutLate(context: TownContext, lent: LentThing): void {
  const { rows, place, clock } = context;
  const dueOn = addDays(clock.today, -23);
  for (const [kind, after] of [
    ['late-1', 1],
    ['late-2', 7],
    ['late-ring', 21],
  ] as const) {
    rows.add('aid_loan_word', {
      ...{ tenant_id: idOf(place.slug), loan_id: lent.loanId, person_id: idOf(`person ${lent.person}`), kind },
      ...{ about_on: dueOn, said_at: clock.at(addDays(dueOn, after), '08:00') },
      how: kind === 'late-ring' ? 'ring' : 'notice',
    });
  }
  task(context, lent, { kind: 'ring-late', dueIn: 0 });
}

/** She has said that it is gone. Nobody has decided whether it costs anything. */
function layOutLost(context: TownContext, { thing, loanId, person, row }: LentThing): void {
  const { rows, place } = context;
  const at = hoursAgo(context, 52);
  Object.assign(row, { back_at: at, ended_as: 'lost' });
  Object.assign(thing.row, { state: 'missing', state_at: at, counts_from: null });
  rows.add('aid_loss', {
    ...{ tenant_id: idOf(place.slug), id: idOf(`aid loss ${loanId}`), loan_id: loanId, item_id: thing.id },
    ...{ person_id: idOf(`person ${person}`), kind: 'lost', words: words[place.country].lost, told_at: at },
    ...{ told_as: 'self', told_by_name: 'Elle Somby' },
  });
}
