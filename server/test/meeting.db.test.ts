import type { Meeting, MyMeeting, WaitingCase } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { addGrant, addPerson, layOut } from './build.ts';
import { addApplication, type CaseWorld, openCaseWorld } from './case-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-26T09:00:00Z');
let world: CaseWorld;
let other: string;
let waitingId: string;
let otherWaiting: string;
let asksId: string;
let room: string;
let reliefRoom: string;
let meeting: Meeting;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  const { tenantId, newId, office } = world;
  [room, reliefRoom, asksId] = [newId(), newId(), newId()];
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const home = newId();
    await tx.sql(`insert into unit (tenant_id, id, kind, name) values ($1, $2, 'nursing-home', 'Solgløtt')`, [
      tenantId,
      home,
    ]);
    for (const [id, name, use, kind] of [
      [room, '101', 'long', 'long-stay'],
      [reliefRoom, '301', 'relief', 'respite-stay'],
    ] as const) {
      await tx.sql(
        `insert into care_place (tenant_id, id, unit_id, name, use, service_types) values ($1, $2, $3, $4, $5, array[$6::text])`,
        [tenantId, id, home, name, use, kind],
      );
    }
    other = await addPerson(tx, { tenantId, firstName: 'Elle', lastName: 'Somby' });
    waitingId = await standOnList(tx, world.mother, '26-7001');
    otherWaiting = await standOnList(tx, other, '26-7002');
    await addApplication(tx, { ...world, id: asksId, personId: world.mother, unitId: office, reference: '26-7003' });
    await tx.sql(`update application set wishes = '{respite-stay}' where id = $1`, [asksId]);
  });
});
afterAll(() => world.served.close());

type Tx = Parameters<Parameters<typeof layOut>[2]>[0];
async function standOnList(tx: Tx, personId: string, reference: string): Promise<string> {
  const { tenantId, newId, office } = world;
  const [applicationId, decisionId, id] = [newId(), newId(), newId()];
  await addApplication(tx, { tenantId, id: applicationId, personId, unitId: office, reference });
  await tx.sql(
    `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view, laws,
        issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
      values ($1, $2, $3, $4, $5, 'on-list', 'nb', 'f', 'r', 'v', '{law}', $6, $3, 'Berit', 'Kontoret', $6, 'digital')`,
    [tenantId, decisionId, personId, applicationId, reference, tx.at],
  );
  await tx.sql(
    `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body, appeal_weeks,
        appeal_until, right_to, criteria, follow_up_on)
      values ($1, $2, $3, $4, 'long-stay', true, 'h', 'b', 4, '2026-12-21', 'list', '{help-day-and-night}', '2027-02-21')`,
    [tenantId, id, decisionId, personId],
  );
  await tx.sql(
    `insert into waiting_entry (tenant_id, id, person_id, decision_id, service_type, office_id, since, criteria, band, band_reason,
        help_meanwhile, follow_up_on, state)
      values ($1, $2, $3, $4, 'long-stay', $5, '2026-11-01', '{help-day-and-night}', 'soon', 'r', 'Tilsyn.', '2027-02-21', 'waiting')`,
    [tenantId, id, personId, decisionId, office],
  );
  await addGrant(tx, { tenantId, personId, subjectId: office, basis: 'case', basisRef: id });
  return id;
}

const send = async (url: string, body: Record<string, unknown>, who: 'assessor' | 'colleague' = 'assessor') => {
  const answer = await world.ask(who, 'POST', url, body);
  if (answer.status === 200) meeting = answer.body as Meeting;
  return answer;
};
const pointOf = (id: string) => {
  const point = meeting.points.find((each) => each.waitingId === id || each.applicationId === id);
  if (!point) throw new Error('not on the agenda');
  return point;
};
const partOf = (name: string) => meeting.parts.find((part) => part.name.includes(name))?.partId;
const advise = (id: string, change: Record<string, unknown> = {}, who: 'assessor' | 'colleague' = 'assessor') => {
  const { meetingPointId, version } = pointOf(id);
  return send(
    `/api/meeting-points/${meetingPointId}/write`,
    {
      ...{
        criteria: ['help-day-and-night'],
        criteriaWords: 'Oppe hver natt.',
        away: [],
        result: 'stays',
        band: 'first',
      },
      ...{
        nextReviewOn: '2027-01-07',
        reasons: 'Trenger hjelp hele døgnet, og er trygg til jul.',
        deciderId: partOf('Kari'),
        version,
      },
      ...change,
    },
    who,
  );
};
const rows = async <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  database.asAdministrator(async (client) => (await client.query<T>(sql, [...values])).rows);
const mine = async () =>
  (await world.ask('mother', 'GET', `/api/my/people/${world.mother}/waiting`)).body as { meetings: MyMeeting[] };

