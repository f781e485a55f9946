import type { SimulatedPerson } from '../simulated-people.ts';
import { createDuty } from './duty.ts';
import type { TownLife } from './town-life.ts';
import {
  answerThread,
  answerWish,
  confirmHome,
  takeApplication,
  takeThread,
  threadInHand,
} from './what-would-a-nurse-do.ts';

/** Seconds. */
const rest = { busy: 5, idle: 90, assessor: 120 };
/** Milliseconds between two looks at the board of the day: a long list. */
const boardAfter = 900_000;

/** A nurse who lives by herself: conversations with her unit first, then wishes about visits. */
export function createNurse(life: TownLife, person: SimulatedPerson): () => Promise<number> {
  const visitor = life.visitorOf(person);
  const beOnDuty = createDuty(life, visitor);
  const { language } = person;
  let boardSeenAt = 0;
  return async () => {
    await beOnDuty();
    const me = await visitor.whoAmI();
    const { threads } = await visitor.see('GET /api/inbox');
    const standsAside = life.standsAside(person);
    const sight = { threads, me, standsAside };
    const mine = threadInHand(sight);
    if (mine) {
      const thread = await visitor.see('GET /api/threads/:threadId', { params: { threadId: mine.id } });
      await life.carryOut(visitor, answerThread(thread, language));
      return rest.busy;
    }
    const taking = takeThread(sight);
    if (taking) {
      await life.carryOut(visitor, taking, () => !life.standsAside(person));
      return rest.busy;
    }
    const now = life.ports.clock.now().getTime();
    if (standsAside || now - boardSeenAt < boardAfter) return rest.idle;
    boardSeenAt = now;
    const { visits } = await visitor.see('GET /api/units/day', { query: {} });
    const { away } = await visitor.see('GET /api/units/away');
    const next = answerWish(visits, language) ?? confirmHome(away);
    if (!next) return rest.idle;
    boardSeenAt = 0;
    await life.carryOut(visitor, next, () => !life.standsAside(person));
    return rest.busy;
  };
}

/** An assessor who lives by herself: she takes what nobody has, and leaves the assessing to people. */
export function createAssessor(life: TownLife, person: SimulatedPerson): () => Promise<number> {
  const visitor = life.visitorOf(person);
  const beOnDuty = createDuty(life, visitor);
  return async () => {
    await beOnDuty();
    if (life.standsAside(person)) return rest.assessor;
    const { rows } = await visitor.see('GET /api/intake');
    const taking = takeApplication(rows);
    if (taking) await life.carryOut(visitor, taking, () => !life.standsAside(person));
    return rest.assessor;
  };
}
