import type { SimulatedPerson } from '../simulated-people.ts';
import { createDuty } from './duty.ts';
import type { TownLife } from './town-life.ts';
import { workOnHandOvers } from './what-would-a-carer-do.ts';
import { answerNextVisit, type DaySight } from './what-would-a-carer-write.ts';

/** Seconds between two looks at what is asked of the unit. */
const rest = { busy: 1, idle: 45 };
/** Milliseconds between two looks at the day: a long list that changes slowly. */
const dayAfter = 1_200_000;

/**
 * A carer on the road who lives by herself: what is asked by the desk first, then the visits of the day.
 * @returns one round: she looks, does at most one thing, and says how many seconds she rests
 */
export function createCarer(life: TownLife, person: SimulatedPerson): () => Promise<number> {
  const visitor = life.visitorOf(person);
  const beOnDuty = createDuty(life, visitor);
  const { clock } = life.ports;
  let day: DaySight | null = null;
  const answered = new Set<string>();

  async function seeDay(): Promise<DaySight> {
    const now = clock.now();
    if (day && now.getTime() - day.seenAt.getTime() < dayAfter) return day;
    const { visits, reasons } = await visitor.see('GET /api/field/day');
    answered.clear();
    day = { seenAt: now, visits, reasons: reasons.map(({ code }) => code), language: person.language };
    return day;
  }

  return async () => {
    await beOnDuty();
    const { handOvers, causes } = await visitor.see('GET /api/field/hand-overs');
    const standsAside = life.standsAside(person);
    const asked = workOnHandOvers({ handOvers, causes: causes.map(({ code }) => code), standsAside });
    if (asked) {
      const begins = asked.key.endsWith('/accept');
      await life.carryOut(visitor, asked, () => !begins || !life.standsAside(person));
      return rest.busy;
    }
    if (standsAside) return rest.idle;
    const visit = answerNextVisit(await seeDay(), clock.now(), answered);
    if (!visit) return rest.idle;
    answered.add(visit.visitId);
    await life.carryOut(visitor, visit.deed, () => !life.standsAside(person));
    return rest.busy;
  };
}
