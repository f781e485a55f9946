import type { Door, Role } from '@tunet/contract';
import { createSessions } from '../src/modules/access/index.ts';
import { followChangedPlans } from '../src/modules/visits/index.ts';
import type { Clock } from '../src/platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../src/platform/db/transaction.ts';
import {
  addAccount,
  addArea,
  addGrant,
  addHome,
  addPerson,
  addRelative,
  addStaff,
  layOut,
  moveIn,
  putOnDuty,
} from './build.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';
import type { TestDatabase } from './database.ts';

/** Beside those of the case: two carers on the road, a nurse at the desk, and a daughter who may cancel. */
export type VisitActor =
  | 'anne'
  | 'bo'
  | 'nurse'
  | 'carer-at-desk'
  | 'other-nurse'
  | 'mother'
  | 'son'
  | 'helper'
  | 'neighbour';

export interface VisitWorld extends Omit<CaseWorld, 'ask'> {
  readonly planId: string;
  readonly medicine: string;
  readonly shower: string;
  /** Staff ids of the two on the road. */
  readonly anne: string;
  readonly bo: string;
  ask(
    who: VisitActor,
    method: 'GET' | 'POST',
    url: string,
    body?: Readonly<Record<string, unknown>>,
    /** `plain`: a request without a command, for the few routes that keep nothing of it */
    how?: 'plain',
  ): Promise<{ readonly status: number; readonly body: never }>;
  /** Runs as the worker does. */
  asWorker<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** As when the plan has been changed. */
  planChanged(): Promise<void>;
  /** Visits of the mother as they lie in the table, earliest first. */
  visits(): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** The mother lives in the east and has medicine every day at eight (critical) and a shower on weekdays at ten. */
export async function openVisitWorld(database: TestDatabase, clock: Clock): Promise<VisitWorld> {
  const world = await openCaseWorld(database, clock);
  const { tenantId, mother, east, newId } = world;
  const [planId, medicine, shower] = [newId(), newId(), newId()];
  const actors = new Map<VisitActor, { actorId: string; accountId: string; door: Door }>();
  const owner = database.pool('tunet_owner');
  const people = await layOut(owner, clock.now(), async (tx) => {
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const areaId = await addArea(tx, { tenantId, name: 'Øst' });
    const homeId = await addHome(tx, { tenantId, areaId, street: 'Bjørkeveien 4', keys: 'Nøkkelskap 12' });
    await moveIn(tx, { tenantId, personId: mother, homeId });
    const logIn = async (who: VisitActor, actorId: string, door: Door) => {
      const kind = door === 'resident' ? 'person' : 'staff';
      const accountId = await addAccount(tx, {
        subject: `${who} ${tenantId} visits`,
        actors: [{ actorId, tenantId, kind }],
      });
      actors.set(who, { actorId, accountId, door });
    };
    const employ = async (who: VisitActor, name: string, role: Role, door: Door) => {
      const staffId = await addStaff(tx, { tenantId, unitId: east, role, firstName: name, lastName: 'Test' });
      await putOnDuty(tx, { tenantId, staffId, unitId: east, to: new Date(tx.at.getTime() + 30 * 86_400_000) });
      await logIn(who, staffId, door);
      return staffId;
    };
    const anne = await employ('anne', 'Anne', 'carer', 'field');
    const bo = await employ('bo', 'Bo', 'carer', 'field');
    await employ('nurse', 'Silje', 'nurse', 'staff');
    await employ('carer-at-desk', 'Per', 'carer', 'staff');
    const west = await addStaff(tx, { tenantId, unitId: world.west, role: 'nurse' });
    await putOnDuty(tx, { tenantId, staffId: west, unitId: world.west });
    await logIn('other-nurse', west, 'staff');
    await logIn('mother', mother, 'resident');
    const follow = async (who: VisitActor, firstName: string, scopes: readonly string[] | null) => {
      const relativePersonId = await addPerson(tx, { tenantId, firstName, lastName: 'Solvang' });
      if (scopes) await addRelative(tx, { tenantId, personId: mother, relativePersonId, scopes });
      await logIn(who, relativePersonId, 'resident');
    };
    await follow('son', 'Odd', ['visit.read']);
    await follow('helper', 'Marit', ['visit.read', 'visit.cancel']);
    await follow('neighbour', 'Ola', null);
    await tx.sql(
      `insert into care_plan (tenant_id, id, person_id, unit_id, state, what_matters, starts_on, changed_by, changed_by_name, changed_at)
        values ($1, $2, $3, $4, 'active', 'Kaffe før piller.', '2026-01-01', $5, 'Silje', $6)`,
      [tenantId, planId, mother, east, anne, tx.at],
    );
    const add = (
      id: string,
      of: { title: string; type: string; critical: boolean; days: number[]; from: string; to: string },
    ) =>
      tx.sql(
        `insert into intervention (tenant_id, id, plan_id, person_id, service_type, title, is_critical, weekdays, window_from, window_to, starts_on, sort)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '2026-01-01', 1)`,
        [tenantId, id, planId, mother, of.type, of.title, of.critical, of.days, of.from, of.to],
      );
    const daily = [1, 2, 3, 4, 5, 6, 7];
    const nursing = { type: 'home-nursing', critical: true, days: daily };
    await add(medicine, { ...nursing, title: 'Medisiner', from: '08:00', to: '09:00' });
    const practical = { type: 'practical-help', critical: false, days: [1, 2, 3, 4, 5] };
    await add(shower, { ...practical, title: 'Dusj', from: '10:00', to: '12:00' });
    return { anne, bo };
  });
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  /** A new session each time: the clock of a test may pass days. */
  const logIn = (who: VisitActor) => {
    const actor = actors.get(who);
    if (!actor) throw new Error(`${who} cannot log in`);
    return sessions.open({ ...actor, assurance: 'high' }, clock.now());
  };
  const asWorker: VisitWorld['asWorker'] = (work) =>
    inTransaction(database.pool('tunet_dispatch'), { tenants: [tenantId], subjects: [], at: clock.now() }, work);
  return {
    ...world,
    ...people,
    ...{ planId, medicine, shower, asWorker },
    async ask(who, method, url, body, how) {
      const command = how === 'plain' ? {} : { commandId: newId(), occurredAt: clock.now().toISOString() };
      const answer = await world.served.app.inject({
        ...{ method, url, cookies: world.served.cookiesOf(await logIn(who)) },
        ...(method === 'POST' ? { payload: { ...command, ...body } } : {}),
      });
      return { status: answer.statusCode, body: answer.json() as never };
    },
    planChanged: () =>
      asWorker((tx) =>
        followChangedPlans({ newId })(tx, [
          {
            ...{ tx: '1', id: '1', tenantId, kind: 'plan.changed', subjectId: planId },
            ...{ payload: { personId: mother, unitId: east }, occurredAt: clock.now() },
          },
        ]),
      ),
    visits: () =>
      database.asAdministrator(async (client) => {
        const sql = 'select *, day_on::text as day from visit where person_id = $1 order by window_from, id';
        return (await client.query<Record<string, unknown>>(sql, [mother])).rows;
      }),
  };
}
