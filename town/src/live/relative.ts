import type { SimulatedPerson } from '../simulated-people.ts';
import type { TownLife } from './town-life.ts';
import { townWords } from './town-words.ts';
import type { Visitor } from './visitor.ts';

/** Whose mother goes to hospital and comes home again now and then; those of the told stories stay where the visitor left them. */
const travels = 'hilde-nilsen';

/** Hours between two messages of one relative, on average. */
const hoursBetween = 5;

/**
 * Writes to the unit that helps the one she follows, in the conversation that is there or a new one.
 * @returns false when there is nobody to write to
 */
export async function writeMessage(visitor: Visitor, words: string): Promise<boolean> {
  const { people } = await visitor.see('GET /api/my/people');
  const followed = people.find(({ scopes }) => scopes.includes('message'));
  if (!followed) return false;
  const params = { personId: followed.id };
  const { threads, addressees, canWrite } = await visitor.see('GET /api/my/people/:personId/threads', { params });
  const known = threads.find(({ stopped, unitKind }) => !stopped && unitKind === 'home-care');
  if (known) {
    const said = { params: { threadId: known.id }, body: { words } };
    return 'answer' in (await visitor.call('POST /api/my/threads/:threadId/messages', said));
  }
  const unit = addressees.find(({ kind }) => kind === 'home-care');
  if (!unit || !canWrite) return false;
  const body = { unitId: unit.unitId, topic: 'practical' as const, audience: 'shared' as const, words };
  return 'answer' in (await visitor.call('POST /api/my/people/:personId/threads', { params, body }));
}

/** Asks for help on behalf of the one she follows, in her own words. */
export async function sendApplication(visitor: Visitor, words: string, language: 'nb' | 'sv'): Promise<boolean> {
  const { people } = await visitor.see('GET /api/my/people');
  const followed = people.find(({ scopes }) => scopes.includes('apply'));
  if (!followed) return false;
  const input = { params: { personId: followed.id }, body: { words, language } };
  return 'answer' in (await visitor.call('POST /api/my/people/:personId/applications', input));
}

/** Tells that the one she follows is in hospital. */
export async function tellHospital(visitor: Visitor): Promise<'told' | 'already-so' | 'not-now'> {
  const followed = await whoMayBeAway(visitor);
  if (!followed) return 'not-now';
  const body = { kind: 'hospital' as const, leaves: 'now' as const, expectedOn: null };
  const outcome = await visitor.call('POST /api/my/people/:personId/absences', { params: followed, body });
  if ('answer' in outcome) return 'told';
  return outcome.refused === 'already-away' ? 'already-so' : 'not-now';
}

/** Tells that the one she follows is home again. */
export async function tellHome(visitor: Visitor): Promise<'told' | 'already-so' | 'not-now'> {
  const followed = await whoMayBeAway(visitor);
  if (!followed) return 'not-now';
  const { now } = await visitor.see('GET /api/my/people/:personId/absence', { params: followed });
  if (now?.state !== 'away') return 'already-so';
  const params = { ...followed, absenceId: now.id };
  const outcome = await visitor.call('POST /api/my/people/:personId/absences/:absenceId/home', { params, body: {} });
  return 'answer' in outcome ? 'told' : 'already-so';
}

async function whoMayBeAway(visitor: Visitor): Promise<{ personId: string } | null> {
  const { people } = await visitor.see('GET /api/my/people');
  const followed = people.find(({ scopes }) => scopes.includes('absence'));
  return followed ? { personId: followed.id } : null;
}

/** A relative who lives by herself and writes now and then, in the hours when people are awake. */
export function createRelative(life: TownLife, person: SimulatedPerson): () => Promise<number> {
  const visitor = life.visitorOf(person);
  const { chance, clock } = life.ports;
  const next = () => -Math.log(1 - chance.next()) * hoursBetween * 3_600;
  let isFirst = true;
  return async () => {
    if (!isFirst && isAwake(clock.now())) {
      const luck = chance.next();
      if (person.key === travels && luck < 0.4) {
        if ((await tellHospital(visitor)) === 'already-so') await tellHome(visitor);
      } else await writeMessage(visitor, chance.pick(townWords[person.language].messages));
    }
    isFirst = false;
    return Math.max(600, next());
  };
}

/** Both municipalities read the same clock. */
function isAwake(now: Date): boolean {
  const hour = localHour(now);
  return hour >= 7 && hour < 22;
}

const hourOf = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' });

/** The hour on the wall in Nordvik. */
export function localHour(now: Date): number {
  return Number(hourOf.format(now));
}
