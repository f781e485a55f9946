import { idOf } from './seeded.ts';
import { type OneServed, past, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

interface OfLine {
  readonly planId: string;
  readonly lineId: string;
  readonly title: string;
  readonly unit: string;
}

const words = {
  NO: 'Tok tabletten til kaffen i dag. Det var slik det passet best.',
  SE: 'Tog tabletten till kaffet i dag. Det passade bäst så.',
} as const;

/** Something that was done otherwise the other day, in the plans of the two residents of the story. */
export function layOutAdjusted(context: TownContext, { person, life }: OneServed, line: OfLine): void {
  const { rows, place, roster, clock } = context;
  const isHers = person.key === 'ingrid-solvang' || person.key === 'gunnel-ek';
  if (!isHers || life.diedOn !== null) return;
  const carer = roster.pick(line.unit, 'carer', 1);
  const on = addDays(clock.today, -3);
  const at = past(context, on, '08:40');
  rows.add('plan_adjustment', {
    tenant_id: idOf(place.slug),
    id: idOf(`plan adjustment ${line.planId}`),
    plan_id: line.planId,
    person_id: idOf(`person ${person.key}`),
    kind: 'today',
    intervention_id: line.lineId,
    title: line.title,
    words: words[place.country],
    changed: [],
    by_id: carer.id,
    by_name: carer.name,
    on_day: on,
    at,
    received_at: at,
  });
}
