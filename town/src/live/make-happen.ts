import type { DemoHappening, DemoPlace, DemoSight } from '@tunet/contract';
import { simulatedPeople } from '../simulated-people.ts';
import { createDuty } from './duty.ts';
import { sendApplication, tellHome, tellHospital, writeMessage } from './relative.ts';
import type { TownLife } from './town-life.ts';
import { townWords } from './town-words.ts';
import type { Visitor } from './visitor.ts';

/** What came of a button: where to see it, or why it could not be. */
export type Happened =
  | { readonly see: readonly DemoSight[] }
  | { readonly refused: 'no-answer' | 'nothing-planned' | 'already-so' | 'not-now' };

/** Whom the buttons of a municipality are about, and who acts. */
interface Cast {
  readonly cid: string;
  readonly relative: string;
  readonly carer: string;
  /** people of the log-in page */
  readonly daughter: string;
  readonly resident: string;
  readonly nurse: string;
  readonly assessor: string;
  readonly fieldCarer: string;
  readonly language: 'nb' | 'sv';
}

const casts: Readonly<Record<DemoPlace, Cast>> = {
  nordvik: {
    ...{ cid: '26317', relative: 'per-solvang', carer: 'nordvik home-care ost', language: 'nb' },
    ...{ daughter: 'kari-solvang', resident: 'ingrid-solvang', nurse: 'silje-aune', assessor: 'berit-aas' },
    fieldCarer: 'lars-haugen',
  },
  solhamra: {
    ...{ cid: '46101', relative: 'mats-ek', carer: 'solhamra home-care centrum', language: 'sv' },
    ...{ daughter: 'anna-ek', resident: 'gunnel-ek', nurse: 'maria-holm', assessor: 'eva-strand' },
    fieldCarer: 'johan-lind',
  },
};

/** Makes one thing happen now, through the same routes and protocols as anybody. */
export function createButtons(life: TownLife): (what: DemoHappening, place: DemoPlace) => Promise<Happened> {
  const visitors = new Map<string, Visitor>();
  const as = (key: string): Visitor => {
    const person = simulatedPeople.find((one) => one.key === key);
    if (!person) throw new RangeError('nobody of that name lives in the town');
    const visitor = visitors.get(key) ?? life.visitorAtOnce(person);
    visitors.set(key, visitor);
    return visitor;
  };
  return async (what, place) => {
    const cast = casts[place];
    const words = townWords[cast.language];
    switch (what) {
      case 'press':
      case 'fall':
      case 'fire': {
        const isHeard = await life.ports.devices.press(cast.cid, what);
        return isHeard ? { see: [at('staff', 'jonas-berg'), at('resident', cast.daughter)] } : { refused: 'no-answer' };
      }
      case 'message': {
        const isSent = await writeMessage(as(cast.relative), life.ports.chance.pick(words.messages));
        return isSent ? { see: [at('staff', cast.nurse), at('resident', cast.resident)] } : { refused: 'not-now' };
      }
      case 'application': {
        const isSent = await sendApplication(as(cast.relative), life.ports.chance.pick(words.needs), cast.language);
        return isSent ? { see: [at('staff', cast.assessor), at('resident', cast.resident)] } : { refused: 'not-now' };
      }
      case 'late-visit': {
        const isLate = await sayLate(life, cast, as);
        return isLate
          ? { see: [at('resident', cast.daughter), at('staff', cast.nurse)] }
          : { refused: 'nothing-planned' };
      }
      case 'hospital':
      case 'home': {
        const told = await (what === 'hospital' ? tellHospital : tellHome)(as(cast.relative));
        return told === 'told' ? { see: [at('staff', cast.nurse), at('resident', cast.daughter)] } : { refused: told };
      }
    }
  };
}

function at(door: DemoSight['door'], key: string): DemoSight {
  return { door, key };
}

const comesLater = 40 * 60_000;

/** The carer who lives by herself says that the next visit of today comes later than agreed. */
async function sayLate(life: TownLife, cast: Cast, as: (key: string) => Visitor): Promise<boolean> {
  const carer = simulatedPeople.find(({ as: roles }) =>
    roles.some((one) => one.kind === 'staff' && one.unit === cast.carer && one.role === 'carer'),
  );
  const { people } = await as(cast.relative).see('GET /api/my/people');
  const followed = people.find(({ relation }) => relation === 'proxy');
  if (!carer || !followed) return false;
  const visitor = as(carer.key);
  await createDuty(life, visitor)();
  const { visits, today } = await visitor.see('GET /api/field/day');
  const now = life.ports.clock.now().getTime();
  const [next] = visits
    .filter(
      ({ personId, state, day, to }) =>
        personId === followed.id && state === 'planned' && day === today && Date.parse(to) > now,
    )
    .toSorted((a, b) => a.from.localeCompare(b.from));
  if (!next) return false;
  const at = new Date(Math.ceil((Math.max(now, Date.parse(next.to)) + comesLater) / 300_000) * 300_000).toISOString();
  const said = await visitor.call('POST /api/field/visits/:visitId/coming', {
    params: { visitId: next.id },
    body: { at },
  });
  return 'answer' in said;
}
