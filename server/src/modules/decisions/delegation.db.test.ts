import type { DecisionDraft, DecisionWork, DelegationScope, DraftService } from '@tunet/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld(database, clock);
});
afterEach(() => world.served.close());

const service = (change: Partial<DraftService>): DraftService => ({
  ...{
    id: world.newId(),
    serviceType: 'home-nursing',
    isGranted: false,
    timesFloor: null,
    timesUsual: null,
    per: null,
  },
  ...{ extentWords: 'Et besøk om dagen.', startsOn: null, endsOn: null, unitId: null },
  ...{ appealBody: 'Statsforvalteren', appealWeeks: 4, ...change },
});
const draft = (change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...{ outcome: 'refused', language: 'nb', services: [service({})], laws: ['hol § 3-2'], facts: 'f', reasons: 'r' },
  ...{ herView: 'v', whyDifferent: 'w', evaluationOn: '2027-06-01', toldHow: 'digital' },
  consent: { canConsent: true, judgedBy: 'assessor', judgedOn: '2026-11-20', ground: 'Samtale.' },
  ...change,
});
const watching = () =>
  draft({
    outcome: 'granted',
    services: [service({ serviceType: 'locating', isGranted: true, startsOn: '2026-12-01', unitId: world.east })],
  });
type Who = 'assessor' | 'colleague';
const path = () => `/api/applications/${world.applicationId}/decision`;
const save = (of: DecisionDraft, version = 0, who: Who = 'assessor') =>
  world.ask(who, 'POST', `${path()}/draft`, { draft: of, version });
const issue = (version = 1, who: Who = 'assessor') => world.ask(who, 'POST', `${path()}/issue`, { version });
const look = (who: Who, said: Record<string, unknown> = {}) =>
  world.ask(who, 'POST', `${path()}/second-look`, { version: 1, isYes: true, ...said });
const refusedWith = (code: string) => ({ status: 409, body: { code } });

/** A delegation as a leader gives it, to somebody by her first name. */
async function delegate(who: Who, scopes: DelegationScope[], startsOn = '2026-11-01', endsOn = '2026-12-31') {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into delegation (tenant_id, id, staff_id, staff_name, scopes, starts_on, ends_on, given_by, given_by_name, given_at)
        select tenant_id, $2, id, first_name, $4, $5, $6, $2, 'Leder', $7 from staff where tenant_id = $1 and first_name = $3`,
      [world.tenantId, world.newId(), who, scopes, startsOn, endsOn, clock.now()],
    ),
  );
}

test('a no is not issued without a written delegation that runs today', async () => {
  await save(draft());
  expect(await issue()).toMatchObject(refusedWith('no-delegation'));
  await delegate('assessor', ['watch']);
  await delegate('assessor', ['refuse'], '2026-01-01', '2026-11-22');
  await delegate('assessor', ['refuse'], '2026-11-24', '2026-12-31');
  expect(await issue()).toMatchObject(refusedWith('no-delegation'));
  await delegate('assessor', ['refuse']);
  expect(await issue()).toMatchObject(refusedWith('second-look-missing'));
});

test('nor without a second pair of eyes on that very version, which is never one who has written in it', async () => {
  await delegate('assessor', ['refuse']);
  await save(draft());
  expect(await look('assessor')).toMatchObject(refusedWith('own-draft'));
  expect(await look('colleague')).toMatchObject(refusedWith('no-delegation'));
  await delegate('colleague', ['refuse']);
  expect(await look('colleague')).toMatchObject({ status: 200, body: { isYes: true } });
  await save(draft({ reasons: 'Noe annet.' }), 1);
  expect(await issue(2), 'a yes is to the words that were read').toMatchObject(refusedWith('second-look-missing'));
  expect(await look('colleague', { version: 2 })).toMatchObject({ status: 200 });
  expect(await issue(2)).toMatchObject({ status: 200 });
});

test('one who has written in it once cannot approve it later, though another saved it last', async () => {
  await delegate('assessor', ['refuse']);
  await delegate('colleague', ['refuse']);
  await save(draft());
  await save(draft(), 1, 'colleague');
  for (const who of ['assessor', 'colleague'] as const) {
    expect(await look(who, { version: 2 })).toMatchObject(refusedWith('own-draft'));
  }
});

test('sent back with a reason, it is not issued, and the reason is there to read', async () => {
  await delegate('assessor', ['refuse']);
  await delegate('colleague', ['refuse']);
  await save(draft());
  expect(await look('colleague', { isYes: false })).toMatchObject(refusedWith('say-why-back'));
  expect(await look('colleague', { isYes: false, backBecause: 'Hun er ikke hørt.' })).toMatchObject({ status: 200 });
  expect(await issue()).toMatchObject({
    ...refusedWith('sent-back'),
    body: { detail: { because: 'Hun er ikke hørt.' } },
  });
  const work = (await world.ask('assessor', 'GET', path())).body as DecisionWork;
  expect(work).toMatchObject({ isWriter: true, delegated: ['refuse'], secondLook: { words: 'Hun er ikke hørt.' } });
});

test('technology that watches needs both as well; other help that is granted needs neither', async () => {
  await save(watching());
  expect(await issue()).toMatchObject(refusedWith('no-delegation'));
  await delegate('assessor', ['refuse', 'watch']);
  expect(await issue()).toMatchObject(refusedWith('second-look-missing'));
  const alarm = service({ serviceType: 'safety-alarm', isGranted: true, startsOn: '2026-12-01', unitId: world.east });
  await save(draft({ outcome: 'granted', services: [alarm] }), 1);
  expect(await issue(2)).toMatchObject({ status: 200 });
});

/** The municipality has decided for itself what two must look at. */
async function rule(value: Record<string, 'second-look' | null>) {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into rule (tenant_id, key, valid_from, value, source) values ($1, 'decisions.second-look', '2026-01-01', $2, 'test')`,
      [world.tenantId, JSON.stringify(value)],
    ),
  );
}

test('whether some of what was asked needs two is the municipality’s own rule', async () => {
  const partly = () =>
    draft({
      outcome: 'partly',
      services: [
        service({ serviceType: 'safety-alarm', isGranted: true, startsOn: '2026-12-01', unitId: world.east }),
        service({ serviceType: 'meals' }),
      ],
    });
  await rule({ refused: 'second-look', partly: 'second-look', watches: 'second-look' });
  await save(partly());
  expect(await issue()).toMatchObject(refusedWith('no-delegation'));
  await delegate('assessor', ['refuse']);
  expect(await issue()).toMatchObject(refusedWith('second-look-missing'));
});
