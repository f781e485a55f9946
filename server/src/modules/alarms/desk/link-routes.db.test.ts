import type { DeskRow, LinkView, Responder } from '@tunet/contract';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { awaitHorizon } from '../../../../test/await-horizon.ts';
import { useDatabase } from '../../../../test/database.ts';
import { useDeskPlace } from '../../../../test/desk-place.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { consume, ensureCursor } from '../../../platform/events/consume.ts';
import { makeNotices, sendNotices } from '../../notices/index.ts';
import { linkTokens } from './link-token.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:30:00Z');
const place = useDeskPlace(database, clock);
const log = pino({ level: 'silent' });

let tone: string;
let watch: string;
beforeEach(async () => {
  clock.advance(3_600_000);
  await place.rows(`truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, audit, notice, command, responder cascade;
    delete from access_grant where basis in ('open-alarm', 'handed-over')`);
  await place.rows(`update duty set ends_at = $1::timestamptz + interval '8 hours'`, [clock.now()]);
  await place.logIn();
  [tone, watch] = [place.newId(), place.newId()];
  const { nordvik, ola } = place.world;
  await place.rows(
    `insert into responder (tenant_id, id, kind, name, phone, person_id, has_key, agreed_on, written_at) values
      ($1, $2, 'relative', 'Tone', '+47 555 03 003', $4, true, '2026-11-01', $5),
      ($1, $3, 'fire-watch', 'Brannvakta', '+47 555 04 004', null, true, '2026-11-01', $5)`,
    [nordvik, tone, watch, ola, clock.now()],
  );
});

const tokens = () => linkTokens(place.served.config.session.secret, place.served.config.web.publicOrigin);

async function taken(cid = '1001'): Promise<string> {
  const alarmId = await place.press(cid);
  expect((await place.act('kari', `POST /api/alarms/${alarmId}/take`)).status).toBe(200);
  return alarmId;
}
async function askByLink(alarmId: string, to: Record<string, string> = { responderId: tone }): Promise<DeskRow> {
  // Each hand-over has its own instant, by which they are ordered.
  clock.advance(1_000);
  const body = { to, way: 'link', note: 'Ring på, nøkkelen ligger hos naboen.' };
  const answer = await place.act<DeskRow>('kari', `POST /api/alarms/${alarmId}/hand-over-outside`, body);
  expect(answer.status).toBe(200);
  return answer.body;
}
async function onDesk(): Promise<DeskRow> {
  const [row] = (await place.ask<{ rows: DeskRow[] }>('per', 'GET /api/desk')).body.rows;
  if (!row) throw new Error('nothing is open');
  return row;
}
const handOverIdOf = (row: DeskRow): string => row.handOvers.at(-1)?.id ?? '';

/** One browser that holds what it is given. */
function browser() {
  let cookies: Record<string, string> = {};
  async function post(key: string, body: Record<string, unknown>) {
    const answer = await place.ask<LinkView>({ cookies }, key, body);
    cookies = { ...cookies, ...answer.cookies };
    return answer;
  }
  return {
    look: async (token: string): Promise<LinkView> => (await post('POST /api/hand-over-links/look', { token })).body,
    post,
    say: (token: string, answer: Record<string, unknown>, commandId = place.newId()) =>
      post('POST /api/hand-over-links/answer', { commandId, occurredAt: clock.now().toISOString(), token, answer }),
    cookies: () => cookies,
  };
}

