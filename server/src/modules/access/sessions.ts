import { randomBytes } from 'node:crypto';
import type { Identity, Language } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Actor, Sessions } from '../../platform/http/actor.ts';
import type { ProvenIdentity } from './identity-provider.ts';
import { hashToken, sessionEnd, touchEvery } from './session.ts';
import {
  endSession,
  findAccount,
  findIdentities,
  findPersonName,
  findSession,
  findStaff,
  insertSession,
  type NewSession,
  type SessionRow,
  type StaffRow,
  setActor,
  staffName,
  touchSession,
} from './session-queries.ts';

/** A session as its holder sees it. */
export interface SessionState {
  readonly identity: Identity | null;
  /** Everybody she may be through this door, when there are several. */
  readonly choices: readonly Identity[];
  readonly endsAt: Date;
  readonly language: Language | null;
  /** What a code has opened; null: the whole door. */
  readonly opens: readonly string[] | null;
}

export interface AccessSessions extends Sessions {
  /** Looks without counting as use: does not extend the session. */
  see(token: string, at: Date): Promise<SessionState | null>;
  /** The account of a proven identity, and whom it is now; null when nobody here knows it. */
  accountOf(proven: ProvenIdentity, at: Date): Promise<{ accountId: string; identities: readonly Identity[] } | null>;
  /** @returns the token for the browser; only its hash is kept */
  open(session: NewSession, at: Date): Promise<string>;
  /** @returns null when the session has ended */
  choose(token: string, actorId: string, at: Date): Promise<Identity | 'not-mine' | null>;
  end(token: string, at: Date): Promise<void>;
}

interface Held {
  readonly row: SessionRow;
  readonly actor: Actor | null;
  readonly endsAt: Date;
}

/** Sessions kept in the database: a login here holds in every process, and ends in every process. */
export function createSessions(ports: {
  readonly pool: Pool;
  readonly newToken?: () => string;
  /** The areas of the smaller door that a municipality has opened; left out: none. */
  readonly opensOf?: (tx: Transaction, tenantId: string) => Promise<readonly string[]>;
}): AccessSessions {
  const { pool } = ports;
  const newToken = ports.newToken ?? (() => randomBytes(32).toString('base64url'));
  const transaction = <T>(at: Date, work: (tx: Transaction) => Promise<T>) =>
    inTransaction(pool, { tenants: [], subjects: [], at }, work);

  async function held<T>(
    token: string,
    at: Date,
    use: (tx: Transaction, held: Held, hash: Buffer) => Promise<T>,
  ): Promise<T | null> {
    const hash = hashToken(token);
    if (!hash) return null;
    return transaction(at, async (tx) => {
      const found = await holderOf(tx, hash, ports.opensOf ?? (async () => []));
      return found ? use(tx, found, hash) : null;
    });
  }

  return {
    find: (token, at) =>
      held(token, at, async (tx, { row, actor, endsAt }, hash) => {
        if (!actor || at.getTime() - row.lastSeenAt.getTime() < touchEvery) return actor;
        await touchSession(tx, hash);
        const extended = new Date(
          Math.max(endsAt.getTime(), sessionEnd({ ...row, lastSeenAt: at, duties: [] }).getTime()),
        );
        return { ...actor, sessionEndsAt: extended };
      }),
    peek: (token, at) => held(token, at, async (_tx, { actor }) => actor),
    see: (token, at) =>
      held(token, at, async (tx, { row, actor, endsAt }) => {
        const all = (await findIdentities(tx, row.accountId)).filter((each) => fits(each, row));
        const identity = all.find(({ actorId }) => actorId === actor?.id) ?? null;
        return {
          identity,
          choices: all.length > 1 || !identity ? all : [],
          endsAt,
          language: row.language,
          opens: actor?.opens ?? null,
        };
      }),
    accountOf: ({ issuer, subject }, at) =>
      transaction(at, async (tx) => {
        const accountId = await findAccount(tx, issuer, subject);
        return accountId ? { accountId, identities: await findIdentities(tx, accountId) } : null;
      }),
    async open(session, at) {
      const token = newToken();
      const hash = hashToken(token);
      if (!hash) throw new TypeError('a token has 32 bytes');
      await transaction(at, (tx) => insertSession(tx, hash, session));
      return token;
    },
    choose: (token, actorId, at) =>
      held(token, at, async (tx, { row }, hash) => {
        const all = await findIdentities(tx, row.accountId);
        const chosen = all.find((each) => each.actorId === actorId && fits(each, row));
        if (!chosen) return 'not-mine';
        await setActor(tx, hash, actorId);
        await touchSession(tx, hash);
        return chosen;
      }),
    async end(token, at) {
      const hash = hashToken(token);
      if (hash) await transaction(at, (tx) => endSession(tx, hash));
    },
  };
}

/** The residents' door is for persons, the others for staff. */
export function fits({ kind }: Pick<Identity, 'kind'>, { door }: Pick<SessionRow, 'door'>): boolean {
  return (kind === 'person') === (door === 'resident');
}

async function holderOf(
  tx: Transaction,
  hash: Buffer,
  opensOf: (tx: Transaction, tenantId: string) => Promise<readonly string[]>,
): Promise<Held | null> {
  const row = await findSession(tx, hash);
  if (!row) return null;
  const { actorId, tenantId, kind } = row;
  const who = actorId && tenantId && kind && fits({ kind }, row) ? { actorId, tenantId } : null;
  const member = who && kind === 'staff' ? await findStaff(tx, who.tenantId, who.actorId) : undefined;
  const endsAt = sessionEnd({ ...row, duties: member?.duties ?? [] });
  if (tx.at >= endsAt) return null;
  if (!who) return { row, actor: null, endsAt };
  const common = {
    id: who.actorId,
    tenantId: who.tenantId,
    accountId: row.accountId,
    door: row.door,
    assurance: row.assurance,
    sessionEndsAt: endsAt,
  };
  if (kind === 'staff') {
    return { row, actor: member ? { ...common, ...asStaff(member, who) } : null, endsAt };
  }
  const name = await findPersonName(tx, who.tenantId, who.actorId);
  const reach = { kind: 'person' as const, tenants: [who.tenantId], subjects: [who.actorId], roles: [], duties: [] };
  const opens = row.assurance === 'code' ? { opens: await opensOf(tx, who.tenantId) } : {};
  return { row, actor: name === undefined ? null : { ...common, ...reach, ...opens, name }, endsAt };
}

function asStaff(member: StaffRow, who: { actorId: string; tenantId: string }) {
  const { roles, duties } = member;
  const atDesk = duties.some(({ unitKind }) => unitKind === 'desk');
  // A privacy officer stands for the municipality itself: emergency openings show her the name they were about.
  const controls = roles.includes('privacy-officer') ? [who.tenantId] : [];
  return {
    kind: 'staff' as const,
    name: staffName(member, who.actorId),
    tenants: [...new Set([who.tenantId, ...(atDesk ? member.served : [])])],
    subjects: [...new Set([who.actorId, ...duties.map(({ unitId }) => unitId), ...controls])],
    roles,
    duties: duties.map(({ unitId, unitName, unitKind }) => ({ unitId, unitName, unitKind })),
  };
}
