import type { TownLife } from './town-life.ts';
import type { Visitor } from './visitor.ts';

/** Hours of one duty; when it has ended she begins the next. */
const hours = 8;

/** Sees to it that she is on duty wherever she may work. Asks only when the last duty she knows of has ended. */
export function createDuty(life: TownLife, visitor: Visitor): () => Promise<void> {
  let until = 0;
  return async () => {
    const now = life.ports.clock.now().getTime();
    if (now < until) return;
    const { duties, workplaces } = await visitor.see('GET /api/duties/mine');
    const ends = duties.map(({ endsAt }) => Date.parse(endsAt));
    const missing = workplaces.filter(({ unitId }) => !duties.some((duty) => duty.unitId === unitId));
    for (const { unitId, unitKind } of missing) {
      const sound = unitKind === 'desk' ? { sound: await listen(visitor) } : {};
      const outcome = await visitor.call('POST /api/duties', { body: { unitId, hours, ...sound } });
      if ('answer' in outcome) ends.push(Date.parse(outcome.answer.endsAt));
    }
    until = Math.min(...ends, now + hours * 3_600_000);
  };
}

/** Counts the tones, as one with good ears does. */
async function listen(visitor: Visitor): Promise<{ testId: string; tonesHeard: number }> {
  const { testId, tones } = await visitor.see('GET /api/duties/sound-test');
  return { testId, tonesHeard: tones };
}