/** What the worker would send for the events so far. */
async function messages(): Promise<{ to: string; text: string }[]> {
  const pool = database.pool('tunet_dispatch');
  const consumption = { name: 'notices', pool, clock, handle: makeNotices({ newId: place.newId, log }) };
  await ensureCursor(consumption);
  await awaitHorizon(pool);
  const sent: { to: string; text: string }[] = [];
  const { runJobs } = await import('../../../platform/jobs/run-jobs.ts');
  const { manualTimers } = await import('../../../platform/jobs/timers.ts');
  const jobs = await runJobs({ pool: database.pool('tunet_jobs'), tasks: [], log, timers: manualTimers() });
  await jobs.stop();
  while ((await consume(consumption, 100)) > 0);
  const task = sendNotices({
    ...{ pool, clock, log, linkAddress: tokens().addressOf },
    textMessages: { send: async (message) => void sent.push(message) },
    mails: { send: async () => undefined },
  });
  const waiting = await place.rows<{ payload: unknown }>('delete from jobs._private_jobs returning payload');
  for (const { payload } of waiting) await task.run(payload, { no: 1, isLast: false });
  return sent.map(({ to, text }) => ({ to, text }));
}

describe('a hand-over by text message', () => {
  test('sends one link to the one asked, with nothing of anybody in it, and keeps its secret nowhere', async () => {
    const alarmId = await taken();
    const row = await askByLink(alarmId);
    expect(row.handOvers).toMatchObject([
      { way: 'link', state: 'asked', unitName: 'Tone', unitPhone: '+47 555 03 003' },
    ]);
    const token = tokens().tokenOf(handOverIdOf(row));
    const sent = await messages();
    expect(sent).toEqual([{ to: '+47 555 03 003', text: expect.stringContaining(`/h/${token}`) }]);
    expect(sent[0]?.text).not.toMatch(/Ola|Nordmann|Vei|Øst|Nordvik/);
    for (const table of ['hand_over_link', 'notice', 'event', 'hand_over', 'command', 'audit', 'alarm_happening']) {
      expect(JSON.stringify(await place.rows(`select to_jsonb(t) from ${table} t`))).not.toContain(token);
    }
  });

  test('is answered by the link alone: accept, on the way, there, done; the desk sees each, and then the link is dead', async () => {
    const token = tokens().tokenOf(handOverIdOf(await askByLink(await taken())));
    const phone = browser();
    const before = await phone.look(token);
    expect(before).toMatchObject({
      is: 'live',
      state: 'asked',
      asksName: false,
      errand: null,
      deskPhone: '+47 555 00 200',
    });
    expect(JSON.stringify(before)).not.toMatch(/Ola|Nordmann|Vei|Skap|naboen/);
    clock.advance(20_000);
    const accepted = (await phone.say(token, { say: 'accept' })).body;
    expect(accepted).toMatchObject({
      state: 'accepted',
      errand: { firstNames: ['Ola'], lives: { shown: true, street: 'Vei 1001' }, keys: 'Skap 4' },
    });
    // What is needed to go, and no more: no surname, no year of birth, no illness.
    expect(JSON.stringify(accepted)).not.toMatch(/Nordmann|1941/);
    expect((await onDesk()).handOvers[0]).toMatchObject({ state: 'accepted', acceptedBy: 'Tone', acceptedHow: 'link' });
    for (const [say, state] of [
      ['on-the-way', 'on-the-way'],
      ['present', 'present'],
    ] as const) {
      clock.advance(60_000);
      expect((await phone.say(token, { say })).body).toMatchObject({ is: 'live', state });
      expect((await onDesk()).handOvers[0]?.state).toBe(state);
    }
    expect((await onDesk()).presentAt).toBe(clock.now().toISOString());
    const found = { say: 'done', foundCause: 'fall', note: 'Hjalp ham opp i stolen.' };
    expect((await phone.say(token, found)).body).toMatchObject({ is: 'dead', why: 'done' });
    expect((await onDesk()).handOvers[0]?.state).toBe('done');
    expect(await phone.look(token)).toMatchObject({ is: 'dead', why: 'done' });
    expect(JSON.stringify(await phone.look(token))).not.toMatch(/Ola|Vei/);
  });

  test('belongs to the browser that opens it first; another learns nothing', async () => {
    const token = tokens().tokenOf(handOverIdOf(await askByLink(await taken())));
    const [first, second] = [browser(), browser()];
    expect(await first.look(token)).toMatchObject({ is: 'live' });
    expect(await second.look(token)).toEqual({
      ...{ is: 'dead', why: 'opened-elsewhere', deskPhone: '+47 555 00 200', country: 'NO' },
    });
    expect((await second.say(token, { say: 'accept' })).body).toMatchObject({ is: 'dead', why: 'opened-elsewhere' });
    expect((await onDesk()).handOvers[0]?.state).toBe('asked');
    await first.say(token, { say: 'accept' });
    expect(JSON.stringify(await second.look(token))).not.toMatch(/Ola|Vei/);
    expect(await first.look(token)).toMatchObject({ is: 'live', errand: { firstNames: ['Ola'] } });
  });

  test('of two browsers at once exactly one gets it', async () => {
    const token = tokens().tokenOf(handOverIdOf(await askByLink(await taken())));
    const views = await Promise.all(Array.from({ length: 6 }, () => browser().look(token)));
    expect(views.map(({ is }) => is).toSorted()).toEqual(['dead', 'dead', 'dead', 'dead', 'dead', 'live']);
  });

  test('is a log-in to nothing', async () => {
    const token = tokens().tokenOf(handOverIdOf(await askByLink(await taken())));
    const phone = browser();
    await phone.look(token);
    await phone.say(token, { say: 'accept' });
    expect((await place.ask({ cookies: phone.cookies() }, 'GET /api/session')).body).toMatchObject({ identity: null });
    for (const key of ['GET /api/desk', 'GET /api/field/hand-overs', `GET /api/people/${place.world.ola}`]) {
      expect((await place.ask({ cookies: phone.cookies() }, key)).status).toBe(401);
    }
  });

  test('a press sent twice is done once; a yes after a yes is refused', async () => {
    const token = tokens().tokenOf(handOverIdOf(await askByLink(await taken())));
    const phone = browser();
    const commandId = place.newId();
    const once = await phone.say(token, { say: 'accept' }, commandId);
    expect((await phone.say(token, { say: 'accept' }, commandId)).body).toEqual(once.body);
    expect(await phone.say(token, { say: 'accept' })).toMatchObject({ status: 409, body: { code: 'not-now' } });
    expect(await place.rows(`select 1 from alarm_happening where what = 'accepted'`)).toHaveLength(1);
    await phone.say(token, { say: 'present' });
    const unknown = await phone.say(token, { say: 'done', foundCause: 'no-such-cause' });
    expect(unknown).toMatchObject({ status: 409, body: { code: 'unknown-cause' } });
  });

  test('a no has its reason at the desk, and the link is dead', async () => {
    const token = tokens().tokenOf(handOverIdOf(await askByLink(await taken())));
    const phone = browser();
    const answer = await phone.say(token, { say: 'refuse', because: 'Jeg er i Bergen.' });
    expect(answer.body).toMatchObject({ is: 'dead', why: 'refused' });
    expect((await onDesk()).handOvers[0]).toMatchObject({ state: 'refused', refusedBecause: 'Jeg er i Bergen.' });
    expect((await phone.say(token, { say: 'accept' })).body).toMatchObject({ is: 'dead', why: 'refused' });
  });

  test('dies when it is withdrawn, also before the message has gone out, and when its time is over', async () => {
    const alarmId = await taken();
    const first = handOverIdOf(await askByLink(alarmId));
    const phone = browser();
    await phone.look(tokens().tokenOf(first));
    await place.act('kari', `POST /api/hand-overs/${first}/withdraw`);
    expect(await phone.look(tokens().tokenOf(first))).toMatchObject({ is: 'dead', why: 'withdrawn' });
    expect(await messages()).toEqual([]);
    const second = handOverIdOf(await askByLink(alarmId, { responderId: watch }));
    const other = browser();
    expect(await other.say(tokens().tokenOf(second), { say: 'accept' })).toMatchObject({
      body: { code: 'name-needed' },
    });
    await other.say(tokens().tokenOf(second), { say: 'accept', name: 'Vakta Bo' });
    clock.advance(240 * 60_000 - 1);
    expect(await other.look(tokens().tokenOf(second))).toMatchObject({ is: 'live' });
    clock.advance(1);
    expect(await other.look(tokens().tokenOf(second))).toMatchObject({ is: 'dead', why: 'expired' });
    expect((await other.say(tokens().tokenOf(second), { say: 'present' })).body).toMatchObject({ is: 'dead' });
    await place.logIn();
    expect((await onDesk()).presentAt).toBeNull();
  });

  test('leads to nobody who is protected: by voice she may be asked, by link not', async () => {
    const alarmId = await taken('1006');
    const seen = await place.ask('kari', `GET /api/alarms/${alarmId}/responders`);
    expect(seen.body).toMatchObject({ byLink: false });
    const ask = (way: string) =>
      place.act('kari', `POST /api/alarms/${alarmId}/hand-over-outside`, { to: { responderId: watch }, way });
    expect(await ask('link')).toMatchObject({ status: 409, body: { code: 'not-by-link' } });
    expect((await onDesk()).handOvers).toEqual([]);
    expect(await ask('voice')).toMatchObject({
      status: 200,
      body: { handOvers: [{ way: 'voice', unitName: 'Brannvakta' }] },
    });
    expect(await messages()).toEqual([]);
  });

  test('one who becomes protected meanwhile is not shown to the one who holds the link', async () => {
    const token = tokens().tokenOf(handOverIdOf(await askByLink(await taken())));
    const phone = browser();
    await phone.say(token, { say: 'accept' });
    const { ola } = place.world;
    await place.rows(`update person set protection = 'confidential' where id = $1`, [ola]);
    const view = await phone.look(token);
    expect(view).toMatchObject({
      errand: { firstNames: [], lives: { shown: false, why: 'protected' }, keys: null, note: null },
    });
    await place.rows(`update person set protection = 'none' where id = $1`, [ola]);
  });
});

