import { createHash } from 'node:crypto';
import type { Transaction } from '../db/transaction.ts';
import type { Actor } from './actor.ts';
import { failure } from './failures.ts';
import type { PersonShown } from './handlers.ts';

/** What was answered the first time, kept so that a repeat gets the same. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly persons: readonly PersonShown[];
}

const claim = {
  name: 'command-claim',
  text: `insert into command (tenant_id, actor_id, command_id, route, input_hash, received_at, occurred_at)
    values ($1,$2,$3,$4,$5,$6,$7) on conflict do nothing returning 1 as mine`,
};
const find = {
  name: 'command-find',
  text: 'select route, input_hash, answer from command where tenant_id = $1 and actor_id = $2 and command_id = $3',
};
const keep = {
  name: 'command-keep',
  text: 'update command set answer = $4 where tenant_id = $1 and actor_id = $2 and command_id = $3',
};

export interface CommandKey {
  readonly commandId: string;
  readonly route: string;
  readonly input: unknown;
  readonly occurredAt: Date;
}

/**
 * Claims the key (actor, command) for this transaction. A repeat waits for the first to end and gets its answer.
 * @returns null when this is the first time
 * @throws Failure `command-reused` when the key was used for another request
 */
export async function claimCommand(
  tx: Transaction,
  actor: Pick<Actor, 'id' | 'tenantId'>,
  key: CommandKey,
): Promise<KeptAnswer | null> {
  const hash = createHash('sha256').update(JSON.stringify(key.input)).digest();
  const owner = [actor.tenantId, actor.id, key.commandId];
  const mine = await tx.rows(claim, [...owner, key.route, hash, tx.at, key.occurredAt]);
  if (mine.length > 0) return null;
  const [earlier] = await tx.rows<{ route: string; input_hash: Buffer; answer: KeptAnswer | null }>(find, owner);
  if (!earlier?.answer || earlier.route !== key.route || !earlier.input_hash.equals(hash))
    throw failure('command-reused');
  return earlier.answer;
}

export async function keepAnswer(
  tx: Transaction,
  actor: Pick<Actor, 'id' | 'tenantId'>,
  commandId: string,
  answer: KeptAnswer,
): Promise<void> {
  await tx.rows(keep, [actor.tenantId, actor.id, commandId, JSON.stringify(answer)]);
}
