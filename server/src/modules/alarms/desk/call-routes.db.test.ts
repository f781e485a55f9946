import type { CallWord, DeskRow } from '@tunet/contract';
import { beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { useDeskPlace } from '../../../../test/desk-place.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { countUnmatchedCalls, missCallsOnce } from '../receiving/watch-calls.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:30:00Z');
const place = useDeskPlace(database, clock);

beforeEach(async () => {
  clock.advance(3_600_000);
  await place.logIn();
  await place.rows(
    `truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, voice_call, desk_telephone cascade`,
  );
  await place.rows(`update duty set ends_at = $1::timestamptz + interval '8 hours'`, [clock.now()]);
});

interface Word {
  readonly callId?: string;
  readonly from?: string;
  readonly cid?: string;
  readonly state: CallWord;
  readonly agent?: string;
}
/** The telephone system tells one word about a call. */
async function tell(word: Word, bearer = place.served.config.voiceKey): Promise<unknown> {
  const body = { callId: 'call-1', from: 'anonymous', at: clock.now().toISOString(), ...word };
  const answer = await place.ask<{ matched?: boolean }>(
    { ...(bearer === undefined ? {} : { bearer }) },
    'POST /api/voice/calls',
    body,
  );
  return answer.status === 200 ? answer.body.matched : answer.status;
}
async function row(who: 'kari' | 'per' = 'kari'): Promise<DeskRow | undefined> {
  return (await place.ask<{ rows: DeskRow[] }>(who, 'GET /api/desk')).body.rows[0];
}
const shown = async (who: 'kari' | 'per' = 'kari') => {
  const { callState, callWith, callIsMine, callAgent } = (await row(who)) ?? {};
  return { callState, callWith, callIsMine, callAgent };
};
const watch = () =>
  inTransaction(
    database.pool('tunet_receiver'),
    { tenants: [place.world.nordvik, place.world.centre], subjects: [], at: clock.now() },
    missCallsOnce,
  );

describe('a call that is told by the telephone system', () => {
  test('is shown on the alarm of its device: calling, talking, ended, each with its time, and changes nothing twice', async () => {
    await place.press('1001');
    const first = await row();
    expect(first).toMatchObject({ callState: null, callAt: null });
    clock.advance(4_000);
    expect(await tell({ cid: '1001', state: 'calling' })).toBe(true);
    const calling = await row();
    expect(calling).toMatchObject({ callState: 'calling', callAt: clock.now().toISOString() });
    expect(calling?.version).toBeGreaterThan(first?.version ?? 0);
    expect(await tell({ cid: '1001', state: 'calling' })).toBe(true);
    expect((await row())?.version).toBe(calling?.version);
    clock.advance(3_000);
    await tell({ state: 'talking', agent: '201' });
    expect(await row()).toMatchObject({ callState: 'talking', callWith: '201', callAt: clock.now().toISOString() });
    clock.advance(60_000);
    await tell({ state: 'ended' });
    expect(await row()).toMatchObject({ callState: 'ended', callAt: clock.now().toISOString() });
    const told = await place.rows<{ what: string; detail: string | null }>(
      `select what, detail from alarm_happening where what <> 'received' order by at`,
    );
    expect(told.map(({ what }) => what)).toEqual(['calling', 'talking', 'call-ended']);
  });

  test('is found by the number of the device, or of somebody it concerns, however it is written', async () => {
    for (const from of ['+4755501001', '0047 555 01 001', '55502002']) {
      await place.rows('truncate alarm, alarm_person, voice_call cascade');
      await place.press('1001');
      expect(await tell({ callId: from.replaceAll(' ', ''), from, state: 'calling' })).toBe(true);
      expect(await shown()).toMatchObject({ callState: 'calling' });
    }
  });

  test('that fits no open alarm is counted and shown nowhere, and its number is kept nowhere', async () => {
    await place.press('1002');
    expect(await tell({ from: '+47 555 99 999', state: 'calling' })).toBe(false);
    expect(await tell({ from: '+47 555 99 999', state: 'talking' })).toBe(false);
    expect(await tell({ callId: 'other', from: '201', state: 'calling' })).toBe(false);
    expect(await shown()).toMatchObject({ callState: null });
    const scope = { tenants: [place.world.centre, place.world.nordvik], subjects: [], at: clock.now() };
    expect(await inTransaction(database.pool('tunet_dispatch'), scope, countUnmatchedCalls)).toBe(2);
    const kept = JSON.stringify(await place.rows('select * from voice_call'));
    expect(kept).not.toMatch(/555/);
  });

  test('that was there before its alarm is shown when the next word comes', async () => {
    expect(await tell({ cid: '1001', state: 'calling' })).toBe(false);
    clock.advance(1_000);
    await place.press('1001');
    expect(await tell({ cid: '1001', state: 'talking' })).toBe(true);
    expect(await shown()).toMatchObject({ callState: 'talking' });
    expect(await place.rows('select 1 from voice_call')).toHaveLength(1);
  });

  test('never notes voice contact by itself, and closes nothing', async () => {
    const alarmId = await place.press('1001');
    await place.act('kari', `POST /api/alarms/${alarmId}/take`);
    await tell({ cid: '1001', state: 'talking', agent: '201' });
    await tell({ state: 'ended' });
    expect(await row()).toMatchObject({ status: 'taken', voiceAt: null });
  });

  test('is believed only with the key', async () => {
    await place.press('1001');
    expect(await tell({ cid: '1001', state: 'calling' }, 'x'.repeat(43))).toBe(401);
    expect(await tell({ cid: '1001', state: 'calling' }, '')).toBe(401);
    expect(
      (await place.ask({}, 'POST /api/voice/calls', { callId: 'a', from: '', state: 'calling', at: clock.now() }))
        .status,
    ).toBe(401);
    expect(await shown()).toMatchObject({ callState: null });
  });
});

test('a device that was heard to call, and the telephone system that tells of it, are one call', async () => {
  await place.press('1001');
  const call = { at: clock.now(), from: '1001', receiverAddress: 'x' };
  place.receiving.onCall?.(call);
  place.receiving.onCall?.(call);
  await expect.poll(() => shown(), { timeout: 5_000 }).toMatchObject({ callState: 'calling' });
  clock.advance(2_000);
  await tell({ cid: '1001', state: 'talking' });
  clock.advance(2_000);
  await tell({ state: 'ended' });
  expect(await shown()).toMatchObject({ callState: 'ended' });
  expect(await place.rows('select 1 from voice_call')).toHaveLength(1);
});

test('"that is me" names the telephone once; from then on its calls are hers, and only she is asked to note voice contact', async () => {
  await place.press('1001');
  await tell({ cid: '1001', state: 'talking', agent: '201' });
  expect(await shown()).toEqual({ callState: 'talking', callWith: '201', callIsMine: false, callAgent: '201' });
  expect((await place.act('kari', 'POST /api/desk/telephone', { agent: '201' })).status).toBe(200);
  expect(await shown()).toEqual({ callState: 'talking', callWith: 'Kari Ansatt', callIsMine: true, callAgent: null });
  expect(await shown('per')).toEqual({
    callState: 'talking',
    callWith: 'Kari Ansatt',
    callIsMine: false,
    callAgent: null,
  });
  await tell({ state: 'ended' });
  await tell({ callId: 'call-2', cid: '1001', state: 'talking', agent: '201' });
  expect(await shown()).toMatchObject({ callState: 'talking', callIsMine: true });
  expect((await place.act('anne', 'POST /api/desk/telephone', { agent: '201' })).status).toBe(401);
});

describe('no call within sixty seconds', () => {
  test('is said on the row, once, and a call that comes later is shown all the same', async () => {
    await place.press('1001');
    clock.advance(59_999);
    expect(await watch()).toBe(0);
    clock.advance(1);
    expect(await watch()).toBe(1);
    expect(await watch()).toBe(0);
    expect(await shown()).toMatchObject({ callState: 'none' });
    await tell({ cid: '1001', state: 'calling' });
    expect(await shown()).toMatchObject({ callState: 'calling' });
  });

  test('is not said of one who has called, of one who was spoken with, of a device without a voice or of one who does not speak', async () => {
    await place.press('1001');
    await tell({ cid: '1001', state: 'calling' });
    await place.press('1002');
    await place.press('1003');
    const spokenWith = await place.press('1006');
    await place.act('kari', `POST /api/alarms/${spokenWith}/take`);
    await place.act('kari', `POST /api/alarms/${spokenWith}/voice-contact`);
    clock.advance(600_000);
    expect(await watch()).toBe(0);
  });

  test('waits as long as the municipality has decided', async () => {
    await place.rows(
      `insert into rule (tenant_id, key, valid_from, value, source) values ($1, 'alarm.callSeconds', '2026-01-01', '90', 'x')`,
      [place.world.nordvik],
    );
    await place.press('1001');
    clock.advance(89_000);
    expect(await watch()).toBe(0);
    clock.advance(1_000);
    expect(await watch()).toBe(1);
    await place.rows(`delete from rule where key = 'alarm.callSeconds'`);
  });
});