describe('a unit that is asked by link', () => {
  test('says who goes; its own people may accept in the app instead, and then the link is nobody’s', async () => {
    const alarmId = await taken();
    const first = handOverIdOf(await askByLink(alarmId, { unitId: place.world.patrol }));
    const phone = browser();
    const token = tokens().tokenOf(first);
    expect(await phone.look(token)).toMatchObject({ is: 'live', asksName: true, receiverName: 'Nattpatruljen' });
    expect(await phone.say(token, { say: 'accept' })).toMatchObject({ status: 409, body: { code: 'name-needed' } });
    await place.act('anne', `POST /api/field/hand-overs/${first}/accept`);
    expect(await phone.look(token)).toMatchObject({ is: 'dead', why: 'taken-by-another' });
    await place.act('anne', `POST /api/field/hand-overs/${first}/present`);
    await place.act('anne', `POST /api/field/hand-overs/${first}/done`, { foundCause: 'fall' });
    const second = handOverIdOf(await askByLink(alarmId, { unitId: place.world.patrol }));
    await phone.say(tokens().tokenOf(second), { say: 'accept', name: 'Vikaren Eli' });
    expect((await onDesk()).handOvers.at(-1)).toMatchObject({ acceptedBy: 'Vikaren Eli', acceptedHow: 'link' });
    const late = await place.act('anne', `POST /api/field/hand-overs/${second}/accept`);
    expect(late).toMatchObject({ status: 409, body: { code: 'already-taken', detail: { name: 'Vikaren Eli' } } });
  });
});

