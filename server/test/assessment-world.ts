import type { AssessmentContent, Instrument, Role } from '@tunet/contract';
import { createSessions } from '../src/modules/access/index.ts';
import { defaultInstruments } from '../src/modules/services/index.ts';
import type { Clock } from '../src/platform/clock/clock.ts';
import { idsFrom, type NewId } from '../src/platform/ids/ids.ts';
import { addAccount, addGrant, addPerson, addStaff, addTenant, addUnit, layOut, putOnDuty } from './build.ts';
import type { TestDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';

/** Who is in every world of the assessment; the staff beside Berit are named by each test. */
export type AssessmentActor = 'ingrid' | 'daughter' | 'applier' | 'berit' | 'siri';

/** One who works there: in the office that assesses, or in the unit that helps at home. */
export type AtWork<Name extends string> = readonly [name: Name, where: 'office' | 'care', role: Role];

/** One municipality with a scale, an office and a unit, Ingrid, a daughter who may read and apply, and one who may only apply. */
export interface AssessmentWorld<Name extends string> {
  readonly ingrid: string;
  readonly instrument: Instrument;
  readonly newId: NewId;
  readonly served: TestApp;
  idOf(who: AssessmentActor | Name): string;
  /** Asks a route by its key, with a command where it is a write. */
  ask<T>(
    as: AssessmentActor | Name,
    key: string,
    payload?: object,
  ): Promise<{ status: number; body: T & { code?: string; detail?: Record<string, string> } }>;
  /** The daughter applies. */
  openCase(): Promise<string>;
  /** The daughter applies, and Berit takes the case. */
  newCase(): Promise<string>;
  /** The items that somebody may score. */
  named(): Instrument['items'];
  /** Everything that an assessment asks for. */
  whole(): AssessmentContent;
}

/** @param of.staff who works there beside Berit and Siri of the office @param of.isHelped whether the unit helps Ingrid already */
export async function openAssessmentWorld<Name extends string>(
  database: TestDatabase,
  clock: Clock,
  of: { readonly staff: readonly AtWork<Name>[]; readonly isHelped: boolean },
): Promise<AssessmentWorld<Name>> {
  type Who = AssessmentActor | Name;
  const newId = idsFrom(clock);
  const [own] = defaultInstruments('NO');
  if (!own) throw new TypeError('there is a scale to begin with');
  const { source, ...scale } = own;
  const instrument = { ...scale, validFrom: '2026-01-01' };
  const { ingrid, actors } = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const tenantId = await addTenant(tx, { slug: 'nordvik' });
    const office = await addUnit(tx, { tenantId, kind: 'assessment' });
    const care = await addUnit(tx, { tenantId, kind: 'home-care' });
    await tx.sql(
      'insert into instrument (tenant_id, code, valid_from, name, scale, items, source) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        ...[tenantId, own.code, '2026-01-01', JSON.stringify(own.name), JSON.stringify(own.scale)],
        ...[JSON.stringify(own.items), source],
      ],
    );
    const her = await addPerson(tx, { tenantId, firstName: 'Ingrid' });
    const found: [Who, string, 'person' | 'staff'][] = [['ingrid', her, 'person']];
    for (const [name, scopes] of [
      ['daughter', ['apply', 'assessment.read']],
      ['applier', ['apply']],
    ] as const) {
      const id = await addPerson(tx, { tenantId, firstName: name });
      await addGrant(tx, { tenantId, subjectId: id, personId: her, basis: 'proxy', scopes });
      found.push([name, id, 'person']);
    }
    const atWork: readonly AtWork<Who>[] = [
      ['berit', 'office', 'assessor'],
      ['siri', 'office', 'assessor'],
      ...of.staff,
    ];
    for (const [name, where, role] of atWork) {
      const unitId = where === 'office' ? office : care;
      const id = await addStaff(tx, { tenantId, unitId, role, firstName: name });
      await putOnDuty(tx, { tenantId, staffId: id, unitId });
      found.push([name, id, 'staff']);
    }
    if (of.isHelped) await addGrant(tx, { tenantId, subjectId: care, personId: her, basis: 'in-care' });
    const accounts = [];
    for (const [name, actorId, kind] of found) {
      const accountId = await addAccount(tx, { subject: name, actors: [{ actorId, tenantId, kind }] });
      accounts.push([name, { actorId, kind, accountId }] as const);
    }
    return { ingrid: her, actors: new Map(accounts) };
  });
  const served = await serveApp(database, clock);
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const tokens = new Map<Who, string>();
  for (const [name, { actorId, kind, accountId }] of actors) {
    const door = kind === 'person' ? 'resident' : 'staff';
    tokens.set(name, await sessions.open({ accountId, actorId, door, assurance: 'high' }, clock.now()));
  }
  const ask: AssessmentWorld<Name>['ask'] = async (as, key, payload) => {
    const [method, url] = key.split(' ') as ['GET' | 'POST', string];
    const answer = await served.app.inject({
      ...{ method, url, cookies: served.cookiesOf(tokens.get(as) ?? '') },
      ...(method === 'POST'
        ? { payload: { commandId: newId(), occurredAt: clock.now().toISOString(), ...payload } }
        : {}),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const openCase = async () => {
    const words = { words: 'Help with showering.', language: 'nb' };
    return (await ask<{ applicationId: string }>('daughter', `POST /api/my/people/${ingrid}/applications`, words)).body
      .applicationId;
  };
  const named = () => instrument.items.filter(({ unconfirmed }) => !unconfirmed);
  return {
    ...{ ingrid, instrument, newId, served, ask, openCase, named },
    idOf(who) {
      const actor = actors.get(who);
      if (!actor) throw new TypeError(`${who} is not in this world`);
      return actor.actorId;
    },
    async newCase() {
      const applicationId = await openCase();
      await ask('berit', `POST /api/applications/${applicationId}/take`);
      return applicationId;
    },
    whole: () => wholeOf(named()),
  };
}

const thought = { fits: true, reason: 'She wants to try.' };

function wholeOf(items: Instrument['items']): AssessmentContent {
  return {
    whatMatters: 'To sing in the choir.',
    ownResources: 'Cooks herself.',
    situation: 'Fell in March.',
    relativesView: 'The son shouts at her.',
    hiddenParts: [],
    hiddenBecause: '',
    considered: {
      volunteers: { fits: false, reason: 'Not now.' },
      aids: thought,
      technology: thought,
      reablement: thought,
    },
    scores: items.map(({ code }, index) => ({
      item: code,
      score: index === 0 ? 9 : 3,
      ownScore: index === 1 ? 1 : null,
      note: '',
    })),
    children: { inHome: false, what: '' },
    housing: 'Two steps to the door.',
    risk: 'The loose mat.',
    riskDone: 'The mat is taken away.',
    relatives: [],
  };
}
