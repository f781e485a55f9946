import type { Door } from '@tunet/contract';
import { demoPeople, idOf, layOutTown } from '@tunet/town';
import { createSessions } from '../src/modules/access/index.ts';
import type { Transaction } from '../src/platform/db/transaction.ts';
import { townCodes } from '../src/town.ts';
import { addGrant, layOut, putOnDuty } from './build.ts';
import type { TestDatabase } from './database.ts';
import type { World } from './world-part.ts';
import { worlds } from './worlds.ts';

/** Who asks in the tests over all routes; `anonymous` has no session. */
export const askers = [
  'anonymous',
  'resident',
  'operator',
  'carer',
  'privacy-officer',
  'assessor',
  'nurse',
  'service-owner',
  'technician',
  'house-lead',
  'store-keeper',
] as const;
export type Asker = (typeof askers)[number];

/** Session tokens of everybody but the anonymous. */
export type Tokens = Readonly<Record<Exclude<Asker, 'anonymous'>, string>>;

/** The municipality that the askers have to do with, and the one they have not. */
export const ours = 'nordvik';
export const theirs = 'solhamra';

interface Member {
  readonly key: string;
  readonly door: Door;
  /** Unit she is on duty in. */
  readonly unit?: string;
}

const members: Readonly<Record<keyof Tokens, Member>> = {
  resident: { key: 'ingrid-solvang', door: 'resident' },
  operator: { key: 'jonas-berg', door: 'staff', unit: 'desk' },
  carer: { key: 'lars-haugen', door: 'field', unit: 'nordvik home-care ost' },
  'privacy-officer': { key: 'eirik-sund', door: 'staff', unit: 'nordvik administration' },
  assessor: { key: 'berit-aas', door: 'staff', unit: 'nordvik assessment' },
  nurse: { key: 'silje-aune', door: 'staff', unit: 'nordvik home-care ost' },
  'service-owner': { key: 'gro-nygard', door: 'staff', unit: 'nordvik administration' },
  technician: { key: 'siri-mork', door: 'staff', unit: 'nordvik technical' },
  'house-lead': { key: 'turid-moen', door: 'staff', unit: 'nordvik nursing-home 0' },
  'store-keeper': { key: 'per-moen', door: 'staff', unit: 'nordvik store' },
};

/**
 * Lays out the town, cuts its centre off from one municipality, and opens the same alarm in both:
 * taken, handed over, with every relation that such an alarm brings.
 * @returns tokens of live sessions
 */
export async function layOutTwoWorlds(database: TestDatabase, at: Date): Promise<Tokens> {
  const owner = database.pool('tunet_owner');
  const connection = await owner.connect();
  try {
    await layOutTown({ connection, now: at, issuer: 'http://127.0.0.1:1', codes: townCodes });
  } finally {
    connection.release();
  }
  await layOut(owner, at, async (tx) => {
    await tx.sql('update centre_service set ends_at = $2 where served_tenant_id <> $1', [idOf(ours), at]);
    for (const { key, unit } of Object.values(members)) {
      const as = demoPeople.find((each) => each.key === key)?.as[0];
      if (unit && as) {
        await putOnDuty(tx, { tenantId: idOf(as.place), staffId: idOf(`staff ${key}`), unitId: idOf(unit) });
      }
    }
    await openAlarm(tx, { place: ours, person: 'ingrid-solvang', unit: 'nordvik home-care ost', cid: '26317' });
    await openAlarm(tx, { place: theirs, person: 'gunnel-ek', unit: 'solhamra home-care centrum', cid: '46101' });
    await openCases(tx, worldOf(ours));
    await openCases(tx, worldOf(theirs));
  });
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const opened = Object.entries(members).map(async ([asker, { key, door }]) => {
    const kind = door === 'resident' ? 'person' : 'staff';
    const session = { accountId: idOf(`account ${key}`), actorId: idOf(`${kind} ${key}`), door };
    return [asker, await sessions.open({ ...session, assurance: 'high' }, at)] as const;
  });
  return Object.fromEntries(await Promise.all(opened)) as Tokens;
}

