import type { SenderStatements } from '../senders/watch-senders.ts';

/** Keeps when the receiver listened. */
export interface ReceiverWatch {
  /**
   * Everything heard up to this instant has been written down. Called after the contacts themselves: in between a look would find
   * that we had listened and nobody had spoken.
   */
  heardUntil(at: Date): Promise<void>;
}

const write = {
  name: 'devices-receiver-watch',
  text: `insert into receiver_watch (tenant_id, id, started_at, last_at) select i, $2, $3, $4 from unnest($1::uuid[]) as i
    on conflict (tenant_id, id) do update set last_at = excluded.last_at`,
};

/** Milliseconds; the watch is written so often, and may lag so much. */
const writeEvery = 5_000;

/** @param id of this start of the receiver */
export function keepReceiverWatch(of: {
  readonly statements: () => SenderStatements;
  readonly tenants: () => readonly string[];
  readonly id: string;
}): ReceiverWatch {
  let startedAt: Date | null = null;
  let writtenAt = Number.NEGATIVE_INFINITY;
  return {
    async heardUntil(at) {
      startedAt ??= at;
      if (at.getTime() - writtenAt < writeEvery) return;
      await of.statements().rows(write, [of.tenants(), of.id, startedAt, at]);
      writtenAt = at.getTime();
    },
  };
}
