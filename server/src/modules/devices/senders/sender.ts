/** How the units of one make differ on the wire. Nothing in it may silence an alarm. */
export interface SenderProfile {
  /** the make, as a vendor's key names it too */
  readonly vendor: string | null;
  /** like-patterns in lower case; null matches any */
  readonly senderLike: string | null;
  readonly agentLike: string | null;
  /** `scaip`: root `<scaip>`, and the answer inside the SIP 200 */
  readonly dialect: 'mrq' | 'scaip';
  /** when the sender's name is not the device's: `distrust` takes alarms only; both mark it */
  readonly identity: 'ignore' | 'distrust';
  /** a call goes to the number in our answer, to the one the unit has, or is never asked for */
  readonly callBy: 'number' | 'own' | 'none';
  readonly takesSeveralNumbers: boolean;
  /** while a call is up, a further one is forbidden outright */
  readonly forbidsSecondCall: boolean;
  /** seconds that the parts of one message may be apart */
  readonly splitSeconds: number;
}

/** By what a sender proves who it is. Hashes over name, realm and password (RFC 7616 section 3.4.2), never a password. */
export interface SenderLogin {
  readonly username: string;
  readonly realm: string;
  /** the one device that it is for; null for a gateway that speaks for many */
  readonly cid: string | null;
  readonly ha1Md5: string | null;
  readonly ha1Sha256: string | null;
  readonly isDemanded: boolean;
}

/** What is seen of a sender before anything is looked up. */
export interface SeenSender {
  /** null when the message names no device that could be read */
  readonly cid: string | null;
  /** user part of From */
  readonly sender: string;
  /** the program that it says it is; empty when it does not */
  readonly agent: string;
}

/** All senders that differ from the usual, in memory: nothing on the path of an alarm waits for a look-up. */
export interface Senders {
  profileOf(seen: SeenSender): SenderProfile;
  loginNamed(username: string): SenderLogin | null;
  /** The login without which this sender is not heard; null when none is demanded of it. */
  loginDemandedOf(seen: SeenSender): SenderLogin | null;
  /** Whether there is a make that must be told not to call while a call is up. */
  readonly forbidSecondCalls: boolean;
}

export interface SenderRows {
  /** in the order in which they are tried, with whether the device's model has to match too */
  readonly profiles: readonly (SenderProfile & { readonly id: string; readonly isForAnyDevice: boolean })[];
  readonly logins: readonly SenderLogin[];
  /** profiles whose model matches, by device, in the order in which they are tried */
  readonly devices: ReadonlyMap<string, readonly string[]>;
}

/** What holds for whoever is not listed. */
export const usualSender: SenderProfile = {
  vendor: null,
  senderLike: null,
  agentLike: null,
  dialect: 'mrq',
  identity: 'ignore',
  callBy: 'number',
  takesSeveralNumbers: false,
  forbidsSecondCall: false,
  splitSeconds: 10,
};

/** Pure. */
export function knownSenders({ profiles, logins, devices }: SenderRows): Senders {
  const byId = new Map(profiles.map((profile) => [profile.id, { ...profile, matches: matcherOf(profile) }]));
  const forAny = [...byId.values()].filter(({ isForAnyDevice }) => isForAnyDevice);
  const byName = new Map(logins.map((login) => [login.username, login]));
  const demanded = logins.filter(({ isDemanded }) => isDemanded);
  const demandedByName = new Map(demanded.map((login) => [login.username, login]));
  const demandedByCid = new Map(demanded.flatMap((login) => (login.cid === null ? [] : [[login.cid, login] as const])));
  return {
    profileOf(seen) {
      const own = seen.cid === null ? undefined : devices.get(seen.cid);
      const candidates = own === undefined ? forAny : own.flatMap((id) => byId.get(id) ?? []);
      return candidates.find(({ matches }) => matches(seen)) ?? usualSender;
    },
    loginNamed: (username) => byName.get(username) ?? null,
    loginDemandedOf: ({ cid, sender }) =>
      (cid === null ? undefined : demandedByCid.get(cid)) ??
      demandedByName.get(sender) ??
      demandedByCid.get(sender) ??
      null,
    forbidSecondCalls: profiles.some(({ forbidsSecondCall }) => forbidsSecondCall),
  };
}

/** Before anything has been read, and where nothing differs. */
export const noSenders: Senders = knownSenders({ profiles: [], logins: [], devices: new Map() });

function matcherOf({ senderLike, agentLike }: SenderProfile): (seen: SeenSender) => boolean {
  const sender = patternOf(senderLike);
  const agent = patternOf(agentLike);
  return (seen) => (sender?.test(seen.sender) ?? true) && (agent?.test(seen.agent) ?? true);
}

/** A like-pattern as PostgreSQL reads it, without its escapes. */
function patternOf(like: string | null): RegExp | null {
  if (like === null) return null;
  const text = like
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${text}$`, 'is');
}
