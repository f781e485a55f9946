import type { Instrument, InstrumentKind, OwnGoal, Pulse } from '@tunet/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AssessmentActor, type AssessmentWorld, openAssessmentWorld } from '../../../../test/assessment-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
type Name = AssessmentActor | 'nurse' | 'other-nurse' | 'therapist' | 'owner';
let world: AssessmentWorld<Exclude<Name, AssessmentActor>>;
let ingrid: string;
let instrument: Instrument;

beforeAll(async () => {
  world = await openAssessmentWorld(database, clock, {
    staff: [
      ['nurse', 'care', 'nurse'],
      ['other-nurse', 'care', 'nurse'],
      ['therapist', 'office', 'nurse'],
      ['owner', 'care', 'service-owner'],
    ],
    isHelped: true,
  });
  ({ ingrid, instrument } = world);
});
afterAll(() => world.served.close());
beforeEach(() => clock.advance(60_000));

const ask = <T>(as: Name, key: string, payload?: object) => world.ask<T>(as, key, payload);

const see = (as: Name) => ask<{ pulses: Pulse[]; goals: OwnGoal[] }>(as, `GET /api/people/${ingrid}/wellbeing`);
const mine = () =>
  ask<{ pulses: Pulse[]; goals: OwnGoal[]; words: object[] }>('ingrid', `GET /api/my/people/${ingrid}/wellbeing`);
const three = { thriving: 4, active: 2, mastering: null, mattersNow: 'To sleep.' };

/** Opens the case, so that the office sees her. */
const openCase = () => world.openCase();

describe('how she has it', () => {
  test('is said by herself between assessments, and by those who help her, each with whose view it is', async () => {
    const said = await ask<Pulse>('ingrid', `POST /api/my/people/${ingrid}/wellbeing/pulse`, three);
    expect(said).toMatchObject({ status: 200, body: { ...three, view: 'own', occasion: 'between' } });
    clock.advance(1000);
    const seen = { ...three, thriving: 7, view: 'professional', occasion: 'between' };
    expect((await ask('nurse', `POST /api/people/${ingrid}/wellbeing/pulse`, seen)).status).toBe(200);
    const { pulses } = (await see('nurse')).body;
    expect(pulses.map(({ thriving, view, by }) => [thriving, view, by])).toEqual([
      [4, 'own', 'Ingrid Beboer'],
      [7, 'professional', 'nurse Ansatt'],
    ]);
    expect((await mine()).body.pulses).toEqual(pulses);
  });

  test('nothing said is refused, and so is a number off her scale', async () => {
    const nothing = { thriving: null, active: null, mastering: null, mattersNow: '  ' };
    const key = `POST /api/my/people/${ingrid}/wellbeing/pulse`;
    expect((await ask('ingrid', key, nothing)).body.code).toBe('nothing-said');
    expect((await ask('ingrid', key, { ...nothing, active: 11 })).status).toBe(400);
    expect((await ask('ingrid', key, { ...nothing, active: -1 })).status).toBe(400);
  });

  test('no representative reads or says it, whatever she was let do', async () => {
    expect((await ask('daughter', `GET /api/my/people/${ingrid}/wellbeing`)).status).toBe(404);
    expect((await ask('daughter', `POST /api/my/people/${ingrid}/wellbeing/pulse`, three)).status).toBe(404);
  });

  test('five own goals at a time, and each keeps what was said of it after it ended', async () => {
    const add = (activity: string) => ask<OwnGoal>('nurse', `POST /api/people/${ingrid}/wellbeing/goals`, { activity });
    const [first] = await Promise.all(['Walk to the shop', 'Shower', 'Sing', 'Knit'].map(add));
    const last = await Promise.all([add('Cook'), add('Read')]);
    expect(last.map(({ body }) => body.code ?? 'added').sort()).toEqual(['added', 'five-already']);
    const ownGoalId = first?.body.ownGoalId;
    const rate = (as: Name, value: number) =>
      as === 'ingrid'
        ? ask<OwnGoal>(as, `POST /api/my/own-goals/${ownGoalId}/ratings`, { value })
        : ask<OwnGoal>(as, `POST /api/own-goals/${ownGoalId}/ratings`, { value, view: 'professional' });
    await rate('ingrid', 3);
    clock.advance(1000);
    const { ratings } = (await rate('nurse', 5)).body;
    expect(ratings.map(({ value, view }) => [value, view])).toEqual([
      [3, 'own'],
      [5, 'professional'],
    ]);
    expect((await rate('daughter', 9)).status).toBe(403);
    await ask('nurse', `POST /api/own-goals/${ownGoalId}/end`);
    expect((await rate('ingrid', 4)).body.code).toBe('already-ended');
    expect((await mine()).body.goals.find((goal) => goal.ownGoalId === ownGoalId)?.ratings).toHaveLength(2);
    expect((await add('Read')).status).toBe(200);
  });

  test('levels of the office are for the office, and she gets words', async () => {
    expect((await ask('nurse', `GET /api/people/${ingrid}/levels`)).status).toBe(403);
    await openCase();
    expect((await ask('berit', `GET /api/people/${ingrid}/levels`)).body).toEqual({ assessments: [] });
    expect((await mine()).body.words).toEqual([]);
  });
});

describe('a new version of a scale', () => {
  const now = () =>
    ask<{ instruments: { kind: InstrumentKind; instrument: Instrument }[]; coming: object[] }>(
      'berit',
      'GET /api/instruments',
    );
  const add = (as: Name, body: object) => ask(as, 'POST /api/instruments/versions', body);
  const label = { nb: 'Ny', nn: 'Ny', sv: 'Ny', en: 'New' };

  test('begins on a day to come, leaves the pulse alone, and only who decides the rules adds it', async () => {
    const items = [...instrument.items.filter(({ unconfirmed }) => !unconfirmed), { code: 'new-variable', label }];
    const version = { kind: 'level', validFrom: '2027-01-01', items };
    expect((await add('berit', version)).status).toBe(403);
    expect((await add('owner', { ...version, validFrom: '2026-11-23' })).body.code).toBe('not-in-future');
    expect((await add('owner', { ...version, items: [...items, ...items] })).body.code).toBe('same-code-twice');
    expect((await add('owner', version)).status).toBe(200);
    expect((await add('owner', version)).body.code).toBe('already-a-version');
    const { instruments, coming } = (await now()).body;
    expect(coming).toHaveLength(1);
    expect(instruments.map(({ kind, instrument: { items: each } }) => [kind, each.length])).toEqual([
      ['level', instrument.items.length],
      ['pulse', 3],
      ['own-goal', 1],
    ]);
  });

  test('the pulse keeps its three questions; their words may change', async () => {
    const [pulse] = (await now()).body.instruments.filter(({ kind }) => kind === 'pulse');
    const items = pulse?.instrument.items.map(({ code }) => ({ code, label })) ?? [];
    const version = { kind: 'pulse', validFrom: '2027-02-01', items };
    expect((await add('owner', { ...version, items: items.slice(1) })).body.code).toBe('three-questions');
    expect((await add('owner', version)).status).toBe(200);
    // What needs are mapped on is another kind, however new the pulse is.
    expect((await ask<Instrument>('berit', 'GET /api/instruments/current')).body.code).toBe(instrument.code);
  });
});
