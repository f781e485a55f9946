import type { Door, Role } from '@tunet/contract';
import { createSessions } from '../src/modules/access/index.ts';
import { defaultServiceTypes } from '../src/modules/services/index.ts';
import type { Clock } from '../src/platform/clock/clock.ts';
import type { Transaction } from '../src/platform/db/transaction.ts';
import { idsFrom, type NewId } from '../src/platform/ids/ids.ts';
import {
  addAccount,
  addGrant,
  addPerson,
  addRelative,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  putOnDuty,
} from './build.ts';
import type { TestDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';

/** Everybody who logs in in the tests from need to plan. */
export const caseActors = [
  'mother',
  'daughter',
  'son',
  'neighbour',
  'assessor',
  'colleague',
  'nurse',
  'carer',
  'other-nurse',
] as const;
export type CaseActor = (typeof caseActors)[number];

/** One municipality with an office, two units that help at home, a mother with a case, and those around her. */
export interface CaseWorld {
  readonly tenantId: string;
  readonly mother: string;
  readonly daughter: string;
  readonly office: string;
  readonly east: string;
  readonly west: string;
  readonly applicationId: string;
  readonly newId: NewId;
  readonly served: TestApp;
  /** For requests of another form than `ask` makes. */
  cookiesOf(who: CaseActor): Record<string, string>;
  ask(
    who: CaseActor,
    method: 'GET' | 'POST',
    url: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly body: never }>;
}

/**
 * Lays out the municipality. The daughter may read decisions and plans, the son only visits, the neighbour is nobody to her;
 * `other-nurse` works in the unit that does not help her.
 */
export async function openCaseWorld(
  database: TestDatabase,
  clock: Clock,
  of: { country?: 'NO' | 'SE' } = {},
): Promise<CaseWorld> {
  const newId = idsFrom(clock);
  const ids = await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    layOutCase(tx, newId, of.country ?? 'NO'),
  );
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const tokens = new Map<CaseActor, string>();
  for (const [who, { actorId, accountId, door }] of ids.actors) {
    tokens.set(who, await sessions.open({ accountId, actorId, door, assurance: 'high' }, clock.now()));
  }
  const served = await serveApp(database, clock);
  return {
    ...ids,
    newId,
    served,
    cookiesOf: (who) => served.cookiesOf(tokens.get(who) ?? ''),
    async ask(who, method, url, body) {
      const command = { commandId: newId(), occurredAt: clock.now().toISOString() };
      const answer = await served.app.inject({
        method,
        url,
        cookies: served.cookiesOf(tokens.get(who) ?? ''),
        ...(method === 'POST' ? { payload: { ...command, ...body } } : {}),
      });
      return { status: answer.statusCode, body: answer.json() as never };
    },
  };
}

async function layOutCase(tx: Transaction, newId: NewId, country: 'NO' | 'SE') {
  const tenantId = await addTenant(tx, { country });
  await addCatalogue(tx, tenantId, country);
  const office = await addUnit(tx, {
    tenantId,
    kind: 'assessment',
    name: 'Tildelingskontoret',
    phone: '+47 555 00 300',
  });
  const east = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Øst', phone: '+47 555 00 301' });
  const west = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Vest' });
  const mother = await addPerson(tx, { tenantId, firstName: 'Ingrid', lastName: 'Solvang' });
  const actors = new Map<CaseActor, { actorId: string; accountId: string; door: Door }>();
  const logIn = async (who: CaseActor, actorId: string, kind: 'staff' | 'person') => {
    const accountId = await addAccount(tx, { subject: `${who} ${tenantId}`, actors: [{ actorId, tenantId, kind }] });
    actors.set(who, { actorId, accountId, door: kind === 'staff' ? 'staff' : 'resident' });
    return actorId;
  };
  const follow = async (who: CaseActor, firstName: string, scopes: readonly string[] | null) => {
    const relativePersonId = await logIn(who, await addPerson(tx, { tenantId, firstName }), 'person');
    if (scopes) await addRelative(tx, { tenantId, personId: mother, relativePersonId, scopes });
    return relativePersonId;
  };
  const employ = async (who: CaseActor, unitId: string, role: Role) => {
    const staffId = await addStaff(tx, { tenantId, unitId, role, firstName: who });
    await putOnDuty(tx, { tenantId, staffId, unitId });
    await logIn(who, staffId, 'staff');
  };
  await logIn('mother', mother, 'person');
  const daughter = await follow('daughter', 'Marit', ['decision.read', 'plan.read']);
  await follow('son', 'Odd', ['visit.read']);
  await follow('neighbour', 'Ola', null);
  await employ('assessor', office, 'assessor');
  await employ('colleague', office, 'assessor');
  await employ('nurse', east, 'nurse');
  await employ('carer', east, 'carer');
  await employ('other-nurse', west, 'nurse');
  const applicationId = newId();
  await addApplication(tx, { tenantId, id: applicationId, personId: mother, unitId: office });
  await addGrant(tx, { tenantId, personId: mother, subjectId: office, basis: 'case', basisRef: applicationId });
  return { tenantId, mother, daughter, office, east, west, applicationId, actors };
}

async function addCatalogue(tx: Transaction, tenantId: string, country: 'NO' | 'SE'): Promise<void> {
  for (const type of defaultServiceTypes(country)) {
    await tx.sql(
      `insert into service_type (tenant_id, code, valid_from, sort, category, label, explained, law, register_code, promise_days,
          appeal_weeks, appeal_body, when_away, source)
        values ($1, $2, '2020-01-01', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'test')`,
      [
        ...[tenantId, type.code, type.sort, type.category, type.label, type.explained, type.law, type.registerCode],
        ...[type.promiseDays, type.appealWeeks, type.appealBody, type.whenAway],
      ],
    );
  }
}

/** An application that the office has gone through, ready to be decided. */
export async function addApplication(
  tx: Transaction,
  of: { tenantId: string; id: string; personId: string; unitId: string; reference?: string },
): Promise<void> {
  await tx.sql(
    `insert into application (tenant_id, id, person_id, reference, words, language, channel, written_by, written_by_name, written_as,
        unit_id, state, received_at, promised_on)
      values ($1, $2, $3, $4, 'Jeg trenger hjelp om morgenen.', 'nb', 'web', $3, 'Ingrid Solvang', 'self', $5, 'received', $6, $7)`,
    [of.tenantId, of.id, of.personId, of.reference ?? '26-4711', of.unitId, tx.at, '2026-12-21'],
  );
}
