import { setTimeout } from 'node:timers/promises';
import { type GuideAnswer, guideWays, type ResponsibilityTable, type TeachingPreview } from '@tunet/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learnGuide } from '../src/learn-guide.ts';
import { createSessions } from '../src/modules/access/index.ts';
import { defaultTable } from '../src/modules/guide/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { purge } from '../src/processes/purge.ts';
import { addAccount, addStaff, addTenant, addUnit, layOut } from './build.ts';
import { useDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T09:00:00Z');
const newId = idsFrom(clock);
let served: TestApp;
let tokens: { readonly owner: string; readonly lead: string; readonly swedish: string };

beforeAll(async () => {
  const at = clock.now();
  const people = await layOut(database.pool('tunet_owner'), at, async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik', name: 'Nordvik kommune' });
    const solhamra = await addTenant(tx, { slug: 'solhamra', name: 'Solhamra kommun', country: 'SE' });
    const employ = async (tenantId: string, role: 'service-owner' | 'lead', name: string) => {
      const unitId = await addUnit(tx, { tenantId, kind: 'administration', name: 'Rådhuset', phone: '+47 555 00 001' });
      const actorId = await addStaff(tx, { tenantId, firstName: name, unitId, role });
      const accountId = await addAccount(tx, { subject: name, actors: [{ actorId, tenantId, kind: 'staff' }] });
      return { actorId, accountId, door: 'staff', assurance: 'high' } as const;
    };
    await addUnit(tx, { tenantId: nordvik, kind: 'store', name: 'Utlånet', phone: '+47 555 00 002' });
    await addUnit(tx, { tenantId: nordvik, kind: 'assessment', name: 'Tildelingskontoret', phone: '+47 555 00 003' });
    return {
      owner: await employ(nordvik, 'service-owner', 'Gro'),
      lead: await employ(nordvik, 'lead', 'Leif'),
      swedish: await employ(solhamra, 'service-owner', 'Svea'),
    };
  });
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  tokens = {
    owner: await sessions.open(people.owner, at),
    lead: await sessions.open(people.lead, at),
    swedish: await sessions.open(people.swedish, at),
  };
  served = await serveApp(database, clock);
  // It learns before anybody asks, as the web process does.
  learnGuide().understand();
  while (learnGuide().heard() === null) await setTimeout(50);
}, 180_000);
afterAll(() => served.close());

type Who = keyof typeof tokens;
let addresses = 0;

async function send(url: string, payload: object | undefined, more: { who?: Who; place?: string; from?: string } = {}) {
  addresses += 1;
  const cookies = {
    ...(more.who ? served.cookiesOf(tokens[more.who]) : {}),
    ...(more.place ? { [`${served.config.session.cookiePrefix}_place`]: more.place } : {}),
  };
  const answer = await served.app.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url,
    cookies,
    remoteAddress: more.from ?? `10.0.${addresses >> 8}.${addresses & 255}`,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() as never };
}
async function ask(
  text: string,
  more: { facts?: object; place?: string; language?: string } = {},
): Promise<GuideAnswer> {
  const { facts, place, language = 'nb' } = more;
  const { status, body } = await send(
    '/api/guide/ask',
    { text, language, ...(facts ? { facts } : {}) },
    place ? { place } : {},
  );
  expect(status).toBe(200);
  return body;
}
const decide = (who: Who, path: string, body: object) =>
  send(`/api/workshop/guide/${path}`, { commandId: newId(), occurredAt: clock.now().toISOString(), ...body }, { who });

