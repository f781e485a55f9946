import type { DeskRow } from '@tunet/contract';
import { idOf } from '@tunet/town';
import { type AddedDevice, addDevices } from '../../bench/shared/add-devices.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';
import { faultsOf, type History, type StoredAlarm } from '../../server/test/check-history.ts';
import { type CrashDesk, openCrashDesk } from './desk.ts';
import { openSenders, type Senders } from './sender.ts';
import { type CrashStage, openCrashStage } from './stage.ts';

/** The product with devices that press and two operators at work, on which something is broken. */
export interface Night {
  readonly stage: CrashStage;
  readonly devices: readonly AddedDevice[];
  readonly senders: Senders;
  readonly desks: readonly CrashDesk[];
  /** Waits until all is dealt with, ends the desks, and tells what came of it. */
  end(): Promise<NightResult>;
  stop(): Promise<void>;
}

export interface NightResult {
  readonly faults: readonly string[];
  readonly sent: number;
  readonly acknowledged: number;
  readonly takenDirectly: number;
  readonly closed: number;
  readonly atTheTop: number;
  readonly answers: Readonly<Record<string, number>>;
}

/** One device in so many is never taken by anybody. */
const leftEvery = 7;
/** A short ladder, so that the top is reached within the run. Seconds. */
const ladder = [5, 6, 7];
const settlesWithin = 90_000;

/** @param devicesAtMost devices to press; @param seed for what the operators choose */
export async function beginNight(devicesAtMost: number, seed: number): Promise<Night> {
  const stage = await openCrashStage();
  try {
    const devices = await addDevices(stage.database, devicesAtMost);
    const left = new Set(devices.filter((_, no) => no % leftEvery === 0).map(({ name }) => name));
    await shortenLadder(stage);
    const isLeft = (row: DeskRow): boolean => left.has(nameOf(row));
    const senders = await openSenders(stage.sipPort);
    const isTrying = (row: DeskRow): boolean => senders.isTrying(nameOf(row).replace('Bench', 'B'));
    const desk = { origin: stage.origin, deskId: idOf('desk'), isLeft, isTrying };
    const desks = [
      await openCrashDesk({ ...desk, key: 'jonas-berg', roll: dice(seed + 1) }),
      await openCrashDesk({ ...desk, key: 'amina-warsame', roll: dice(seed + 2) }),
    ];
    return {
      ...{ stage, devices, senders, desks },
      async end() {
        const isSettled = await settle(stage, left);
        const journalLeft = stage.journalBytes();
        for (const one of desks) await one.stop();
        const { signals, alarms, moved } = await readStore(stage);
        const sent = senders.history();
        await senders.close();
        const history: History = {
          ...{ sent, signals, alarms, moved },
          seen: new Set(desks.flatMap(({ seen }) => [...seen])),
          taken: desks.flatMap(({ taken }) => taken),
        };
        const faults = faultsOf(history);
        // What is still in the journal is kept, and not in the database yet: read too early it looks lost.
        const early = `looked at before all was settled: ${journalLeft} bytes in the journal after ${settlesWithin / 1000} s`;
        return {
          faults: faults.length > 0 && !isSettled ? [...faults, early] : faults,
          sent: sent.length,
          acknowledged: sent.filter(({ acknowledged }) => acknowledged).length,
          takenDirectly: desks.reduce((sum, one) => sum + one.takenDirectly(), 0),
          closed: alarms.filter(({ status }) => status === 'closed').length,
          atTheTop: alarms.filter(({ status, ladder: step }) => status === 'waiting' && step === 3).length,
          answers: senders.answers(),
        };
      },
      stop: () => stage.stop(),
    };
  } catch (error) {
    await stage.stop();
    throw error;
  }
}

/** The device's name on a row: the last name of the one who lives there. */
function nameOf(row: DeskRow): string {
  return row.persons[0]?.name.split(' ').at(-1) ?? '';
}

/** The same throws for the same seed, 0 to 1: a 48-bit linear congruence, high bits. */
export function dice(seed: number): () => number {
  let state = BigInt(seed) * 2_654_435_761n + 11n;
  return () => {
    state = (state * 25_214_903_917n + 11n) & 0xffffffffffffn;
    return Number(state >> 16n) / 2 ** 32;
  };
}

export function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

async function shortenLadder({ database }: CrashStage): Promise<void> {
  await withAdministrator(database, (client) =>
    client.query(
      `insert into rule (tenant_id, key, valid_from, value, source) values ($1, 'alarm.ladderSeconds', '2020-01-01', $2, 'crash trials')
        on conflict (tenant_id, key, valid_from) do update set value = excluded.value`,
      [idOf('nordvik'), JSON.stringify(ladder)],
    ),
  );
}

/**
 * Waits until the journal has been told, operators have closed what they take, and time has brought the rest to the top.
 * @returns false when that took too long
 */
async function settle(stage: CrashStage, left: ReadonlySet<string>): Promise<boolean> {
  const latest = performance.now() + settlesWithin;
  while (performance.now() < latest) {
    const { alarms } = await readStore(stage);
    const open = alarms.filter(
      ({ status, ladder: step }) => status !== 'closed' && !(status === 'waiting' && step === 3),
    );
    const toTake = alarms.filter(({ status, cid }) => status !== 'closed' && !left.has(cid.replace(/^B/, 'Bench')));
    if (open.length === 0 && toTake.length === 0 && stage.journalBytes() === 0) return true;
    await after(250);
  }
  return false;
}

async function readStore({ database }: CrashStage): Promise<Pick<History, 'signals' | 'alarms' | 'moved'>> {
  return withAdministrator(database, async (client) => {
    const signals = await client.query<History['signals'][number]>(
      `select cid, ref, alarm_id as "alarmId" from signal where kind = 'alarm' and cid ~ '^B[0-9]{5}$'`,
    );
    const alarms = await client.query<StoredAlarm>(
      `select a.id, a.cid, a.taken_by as "takenBy", a.ladder,
          case when a.closed_at is not null then 'closed' when a.taken_by is not null then 'taken' else 'waiting' end as status,
          array(select json_build_object('what', h.what, 'who', h.who_id) from alarm_happening h
            where h.tenant_id = a.tenant_id and h.alarm_id = a.id order by h.at, h.received_at, h.id) as life
        from alarm a where a.cid ~ '^B[0-9]{5}$'`,
    );
    const moved = await client.query<{ rangAs: string; alarmId: string }>(
      `select distinct rang_as as "rangAs", alarm_id as "alarmId" from receiver_entry where rang_as <> alarm_id`,
    );
    return {
      signals: signals.rows,
      alarms: alarms.rows,
      moved: new Map(moved.rows.map(({ rangAs, alarmId }) => [rangAs, alarmId])),
    };
  });
}
