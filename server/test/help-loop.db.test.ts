import { demoPeople, idOf } from '@tunet/town';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSessions } from '../src/modules/access/index.ts';
import type { Clock } from '../src/platform/clock/clock.ts';
import { consume, ensureCursor } from '../src/platform/events/consume.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { runJobs } from '../src/platform/jobs/run-jobs.ts';
import { manualTimers } from '../src/platform/jobs/timers.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { awaitHorizon } from './await-horizon.ts';
import { useDatabase } from './database.ts';
import { layOutStoryTown } from './lay-out-story-town.ts';
import { serveApp, type TestApp } from './serve-app.ts';

const database = useDatabase();
const start = new Date('2026-11-20T07:00:00.000Z');
let now = start;
const clock: Clock = { now: () => now };
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
let served: TestApp;

let stopJobs: () => Promise<void>;

beforeAll(async () => {
  await layOutStoryTown(database, now);
  const jobs = await runJobs({ pool: database.pool('tunet_jobs'), tasks: [], log, timers: manualTimers() });
  stopJobs = () => jobs.stop();
  served = await serveApp(database, clock);
});
beforeEach(() => {
  now = start;
});
afterAll(async () => {
  await served.close();
  await stopJobs();
});

/** Somebody of the town at her own door, as her browser would ask. */
async function enter(key: string) {
  const person = demoPeople.find((each) => each.key === key);
  const as = person?.as[0];
  if (!person || !as) throw new Error(`${key} is nobody in the town`);
  const actorId = idOf(`${as.kind} ${key}`);
  const session = { accountId: idOf(`account ${key}`), actorId, door: person.door, assurance: 'high' as const };
  const token = await createSessions({ pool: database.pool('tunet_app') }).open(session, now);
  const send = async <T>(method: 'GET' | 'POST', url: string, body?: Readonly<Record<string, unknown>>): Promise<T> => {
    const command = { commandId: newId(), occurredAt: now.toISOString() };
    const payload = method === 'POST' ? { payload: { ...command, ...body } } : {};
    const answer = await served.app.inject({ method, url, cookies: served.cookiesOf(token), ...payload });
    if (answer.statusCode !== 200) throw new Error(`${key} ${method} ${url}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  };
  if (as.kind === 'staff') await send('POST', '/api/duties', { unitId: idOf(as.unit), hours: 8 });
  return {
    get: <T>(url: string) => send<T>('GET', url),
    act: <T>(url: string, body?: Readonly<Record<string, unknown>>) => send<T>('POST', url, body),
  };
}

/** Every follower of events does what it has to. */
async function letTheWorkerWork(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  await awaitHorizon(pool);
  for (let round = 0; round < 3; round += 1) {
    for (const consumer of consumersOf({ newId, log })) {
      const consumption = { ...consumer, pool, clock };
      await ensureCursor(consumption);
      while ((await consume(consumption, 200)) > 0);
    }
    await awaitHorizon(pool);
  }
}

interface Story {
  readonly place: string;
  readonly mother: string;
  readonly daughter: string;
  readonly assessor: string;
  readonly nurse: string;
  readonly carer: string;
  readonly unit: string;
  readonly language: 'nb' | 'sv';
  readonly need: string;
}

const stories: readonly Story[] = [
  {
    place: 'nordvik',
    mother: 'ingrid-solvang',
    daughter: 'kari-solvang',
    assessor: 'berit-aas',
    nurse: 'silje-aune',
    carer: 'lars-haugen',
    unit: 'nordvik home-care ost',
    language: 'nb',
    need: 'Mamma har blitt ustø og tør ikke dusje alene lenger.',
  },
  {
    place: 'solhamra',
    mother: 'gunnel-ek',
    daughter: 'anna-ek',
    assessor: 'eva-strand',
    nurse: 'maria-holm',
    carer: 'johan-lind',
    unit: 'solhamra home-care centrum',
    language: 'sv',
    need: 'Mamma orkar inte duscha själv längre.',
  },
];

test.each(stories)('in $place a need becomes help, and the one who asked reads that it was done', async (story) => {
  const personId = idOf(`person ${story.mother}`);
  const unitId = idOf(story.unit);
  const daughter = await enter(story.daughter);
  const mother = await enter(story.mother);

  const receipt = await daughter.act<{ applicationId: string; promisedOn: string }>(
    `/api/my/people/${personId}/applications`,
    { words: story.need, language: story.language },
  );
  const { applicationId } = receipt;
  const status = () =>
    daughter.get<{ state: string; ball: string; words: string }>(`/api/my/applications/${applicationId}`);
  expect(await status()).toMatchObject({ state: 'received', ball: 'office', words: story.need });

  const assessor = await enter(story.assessor);
  const { rows } = await assessor.get<{ rows: { applicationId: string }[] }>('/api/intake');
  expect(rows.map((row) => row.applicationId)).toContain(applicationId);
  await assessor.act(`/api/applications/${applicationId}/take`);
  const { instrument } = await assessor.get<{
    instrument: { items: { code: string; unconfirmed?: boolean }[]; scale: { value: number }[] };
  }>(`/api/applications/${applicationId}/assessment`);
  const considered = { fits: false, reason: 'Hun vil helst at noen kommer.' };
  const saved = await assessor.act<{ version: number }>(`/api/applications/${applicationId}/assessment`, {
    version: 0,
    content: {
      whatMatters: 'Å kunne dusje trygt og bo hjemme.',
      ownResources: 'Kler på seg selv.',
      situation: 'Bor alene.',
      relativesView: '',
      hiddenParts: [],
      hiddenBecause: '',
      considered: { volunteers: considered, aids: considered, technology: considered, reablement: considered },
      scores: instrument.items
        .filter(({ unconfirmed }) => !unconfirmed)
        .map(({ code }) => ({
          item: code,
          score: instrument.scale[0]?.value ?? 1,
          ownScore: null,
          note: '',
        })),
      children: { inHome: false, what: '' },
      ...{ housing: '', risk: '', riskDone: '', relatives: [] },
    },
  });
  await assessor.act(`/api/applications/${applicationId}/assessment/complete`, { version: saved.version });
  await letTheWorkerWork();
  expect(await status()).toMatchObject({ state: 'mapped' });

  const work = await assessor.get<{
    version: number;
    draft: Record<string, unknown>;
    running: { id: string }[];
    serviceTypes: {
      code: string;
      law: string;
      appealWeeks: number;
      appealBody: Record<string, string>;
      needsTimes: boolean;
    }[];
  }>(`/api/applications/${applicationId}/decision`);
  const type = work.serviceTypes.find(({ needsTimes }) => needsTimes);
  if (!type) throw new Error('the municipality has no help that is counted in times');
  const draft = {
    ...{ outcome: 'granted', language: story.language, laws: [type.law], toldHow: 'digital', whyDifferent: '' },
    // What she has of the same kind goes on beside it: less of it is never read into a new line by silence.
    less: {
      helpLines: work.running.map(({ id }) => ({ lineId: id, becomes: 'goes-on', lastDay: null })),
      ...{ whatChanged: '', whatSheSaid: '', goesOnIfAppealed: true, whyNotGoesOn: '', signedOffBy: '' },
    },
    consent: {
      canConsent: true,
      judgedBy: 'Assessor',
      judgedOn: '2026-11-20',
      ground: 'Hun sier selv hva hun vil ha.',
    },
    ...{ facts: 'Hun er ustø.', reasons: 'Hun kan ikke dusje trygt alene.', herView: 'Hun ønsker hjelp om morgenen.' },
    evaluationOn: '2027-05-20',
    services: [
      {
        ...{ id: newId(), serviceType: type.code, isGranted: true, timesFloor: 2, timesUsual: 3, per: 'week' },
        ...{
          extentWords: 'Hjelp til dusj, vanligvis tre ganger i uken.',
          startsOn: '2026-11-21',
          endsOn: null,
          unitId,
        },
        ...{ appealBody: type.appealBody[story.language], appealWeeks: type.appealWeeks },
      },
    ],
  };
  const written = await assessor.act<{ version: number; missing: unknown[] }>(
    `/api/applications/${applicationId}/decision/draft`,
    { version: work.version, draft },
  );
  expect(written.missing).toEqual([]);
  const { decisionId } = await assessor.act<{ decisionId: string }>(
    `/api/applications/${applicationId}/decision/issue`,
    { version: written.version },
  );
  await letTheWorkerWork();
  expect(await status()).toMatchObject({ state: 'decided' });
  for (const reader of [daughter, mother]) {
    const letter = await reader.get<{ services: { appealUntil: string }[] }>(`/api/my/decisions/${decisionId}`);
    expect(letter.services[0]?.appealUntil).toMatch(/^202[67]-/);
  }
  const readings = await assessor.get<{ readings: { isSelf: boolean }[] }>(
    `/api/applications/${applicationId}/decision`,
  );
  expect(readings.readings.map(({ isSelf }) => isSelf).sort()).toEqual([false, true]);

  const nurse = await enter(story.nurse);
  const { waiting } = await nurse.get<{ waiting: { personId: string; services: { id: string }[] }[] }>(
    '/api/plans/waiting',
  );
  const ordered = waiting.find((each) => each.personId === personId)?.services[0];
  if (!ordered) throw new Error('the unit has not heard of its new person');
  const { plans } = await nurse.get<{
    plans: {
      unitId: string;
      version: number;
      startsOn: string;
      whatMatters: string;
      goals: { id: string }[];
      interventions: Record<string, unknown>[];
    }[];
  }>(`/api/people/${personId}/plan`);
  const standing = plans.find((plan) => plan.unitId === unitId);
  const goal = { id: newId(), words: 'Dusje trygt hver uke.', byOn: null, state: 'working' };
  await nurse.act(`/api/people/${personId}/plan`, {
    unitId,
    version: standing?.version ?? 0,
    whatMatters: standing?.whatMatters ?? 'Å kunne dusje trygt.',
    startsOn: standing?.startsOn ?? '2026-11-21',
    endsOn: null,
    goals: [...(standing?.goals ?? []), goal],
    interventions: [
      ...(standing?.interventions ?? []).map(({ serviceLabel: _, ...kept }) => kept),
      {
        ...{ id: newId(), goalId: goal.id, serviceType: type.code, decidedServiceId: ordered.id, title: 'Dusj' },
        ...{ how: 'La henne gjøre mest mulig selv.', ownPart: 'Kler på seg.', isCritical: false, everyWeeks: 1 },
        ...{ weekdays: [2, 4, 6], windowFrom: '10:00', windowTo: '11:00', carers: 1 },
        ...{ startsOn: '2026-11-21', endsOn: null },
      },
    ],
  });
  await letTheWorkerWork();
  expect(await status()).toMatchObject({ state: 'started' });
  const calendar = () =>
    daughter.get<{ visits: { id: string; what: string[]; state: string; who: string | null; from: string }[] }>(
      `/api/my/people/${personId}/visits?from=2026-11-21&days=7`,
    );
  const shower = (await calendar()).visits.find(({ what }) => what.includes('Dusj'));
  expect(shower).toMatchObject({ state: 'planned', from: '2026-11-21T09:00:00.000Z' });

  now = new Date('2026-11-21T09:40:00.000Z');
  const carer = await enter(story.carer);
  const day = await carer.get<{ visits: { id: string }[] }>('/api/field/day');
  const visit = day.visits.find(({ id }) => id === shower?.id);
  expect(visit).toBeDefined();
  await carer.act(`/api/field/visits/${visit?.id}/done`, { note: { words: 'Hun dusjet selv, med meg ved siden av.' } });
  await letTheWorkerWork();
  const after = await enter(story.daughter);
  const seen = (
    await after.get<{ visits: { id: string; state: string; who: string | null }[] }>(
      `/api/my/people/${personId}/visits?from=2026-11-21&days=1`,
    )
  ).visits.find(({ id }) => id === visit?.id);
  expect(seen).toMatchObject({ state: 'done', who: demoPeople.find(({ key }) => key === story.carer)?.firstName });

  const thread = await after.act<{ id: string }>(`/api/my/people/${personId}/threads`, {
    ...{ unitId, topic: 'visit', audience: 'shared', words: 'Så fint. Sov hun godt i natt?' },
  });
  now = new Date('2026-11-21T09:55:00.000Z');
  const nurseLater = await enter(story.nurse);
  const { threads } = await nurseLater.get<{ threads: { id: string }[] }>('/api/inbox');
  expect(threads.map(({ id }) => id)).toContain(thread.id);
  await nurseLater.act(`/api/threads/${thread.id}/messages`, { words: 'Ja, hun sov til sju.', seen: 1 });
  const answered = await after.get<{ messages: { words: string }[]; waitingSince: string | null }>(
    `/api/my/threads/${thread.id}`,
  );
  expect(answered.messages.map(({ words }) => words)).toEqual([
    'Så fint. Sov hun godt i natt?',
    'Ja, hun sov til sju.',
  ]);
  expect(answered.waitingSince).toBeNull();
});