test('the agenda is made from the list and from cases without a decision that ask for a stay, beside the rooms', async () => {
  const list = (await world.ask('assessor', 'GET', '/api/meetings')).body as {
    candidates: { applicationId: string | null }[];
  };
  expect(list.candidates).toHaveLength(3);
  const opened = await send('/api/meetings', {
    ...{ heldOn: '2026-11-26', asWhat: 'møteleder', parts: [{ name: 'Kari Holm', asWhat: 'leder ved Solgløtt' }] },
    candidates: [{ waitingId }, { waitingId: otherWaiting }, { applicationId: asksId }],
  });
  expect(opened.status).toBe(200);
  expect(meeting.points.map(({ personName, serviceType }) => [personName, serviceType]).sort()).toEqual([
    ['Elle Somby', 'long-stay'],
    ['Ingrid Solvang', 'long-stay'],
    ['Ingrid Solvang', 'respite-stay'],
  ]);
  expect(meeting.places.map(({ name, freeFrom }) => [name, freeFrom])).toEqual([
    ['101', '2026-11-26'],
    ['301', '2026-11-26'],
  ]);
  expect((await world.ask('nurse', 'GET', `/api/meetings/${meeting.meetingId}`)).status).not.toBe(200);
});

test('every result has reasons, a next review and one who decides; reasons never name another candidate', async () => {
  expect((await advise(waitingId, { reasons: ' ' })).status).toBe(400);
  expect((await advise(waitingId, { nextReviewOn: '2026-11-26' })).body).toMatchObject({ code: 'day-not-ahead' });
  expect((await advise(waitingId, { band: undefined })).body).toMatchObject({ code: 'band-missing' });
  expect((await advise(waitingId, { criteria: ['made-up'] })).body).toMatchObject({ code: 'unknown-criterion' });
  expect((await advise(waitingId, { deciderId: world.newId() })).body).toMatchObject({ code: 'unknown-part' });
  expect((await advise(waitingId, { reasons: 'Plassen går til Elle Somby.' })).body).toMatchObject({
    code: 'names-another',
  });
  expect((await advise(asksId)).body).toMatchObject({ code: 'not-on-list' });
});

test('one who is disqualified leaves that point with why, and neither writes nor decides about it', async () => {
  const self = partOf('assessor');
  const kari = partOf('Kari');
  expect((await advise(waitingId, { away: [{ partId: self, why: 'Nabo' }] })).body).toMatchObject({
    code: 'is-disqualified',
  });
  expect((await advise(waitingId, { away: [{ partId: kari, why: 'Søster' }] })).body).toMatchObject({
    code: 'decider-disqualified',
  });
  expect((await advise(waitingId, { away: [{ partId: kari, why: 'Søster' }], deciderId: self })).status).toBe(200);
  expect(pointOf(waitingId)).toMatchObject({
    away: [{ name: 'Kari Holm', why: 'Søster' }],
    result: 'stays',
    deciderName: expect.any(String),
  });
});

test('one room goes to one candidate, and only one of the right kind', async () => {
  const offer = { result: 'offer', carePlaceId: room, band: undefined };
  expect((await advise(otherWaiting, { ...offer, carePlaceId: reliefRoom })).body).toMatchObject({
    code: 'place-missing',
  });
  expect((await advise(otherWaiting, offer)).status).toBe(200);
  expect((await advise(waitingId, offer)).body).toMatchObject({ code: 'place-given' });
});

test('it closes only whole; closed, nobody changes it, not even in the database; what was wrong stands beside', async () => {
  const close = () => send(`/api/meetings/${meeting.meetingId}/close`, { version: meeting.version });
  expect((await close()).body).toMatchObject({ code: 'not-whole' });
  expect(
    (await advise(asksId, { result: 'relief', band: undefined, reasons: 'Rotasjon hver åttende uke.' })).status,
  ).toBe(200);
  expect((await mine()).meetings).toEqual([]);
  expect((await close()).status).toBe(200);
  expect((await advise(waitingId)).body).toMatchObject({ code: 'is-closed' });
  for (const text of [
    `update meeting_point set reasons = 'x'`,
    `update allocation_meeting set held_on = '2026-01-01'`,
    `delete from meeting_away`,
    `update meeting_part set name = 'x'`,
  ]) {
    await expect(rows(text), text).rejects.toThrow(/never changed/);
  }
  const { meetingPointId } = pointOf(waitingId);
  expect(
    (await send(`/api/meeting-points/${meetingPointId}/correct`, { words: 'Datoen skulle vært 8. januar.' })).status,
  ).toBe(200);
  expect(pointOf(waitingId).corrections).toMatchObject([{ words: 'Datoen skulle vært 8. januar.' }]);
});

test('nothing on the list changes by the meeting; the one who decides reads it on the case', async () => {
  expect(await rows('select band, state from waiting_entry where id = $1', [waitingId])).toEqual([
    { band: 'soon', state: 'waiting' },
  ]);
  expect(await rows('select 1 from place_offer')).toEqual([]);
  const one = (await world.ask('assessor', 'GET', `/api/waiting-list/${otherWaiting}`)).body as WaitingCase;
  expect(one.meetings).toMatchObject([{ result: 'offer', placeName: 'Solgløtt, 101', deciderName: 'Kari Holm' }]);
});

test('she reads her own reasons, also without a place, and nothing of anybody else', async () => {
  const { meetings } = await mine();
  expect(meetings.map(({ result, reasons }) => [result, reasons]).sort()).toEqual([
    ['relief', 'Rotasjon hver åttende uke.'],
    ['stays', 'Trenger hjelp hele døgnet, og er trygg til jul.'],
  ]);
  expect(JSON.stringify(meetings)).not.toMatch(/Somby|Søster|first/);
  expect(await rows(`select kind from event where kind like 'waiting.%'`)).toHaveLength(2);
});
