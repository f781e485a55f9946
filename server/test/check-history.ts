/** What senders, desks and the store say of one run in which processes were killed. */
export interface History {
  readonly sent: readonly Sent[];
  /** alarms that some desk was shown, by id */
  readonly seen: ReadonlySet<string>;
  /** what operators were told that they own */
  readonly taken: readonly { readonly alarmId: string; readonly by: string }[];
  /** alarms that rang from memory and came to belong to another one that was open already */
  readonly moved: ReadonlyMap<string, string>;
  readonly signals: readonly { readonly cid: string; readonly ref: string; readonly alarmId: string | null }[];
  readonly alarms: readonly StoredAlarm[];
}

/** One press, sent as often as it took. */
export interface Sent {
  readonly cid: string;
  readonly ref: string;
  /** the device was told at least once that it was heard */
  readonly acknowledged: boolean;
}

export interface StoredAlarm {
  readonly id: string;
  readonly cid: string;
  readonly status: 'waiting' | 'taken' | 'closed';
  readonly takenBy: string | null;
  readonly ladder: number;
  /** in the order in which they happened */
  readonly life: readonly { readonly what: string; readonly who: string | null }[];
}

/** Everything in a history that breaks a promise, as sentences; none when they all held. */
export function faultsOf(history: History): string[] {
  return [...lost(history), ...unseen(history), ...owners(history), ...unfinished(history)];
}

/** Every signal that was acknowledged exists, and none exists twice. */
function* lost({ sent, signals }: History): Generator<string> {
  const times = Map.groupBy(signals, keyOf);
  for (const one of sent) {
    const found = times.get(keyOf(one))?.length ?? 0;
    if (one.acknowledged && found === 0) yield `lost: ${keyOf(one)} was acknowledged and is nowhere`;
    if (found > 1) yield `doubled: ${keyOf(one)} is stored ${found} times`;
  }
  const known = new Set(sent.map(keyOf));
  for (const key of times.keys()) if (!known.has(key)) yield `invented: ${key} was never sent`;
}

/** Every acknowledged signal belongs to an alarm that a desk was shown. */
function* unseen({ sent, signals, seen, alarms }: History): Generator<string> {
  const known = new Set(alarms.map(({ id }) => id));
  const alarmOf = new Map(signals.map((one) => [keyOf(one), one.alarmId]));
  for (const one of sent) {
    const alarmId = alarmOf.get(keyOf(one));
    if (!one.acknowledged || alarmId === undefined) continue;
    if (alarmId === null || !known.has(alarmId)) yield `astray: ${keyOf(one)} belongs to no alarm`;
    else if (!seen.has(alarmId)) yield `unseen: ${keyOf(one)} was acknowledged and its alarm reached no desk`;
  }
}

/** At any time at most one owner; and whoever was told that she has it, had it. */
function* owners({ alarms, taken, moved }: History): Generator<string> {
  const owned = new Set<string>();
  const undone = new Set<string>();
  for (const { id, life, takenBy, status } of alarms) {
    let owner: string | null = null;
    for (const { what, who } of life) {
      if (what === 'given-back') owner = null;
      if (what === 'not-carried-over') undone.add(`${id} ${who}`);
      if (what !== 'taken') continue;
      if (owner !== null) yield `two owners: ${id} was ${owner}'s when ${who} took it`;
      owner = who;
      owned.add(`${id} ${who}`);
    }
    if (status !== 'waiting' && takenBy !== owner) yield `owner: ${id} is ${takenBy}'s, and its life says ${owner}`;
  }
  for (const { alarmId, by } of taken) {
    const key = `${moved.get(alarmId) ?? alarmId} ${by}`;
    if (owned.has(key)) continue;
    if (undone.has(key)) yield `overlap: ${by} was told to have ${alarmId}, and afterwards that a colleague had it`;
    else yield `untrue: ${by} was told to have ${alarmId} and never had it`;
  }
}

/** Everything that rang has been dealt with by a person, or stands at the top of the ladder. */
function* unfinished({ alarms }: History): Generator<string> {
  for (const { id, status, ladder } of alarms) {
    if (status === 'waiting' && ladder < 3) yield `forgotten: ${id} waits at step ${ladder} of the ladder`;
    if (status === 'taken') yield `unfinished: ${id} is in somebody's hand and was not closed`;
  }
  const open = Map.groupBy(
    alarms.filter(({ status }) => status !== 'closed'),
    ({ cid }) => cid,
  );
  for (const [cid, all] of open) if (all.length > 1) yield `doubled: device ${cid} has ${all.length} open alarms`;
}

function keyOf({ cid, ref }: { readonly cid: string; readonly ref: string }): string {
  return `${cid}/${ref}`;
}