/** Names in the town of what an alarm there is about, and what it opened. */
export function alarmIn(place: string): {
  readonly alarmId: string;
  readonly handOverId: string;
  readonly openingId: string;
} {
  return {
    alarmId: idOf(`open alarm ${place}`),
    handOverId: idOf(`hand-over ${place}`),
    openingId: idOf(`opening ${place}`),
  };
}

/** The person that the tests are about in each municipality, and the units that have to do with her. */
function worldOf(place: typeof ours | typeof theirs): World {
  const [person, area] = place === ours ? ['ingrid-solvang', 'ost'] : ['gunnel-ek', 'centrum'];
  return {
    place,
    tenantId: idOf(place),
    personId: idOf(`person ${person}`),
    homeCareId: idOf(`${place} home-care ${area}`),
    assessmentId: idOf(`${place} assessment`),
    assessorId: idOf(place === ours ? 'staff berit-aas' : 'staff eva-strand'),
    nurseId: idOf(place === ours ? 'staff silje-aune' : 'staff maria-holm'),
  };
}

/** The help loop in one municipality: she is helped by the unit, the office has a case, and each module adds its own. */
async function openCases(tx: Transaction, world: World): Promise<void> {
  const { tenantId, personId } = world;
  await addGrant(tx, { tenantId, personId, subjectId: world.homeCareId, basis: 'in-care' });
  await addGrant(tx, { tenantId, personId, subjectId: world.assessmentId, basis: 'case' });
  for (const { open } of worlds) await open(tx, world);
}

/** Values that well-formed requests name, by the name of the field: what the modules have opened in our municipality. */
export function knownInOurs(): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...worlds.map(({ known }) => known(worldOf(ours))));
}

async function openAlarm(
  tx: Transaction,
  of: { place: string; person: string; unit: string; cid: string },
): Promise<void> {
  const tenantId = idOf(of.place);
  const personId = idOf(`person ${of.person}`);
  const operatorId = idOf('staff jonas-berg');
  const { alarmId, handOverId, openingId } = alarmIn(of.place);
  await tx.sql(
    `insert into alarm (tenant_id, id, desk_id, cid, kind, device_speaks, received_at, last_press_at, waiting_since, taken_by, taken_by_name, taken_at)
      values ($1, $2, $3, $4, 'fall', true, $5, $5, $5, $6, 'Jonas Berg', $5)`,
    [tenantId, alarmId, idOf('desk'), of.cid, tx.at, operatorId],
  );
  await tx.sql('insert into alarm_person (tenant_id, alarm_id, person_id, received_at) values ($1, $2, $3, $4)', [
    tenantId,
    alarmId,
    personId,
    tx.at,
  ]);
  await tx.sql(
    `insert into hand_over (tenant_id, id, alarm_id, unit_id, unit_name, state, asked_by, asked_at, answer_by)
      values ($1, $2, $3, $4, 'unit', 'asked', $5, $6, $6::timestamptz + interval '2 minutes')`,
    [tenantId, handOverId, alarmId, idOf(of.unit), operatorId, tx.at],
  );
  await tx.sql(
    `insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what) values ($1, $2, $3, $4, $4, 'received')`,
    [tenantId, idOf(`happening ${of.place}`), alarmId, tx.at],
  );
  await tx.sql(
    'insert into alarm_step_tick (tenant_id, alarm_id, no, ticked_by, ticked_at) values ($1, $2, 1, $3, $4)',
    [tenantId, alarmId, operatorId, tx.at],
  );
  const relation = { tenantId, personId, basisRef: alarmId };
  await addGrant(tx, { ...relation, subjectId: idOf('desk'), basis: 'open-alarm' });
  await addGrant(tx, { ...relation, subjectId: idOf(of.unit), basis: 'handed-over', basisRef: handOverId });
  await tx.sql(
    `insert into access_grant (tenant_id, id, subject_id, person_id, basis, starts_at, ends_at, reason_code)
      values ($1, $2, $3, $4, 'break-glass', $5, $5::timestamptz + interval '4 hours', 'acute-help')`,
    [tenantId, openingId, operatorId, personId, tx.at],
  );
}
