import { type AlarmKind, alarmKinds } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import type { Statements } from '../store/sql-store.ts';

/** What is open, by device: a guess that is never older than some seconds. It saves the usual press a look-up. */
export interface OpenKinds {
  /** May one of these join an alarm of another kind or wearer? In doubt yes: then the statement looks for itself. */
  mayJoin(signals: readonly IncomingSignal[]): boolean;
  /** They have been stored. */
  note(signals: readonly IncomingSignal[]): void;
  stop(): Promise<void>;
}

type Open = Pick<IncomingSignal, 'cid' | 'did'> & { readonly kind: AlarmKind };
type ByDevice = Map<string, Open[]>;

/** Milliseconds; what another receiver has opened is known here so long after. */
const readAgain = 5_000;

const openNow: Prepared = {
  name: 'alarms-open-kinds',
  text: 'select cid, did, kind from alarm where closed_at is null limit 50000',
};

/** A press that is thought to have nothing to join opens its own alarm: two rows instead of one, and nobody unheard. */
export function readOpenKinds(options: {
  readonly statements: () => Statements;
  readonly timers: Timers;
  readonly log: Log;
}): OpenKinds {
  const { statements, timers, log } = options;
  let stored: ByDevice | null = null;
  let noted: ByDevice = new Map();

  const read = async (): Promise<void> => {
    const before = noted;
    noted = new Map();
    try {
      const rows = await statements().rows<Open & Record<string, unknown>>(openNow, []);
      stored = new Map();
      for (const row of rows) put(stored, row);
      // What was stored while it was read may or may not be among it.
      for (const list of before.values()) for (const one of list) put(stored, one);
    } catch (error) {
      for (const list of before.values()) for (const one of list) put(noted, one);
      throw error;
    }
  };
  const failed = (error: unknown): void =>
    log.warn({ err: (error as Error).message }, 'the open kinds could not be read; tried again');
  const reading = every(readAgain, read, { timers, failed });
  read().catch(failed);

  return {
    mayJoin(signals) {
      const known = stored;
      if (!known) return true;
      return signals.some((signal) => {
        const open = [...(known.get(signal.cid) ?? []), ...(noted.get(signal.cid) ?? [])];
        return signal.kind === 'alarm' && open.some((one) => isJoined(one, signal));
      });
    },
    note(signals) {
      for (const { kind, cid, did, alarmKind } of signals) {
        if (kind === 'alarm') put(noted, { cid, did, kind: alarmKind ?? 'other' });
      }
    },
    stop: () => reading.stop(),
  };
}

/** Another row than the press's own would be, and at least as grave. Whose it is, the statement looks at. */
function isJoined(open: Open, { alarmKind, did }: IncomingSignal): boolean {
  const own = alarmKind ?? 'other';
  if (open.kind === own && open.did === did) return false;
  return alarmKinds.indexOf(open.kind) <= alarmKinds.indexOf(own);
}

function put(into: ByDevice, { cid, did, kind }: Open): void {
  const list = into.get(cid) ?? [];
  if (list.some((one) => one.did === did && one.kind === kind)) return;
  into.set(cid, [...list, { cid, did, kind }]);
}
