import type { SenderMute } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';

/** What the module of alarms knows of one alarm and its sender. */
export interface UnknownAlarm {
  readonly tenantId: string;
  readonly deskId: string;
  /** Null when it came from a device that is known. */
  readonly sender: string | null;
  /** Somebody has taken it, now or before it was closed. */
  readonly isLookedAt: boolean;
  /** Every unknown device of the sender that has rung at this desk, with what about: `4711 press`. */
  readonly cids: readonly string[];
}
export interface MutePorts {
  /** Undefined when the alarm is nowhere in reach of the desks. */
  findUnknownAlarm(tx: Transaction, alarmId: string, deskIds: readonly string[]): Promise<UnknownAlarm | undefined>;
  /** Lets the open alarms of these devices be quiet until then; null: they ring again. */
  quieten(
    tx: Transaction,
    of: { deskId: string; sender: string; cids: readonly string[]; until: Date | null },
  ): Promise<void>;
}

/** The longest that a sender may be quiet. Milliseconds. */
const longest = 24 * 3_600_000;

const columns = `m.tenant_id as "tenantId", m.id, m.desk_id as "deskId", m.sender, m.cids, m.reason, m.muted_by_name as by, m.muted_at as "mutedAt",
  m.ends_at as "endsAt"`;
const live = {
  name: 'mutes-live',
  text: `select ${columns} from sender_mute m where m.desk_id = any ($1::uuid[]) and m.ends_at > $2 order by m.ends_at, m.id`,
};
const one = {
  name: 'mutes-one',
  text: `select ${columns} from sender_mute m where m.id = $1 and m.desk_id = any ($2::uuid[]) for update`,
};
const insert = {
  name: 'mutes-insert',
  text: `insert into sender_mute (tenant_id, id, desk_id, sender, cids, reason, muted_by, muted_by_name, muted_at, ends_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
const end = {
  name: 'mutes-end',
  text: 'update sender_mute set ends_at = $3, ended_by_name = $4 where tenant_id = $1 and id = $2',
};

interface MuteRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly deskId: string;
  readonly sender: string;
  readonly cids: string[];
  readonly reason: string;
  readonly by: string;
  readonly mutedAt: Date;
  readonly endsAt: Date;
}

/** Senders that are quiet now at these desks. They stay in sight, and each ends by itself. */
export async function liveMutes(tx: Transaction, deskIds: readonly string[]): Promise<SenderMute[]> {
  return (await tx.rows<MuteRow>(live, [deskIds, tx.at])).map(shown);
}

type Asked = Pick<RequestContext, 'tx' | 'actor' | 'newId'>;

/**
 * Lets the unknown devices of one sender be quiet for 24 hours: those that have rung by now, after somebody has looked.
 * A device that is known, or one of the sender that has not rung yet, rings all the same.
 */
export async function muteSender(
  { tx, actor, newId }: Asked,
  ports: MutePorts,
  { alarmId, reason, deskIds }: { alarmId: string; reason: string; deskIds: readonly string[] },
): Promise<{ mute: SenderMute; tenantId: string } | 'missing' | 'known-device' | 'not-looked-at' | 'already-muted'> {
  const alarm = await ports.findUnknownAlarm(tx, alarmId, deskIds);
  if (!alarm) return 'missing';
  const { tenantId, deskId, sender, cids } = alarm;
  if (sender === null) return 'known-device';
  if (!alarm.isLookedAt) return 'not-looked-at';
  const known = (await tx.rows<MuteRow>(live, [[deskId], tx.at])).filter((mute) => mute.sender === sender);
  const fresh = cids.filter((cid) => !known.some((mute) => mute.cids.includes(cid))).slice(0, 1_000);
  if (fresh.length === 0) return 'already-muted';
  const id = newId();
  const until = new Date(tx.at.getTime() + longest);
  await tx.rows(insert, [tenantId, id, deskId, sender, fresh, reason, actor.id, actor.name, tx.at, until]);
  await ports.quieten(tx, { deskId, sender, cids: fresh, until });
  const mute = { tenantId, id, deskId, sender, cids: fresh, reason, by: actor.name, mutedAt: tx.at, endsAt: until };
  return { mute: shown(mute), tenantId };
}

/** Lets a muted sender ring again at once, what is open of it too. */
export async function endMute(
  { tx, actor }: Asked,
  ports: MutePorts,
  { muteId, deskIds }: { muteId: string; deskIds: readonly string[] },
): Promise<{ mute: SenderMute; tenantId: string } | 'missing' | 'already-ended'> {
  const [mute] = await tx.rows<MuteRow>(one, [muteId, deskIds]);
  if (!mute) return 'missing';
  if (mute.endsAt <= tx.at) return 'already-ended';
  await tx.rows(end, [mute.tenantId, muteId, tx.at, actor.name]);
  await ports.quieten(tx, { deskId: mute.deskId, sender: mute.sender, cids: mute.cids, until: null });
  return { mute: shown({ ...mute, endsAt: tx.at }), tenantId: mute.tenantId };
}

function shown({ id, sender, cids, reason, by, mutedAt, endsAt }: Omit<MuteRow, keyof Row> & MuteRow): SenderMute {
  return {
    id,
    sender,
    devices: new Set(cids.map((one) => one.split(' ')[0])).size,
    reason,
    by,
    mutedAt: mutedAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}