async function rowCounts(): Promise<Record<string, string>> {
  return database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ name: string; rows: string }>(
      `select c.relname as name, (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || c.oid::regclass, false, true, '')))[1]::text as rows
        from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
  });
}

describe('whoever asks', () => {
  test('is answered without logging in: three ways at most, in the municipality’s own names, and nothing is kept', async () => {
    const before = await rowCounts();
    const answer = await ask(
      'mor trenger rullestol i tre uker etter operasjonen, hun heter Ingrid Hansen 010145 12345',
    );
    expect(answer.ways.length).toBeGreaterThanOrEqual(1);
    expect(answer.ways.length).toBeLessThanOrEqual(3);
    expect(answer.ways[0]).toMatchObject({ way: 'loan-aid', who: 'municipality-aids' });
    expect(answer.ways[0]?.responsible).toBe('Utlånet i Nordvik kommune');
    expect(answer.because.map(({ from }) => from)).toContain('rule');
    await send('/api/guide/danger', { text: 'jeg har falt og kan ikke puste', language: 'nb' });
    await send('/api/guide/situations?language=sv', undefined);
    expect(await rowCounts()).toEqual(before);
  });

  test('a wheelchair for three weeks or for life: asked when the answer hangs on it, at most twice, and then another door', async () => {
    const first = await ask('jeg trenger rullestol');
    expect(first.question?.code).toBe('how-long');
    const life = await ask('jeg trenger rullestol', { facts: { 'how-long': 'lasting', 'where-used': 'daily' } });
    expect(life.question).toBe(null);
    expect(life.ways[0]).toMatchObject({ way: 'nav-aid-application', who: 'state-aids' });
    expect(life.ways.map(({ way }) => way)).not.toContain('loan-aid');
    const weeks = await ask('jeg trenger rullestol', { facts: { 'how-long': 'short', 'where-used': 'daily' } });
    expect(weeks.question).toBe(null);
    expect(weeks.ways[0]).toMatchObject({ way: 'loan-aid', who: 'municipality-aids' });
    expect(weeks.ways.map(({ way }) => way)).not.toContain('nav-aid-application');
  });

  test('another municipality has other numbers, another state, and no question of how long', async () => {
    const answer = await ask('jag behöver en rullstol', { place: 'solhamra', language: 'sv' });
    expect(answer.question?.code).not.toBe('how-long');
    const danger = await send('/api/guide/danger', { text: 'han andas inte', language: 'sv' }, { place: 'solhamra' });
    expect(danger.body).toMatchObject({ danger: { number: '112' } });
  });

  test('words of danger put the number first, whatever else was meant', async () => {
    const answer = await ask('far puster ikke');
    expect(answer.danger).toMatchObject({ kind: 'life', number: '113' });
    expect(answer.ways[0]).toMatchObject({ way: 'emergency-113', act: { kind: 'ring', number: '113' } });
  });

  test('who writes what nobody understands gets a person, and is told that we are not sure', async () => {
    const answer = await ask('qwx zzkrt plimp');
    expect(answer.isUnsure).toBe(true);
    expect(answer.ways[0]).toMatchObject({
      title: 'Snakk med et menneske',
      act: { kind: 'ring', number: '+47 555 00 003' },
    });
  });

  test('the language asked for is the language of the answer', async () => {
    expect((await ask('jeg trenger hjelp til å dusje', { language: 'en' })).ways[0]?.next).toMatch(/\b(You|The)\b/);
  });

  test('one address may not wear it out, and another may still ask', async () => {
    const from = '10.9.9.9';
    const statuses = [];
    for (let no = 0; no < 62; no += 1) {
      statuses.push((await send('/api/guide/danger', { text: 'hei', language: 'nb' }, { from })).status);
    }
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(60)).toEqual([429, 429]);
    expect((await send('/api/guide/danger', { text: 'hei', language: 'nb' })).status).toBe(200);
  });

  test.each([
    { text: '' },
    { text: 'a'.repeat(2001) },
    { text: 'a\0b' },
    { text: ['x'] },
    { text: 'hei', language: 'xx' },
    { text: 'hei', facts: { 'how-long': 'x'.repeat(41) } },
    { text: 'hei', facts: { other: 'x' } },
    { text: 'hei', more: 1 },
  ])('hostile words %# are refused', async (body) => {
    expect((await send('/api/guide/ask', { language: 'nb', ...body })).status).toBe(400);
  });
});

describe('what nobody could answer', () => {
  const write = (text: string, commandId = newId()) =>
    send('/api/guide/unanswered', { commandId, occurredAt: clock.now().toISOString(), text, language: 'nb' });
  const seen = async (who: Who = 'owner') => {
    const { body } = await send('/api/workshop/guide', undefined, { who });
    return (body as { unanswered: { id: string; words: string; keptUntil: string; receivedOn: string }[] }).unanswered;
  };

  test('is kept once by the writer’s tick, without names and numbers, the day and not the hour', async () => {
    const commandId = newId();
    const text = 'Hvem klipper plenen til Per Hansen, ring 555 01 999';
    expect((await write(text, commandId)).body).toEqual({ kept: true, unansweredId: commandId });
    expect((await write(text, commandId)).status).toBe(200);
    expect(await seen()).toEqual([
      {
        ...{ id: commandId, language: 'nb', words: 'Hvem klipper plenen til […] ring […]' },
        ...{ receivedOn: '2026-11-21', keptUntil: '2027-02-19' },
      },
    ]);
    const stored = await database.asAdministrator((client) =>
      client.query(
        'select t::text as row from guide_unanswered t union all select t::text from command t where t::text ilike $1',
        ['%hansen%'],
      ),
    );
    expect(JSON.stringify(stored.rows)).not.toMatch(/hansen|01 999|Per /);
  });

  test('is seen by the service owner of the municipality alone', async () => {
    expect(await seen('swedish')).toEqual([]);
    expect((await send('/api/workshop/guide', undefined, { who: 'lead' })).status).toBe(403);
    expect((await send('/api/workshop/guide', undefined)).status).toBe(401);
    const [one] = await seen();
    expect(
      (await decide('swedish', 'unanswered/discard', { unansweredId: one?.id, why: 'Not ours to see' })).status,
    ).toBe(404);
  });

  test('may be thrown away, and its words are written down nowhere', async () => {
    const { body } = await write('noe rart om trikken');
    const one = (await seen()).find(({ id }) => id === (body as { unansweredId: string }).unansweredId);
    expect(one?.words).toBe('noe rart om trikken');
    expect((await decide('owner', 'unanswered/discard', { unansweredId: one?.id, why: 'Says nothing' })).status).toBe(
      200,
    );
    expect((await seen()).map(({ words }) => words)).not.toContain('noe rart om trikken');
    expect((await decide('owner', 'unanswered/discard', { unansweredId: one?.id, why: 'Says nothing' })).status).toBe(
      404,
    );
    const { rows } = await database.asAdministrator((client) =>
      client.query('select 1 from guide_change t where t::text like $1', ['%trikken%']),
    );
    expect(rows).toEqual([]);
  });
});

describe('teaching', () => {
  const teaching = {
    kind: 'word',
    language: 'nb',
    words: 'snurrepipp',
    way: 'volunteer-practical',
    who: 'volunteer',
  };

  test('shows what it does to the whole set, changes what is answered from the same minute, and can be undone', async () => {
    const words = 'hvem ordner snurrepipp';
    const preview = await send('/api/workshop/guide/teach/preview', { kind: 'teach', teaching }, { who: 'owner' });
    const told = preview.body as TeachingPreview;
    expect(told.before.statements).toBeGreaterThan(1000);
    expect(told.itself.after[0]).toBe('volunteer-practical');
    expect(told.after.firstRight).toBeGreaterThanOrEqual(told.before.firstRight - told.changedInAll);

    const { status, body } = await decide('owner', 'teach', {
      teaching,
      forUnansweredId: null,
      why: 'The council asks us',
    });
    expect(status).toBe(200);
    const answer = await ask(words);
    expect(answer.ways[0]).toMatchObject({ way: 'volunteer-practical', who: 'volunteer' });
    expect(answer.because).toContainEqual({ from: 'word', what: 'snurrepipp' });
    expect((await ask(words, { place: 'solhamra' })).because).not.toContainEqual({
      from: 'word',
      what: 'snurrepipp',
    });
    expect((await decide('owner', 'teach', { teaching, forUnansweredId: null, why: 'Once more' })).body).toMatchObject({
      code: 'already-taught',
    });

    const { teachingId } = body as { teachingId: string };
    expect((await decide('swedish', 'teach/undo', { teachingId, why: 'Not ours' })).status).toBe(404);
    expect((await decide('owner', 'teach/undo', { teachingId, why: 'It was wrong' })).status).toBe(200);
    expect((await ask(words)).because).not.toContainEqual({ from: 'word', what: 'snurrepipp' });
    expect((await decide('owner', 'teach/undo', { teachingId, why: 'It was wrong' })).body).toMatchObject({
      code: 'already-undone',
    });
  });

  test('what nobody could answer goes when it is taught, and stays when the teaching is refused', async () => {
    const commandId = newId();
    const occurredAt = clock.now().toISOString();
    await send('/api/guide/unanswered', { commandId, occurredAt, text: 'hvem måker snø', language: 'nb' });
    const kept = async () => {
      const { body } = await send('/api/workshop/guide', undefined, { who: 'owner' });
      return (body as { unanswered: { id: string }[] }).unanswered.some(({ id }) => id === commandId);
    };
    const snow = { ...teaching, kind: 'statement', words: 'hvem måker snø' };
    const first = await decide('owner', 'teach', { teaching: snow, forUnansweredId: null, why: 'Asked often' });
    expect(first.status).toBe(200);
    expect(
      (await decide('owner', 'teach', { teaching: snow, forUnansweredId: commandId, why: 'Asked often' })).status,
    ).toBe(409);
    expect(await kept()).toBe(true);
    const { teachingId } = first.body as { teachingId: string };
    await decide('owner', 'teach/undo', { teachingId, why: 'To try again' });
    expect(
      (await decide('owner', 'teach', { teaching: snow, forUnansweredId: commandId, why: 'Asked often' })).status,
    ).toBe(200);
    expect(await kept()).toBe(false);
    expect(
      (
        await decide('owner', 'teach', {
          teaching: { ...snow, words: 'noe annet' },
          forUnansweredId: commandId,
          why: 'Gone by now',
        })
      ).status,
    ).toBe(404);
  });

  test('a name or a number may not be taught', async () => {
    for (const words of ['Ring Per Hansen om plenen', 'ring 555 01 999', 'spør ingrid']) {
      const wanted = { ...teaching, kind: 'statement', words };
      expect(
        (await decide('owner', 'teach', { teaching: wanted, forUnansweredId: null, why: 'From a call' })).body,
      ).toMatchObject({
        code: 'names-in-words',
      });
    }
  });

  test('only the service owner, and every act is in the log with her reason', async () => {
    expect((await decide('lead', 'teach', { teaching, forUnansweredId: null, why: 'I want it' })).status).toBe(403);
    const { rows } = await database.asAdministrator((client) =>
      client.query<{ action: string; reason: string }>(
        `select action, reason_text as reason from audit where action like 'Guide.%' and outcome = 'done' order by at`,
      ),
    );
    expect(rows).toContainEqual({ action: 'Guide.Teach', reason: 'The council asks us' });
    expect(rows).toContainEqual({ action: 'Guide.Teach', reason: 'It was wrong' });
  });
});

describe('the table of responsibility', () => {
  const ours: ResponsibilityTable = defaultTable('NO').map((row) =>
    row.code === 'short' ? { ...row, who: 'volunteer', way: 'volunteer-practical' } : row,
  );
  const needsIt = () => ask('jeg trenger rullestol', { facts: { 'how-long': 'short', 'where-used': 'daily' } });

  test('the preview is what is served from that day, and the past keeps its own', async () => {
    const preview = await send(
      '/api/workshop/guide/table/preview',
      { lines: ours, validFrom: '2026-11-22' },
      { who: 'owner' },
    );
    expect(preview.status).toBe(200);
    const shown = preview.body as {
      cases: { thing: string; facts: Record<string, string>; before: object; after: object }[];
      combinationsChanged: number;
    };
    const short = shown.cases.find(({ thing, facts }) => thing === 'aid' && facts['how-long'] === 'short');
    expect(short).toMatchObject({
      before: { way: 'loan-aid' },
      after: { way: 'volunteer-practical', who: 'volunteer' },
    });
    expect(shown.combinationsChanged).toBeGreaterThan(0);
    expect((await needsIt()).ways[0]?.way).toBe('loan-aid');

    expect(
      (await decide('owner', 'table/change', { lines: ours, validFrom: '2026-11-22', why: 'Case 12/26' })).status,
    ).toBe(200);
    expect((await needsIt()).ways[0]?.way).toBe('loan-aid');
    const { rows } = await database.asAdministrator((client) =>
      client.query('select valid_from::text as "validFrom" from responsibility_rule'),
    );
    expect(rows).toEqual([{ validFrom: '2026-11-22' }]);
    expect((await decide('owner', 'table/take-back', { validFrom: '2026-11-22', why: 'Not yet' })).status).toBe(200);
    expect((await decide('owner', 'table/take-back', { validFrom: '2026-11-22', why: 'Not yet' })).body).toMatchObject({
      code: 'nothing-there',
    });

    expect(
      (await decide('owner', 'table/change', { lines: ours, validFrom: '2026-11-21', why: 'Case 12/26' })).status,
    ).toBe(200);
    expect((await needsIt()).ways[0]).toMatchObject({ way: 'volunteer-practical', who: 'volunteer' });
    expect((await decide('owner', 'table/take-back', { validFrom: '2026-11-21', why: 'Sorry' })).body).toMatchObject({
      code: 'has-begun',
    });
  });

  test('yesterday is refused, here and by the database itself', async () => {
    expect(
      (await decide('owner', 'table/change', { lines: ours, validFrom: '2026-11-20', why: 'Case 12/26' })).body,
    ).toMatchObject({
      code: 'not-after-today',
    });
  });

  test('a table that leaves somebody without an answer is refused', async () => {
    const lines = ours.slice(0, -1);
    expect(
      (await decide('owner', 'table/change', { lines, validFrom: '2026-11-21', why: 'Case 12/26' })).body,
    ).toMatchObject({
      code: 'last-has-conditions',
    });
  });
});

test('every way can be shown by its situation, in every language', async () => {
  for (const language of ['nb', 'nn', 'sv', 'en']) {
    const { body } = await send(`/api/guide/situations?language=${language}`, undefined);
    const { situations } = body as { situations: { ways: { way: string }[] }[] };
    expect(situations.length).toBeGreaterThanOrEqual(10);
    for (const { ways } of situations) for (const { way } of ways) expect(guideWays).toContain(way);
  }
});

test('what nobody could answer goes by itself after ninety days', async () => {
  const kept = async () => {
    const { rows } = await database.asAdministrator((client) =>
      client.query<{ words: string }>('select words from guide_unanswered'),
    );
    return rows.length;
  };
  const pool = database.pool('tunet_dispatch');
  expect(await kept()).toBe(1);
  await purge(pool, fixedClock('2027-02-19T23:00:00Z'));
  expect(await kept()).toBe(1);
  await purge(pool, fixedClock('2027-02-20T12:00:00Z'));
  expect(await kept()).toBe(0);
});
