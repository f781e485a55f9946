import type { SimulatedPerson } from '../simulated-people.ts';
import { createDuty } from './duty.ts';
import type { TownLife } from './town-life.ts';
import { alarmInHand, type DeskSight, takeNext, workOnAlarm } from './what-would-an-operator-do.ts';

/** Seconds until she looks at the desk again, when there was something to do and when there was not. */
const rest = { busy: 1, idle: 12 };

/**
 * An operator at the desk who lives by herself.
 * A new alarm comes before closing one that has been heard.
 * @returns one round: she looks, does at most one thing, and says how many seconds she rests
 */
export function createOperator(life: TownLife, person: SimulatedPerson): () => Promise<number> {
  const visitor = life.visitorOf(person, true);
  const beOnDuty = createDuty(life, visitor);
  return async () => {
    await beOnDuty();
    const me = await visitor.whoAmI();
    const { rows } = await visitor.see('GET /api/desk');
    const sight: DeskSight = { now: life.ports.clock.now(), me, rows, standsAside: life.standsAside(person) };
    const taking = takeNext(sight);
    if (taking) {
      await life.carryOut(visitor, taking, () => !life.standsAside(person));
      return rest.busy;
    }
    const inHand = alarmInHand(sight);
    if (inHand) {
      const card = await visitor.see('GET /api/alarms/:alarmId', { params: { alarmId: inHand.id } });
      const next = workOnAlarm(card.row, card, life.ports.clock.now());
      if (next) await life.carryOut(visitor, next);
      return next ? rest.busy : rest.idle;
    }
    return rest.idle;
  };
}