test('every look and every word by link has its row in the log, in her name, with the hand-over as basis; Ola sees it', async () => {
  const handOverId = handOverIdOf(await askByLink(await taken()));
  const token = tokens().tokenOf(handOverId);
  const phone = browser();
  await phone.look(token);
  await phone.say(token, { say: 'accept' });
  await phone.look(token);
  await phone.say(token, { say: 'accept' });
  const told = await place.rows<Record<string, unknown>>(
    `select action, outcome, actor_name, basis, basis_ref, cardinality(person_ids)::int as persons from audit
      where actor_kind = 'receiver' order by id`,
  );
  const base = { actor_name: 'Tone', basis: 'handed-over', basis_ref: handOverId };
  expect(told).toEqual([
    { ...base, action: 'HandOver.SeeByLink', outcome: 'done', persons: 0 },
    { ...base, action: 'HandOver.AnswerByLink', outcome: 'done', persons: 1 },
    { ...base, action: 'HandOver.SeeByLink', outcome: 'done', persons: 1 },
    { ...base, action: 'HandOver.AnswerByLink', outcome: 'refused', persons: 0 },
  ]);
});

interface Seen {
  readonly responders: readonly Responder[];
}

describe('the operator', () => {
  test('sees those who have agreed for these persons and those who go to anybody, and may ask no other', async () => {
    const { body } = await place.ask<Seen>('kari', `GET /api/alarms/${await taken()}/responders`);
    expect(body.responders.map(({ name, kind }) => [name, kind])).toEqual([
      ['Tone', 'relative'],
      ['Brannvakta', 'fire-watch'],
    ]);
    const stines = await taken('1002');
    const other = await place.ask<Seen>('kari', `GET /api/alarms/${stines}/responders`);
    expect(other.body.responders.map(({ name }) => name)).toEqual(['Brannvakta']);
    const body2 = { to: { responderId: tone }, way: 'link' };
    const asked = await place.act('kari', `POST /api/alarms/${stines}/hand-over-outside`, body2);
    expect(asked).toMatchObject({ status: 409, body: { code: 'not-now' } });
  });

  test('asks only with the alarm in her own hand', async () => {
    const alarmId = await place.press('1001');
    const body = { to: { responderId: tone }, way: 'link' };
    const before = await place.act('kari', `POST /api/alarms/${alarmId}/hand-over-outside`, body);
    expect(before).toMatchObject({ status: 409, body: { code: 'not-taken-by-you' } });
    await place.act('per', `POST /api/alarms/${alarmId}/take`);
    const others = await place.act('kari', `POST /api/alarms/${alarmId}/hand-over-outside`, body);
    expect(others).toMatchObject({ status: 409, body: { code: 'not-taken-by-you' } });
  });

  test('informs a relative: one message that asks nothing, no hand-over, nothing opened, and the alarm goes on', async () => {
    const alarmId = await taken();
    const grants = await place.rows('select 1 from access_grant');
    const answer = await place.act('kari', `POST /api/alarms/${alarmId}/inform`, {
      personId: place.world.ola,
      order: 1,
      how: 'message',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'taken', handOvers: [], voiceAt: null, presentAt: null },
    });
    expect(await messages()).toEqual([
      { to: '+47 555 03 003', text: expect.stringMatching(/Du trenger ikke gjøre noe/) },
    ]);
    expect(await place.rows('select 1 from access_grant')).toHaveLength(grants.length);
    const [told] = await place.rows<{ detail: string }>(
      `select detail from alarm_happening where what = 'relative-informed'`,
    );
    expect(told?.detail).toContain('Tone');
    await place.act('kari', `POST /api/alarms/${alarmId}/inform`, {
      personId: place.world.ola,
      order: 1,
      how: 'phone',
    });
    expect(await messages(), 'one who was rung gets no message').toEqual([]);
    const nobody = await place.act('kari', `POST /api/alarms/${alarmId}/inform`, {
      personId: place.world.stine,
      order: 1,
      how: 'message',
    });
    expect(nobody).toMatchObject({ status: 409, body: { code: 'not-now' } });
  });
});

test('whoever guesses learns nothing, and is soon told to wait', async () => {
  clock.advance(120_000);
  const guesser = browser();
  const statuses: number[] = [];
  for (let no = 0; no < 31; no += 1) {
    const token = Buffer.alloc(16, no).toString('base64url');
    const answer = await guesser.post('POST /api/hand-over-links/look', { token });
    statuses.push(answer.status);
    if (answer.status === 200)
      expect(answer.body).toEqual({ is: 'dead', why: 'unknown', deskPhone: null, country: null });
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
  clock.advance(60_000);
});
