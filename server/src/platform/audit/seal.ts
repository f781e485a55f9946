import { createHash } from 'node:crypto';
import { encodeFields } from './encode-row.ts';

/** One seal over the rows after `from` up to and including `to`, as text, so that database and copy compare to the letter. */
export interface Seal {
  /** 1, 2, 3 … without gaps. */
  readonly no: string;
  readonly fromTx: string;
  readonly fromId: string;
  readonly toTx: string;
  readonly toId: string;
  readonly rows: string;
  /** Hex. */
  readonly merkleRoot: string;
  /** Hash of the seal before; zeros for the first. Hex. */
  readonly previous: string;
  /** Over all other fields. Hex. */
  readonly hash: string;
  /** As PostgreSQL writes it in UTC. */
  readonly sealedAt: string;
}

/** What the first seal follows on. */
export const beforeFirst: Pick<Seal, 'no' | 'toTx' | 'toId' | 'hash'> = {
  no: '0',
  toTx: '0',
  toId: '0',
  hash: '0'.repeat(64),
};

/** Order of the fields in the hash and in a line of the copy. */
const fields = ['no', 'fromTx', 'fromId', 'toTx', 'toId', 'rows', 'merkleRoot', 'previous', 'sealedAt'] as const;

/** The hash that a seal with these fields must carry. */
export function hashOf(seal: Omit<Seal, 'hash'>): string {
  return createHash('sha256')
    .update(encodeFields(fields.map((name) => [name, seal[name]])))
    .digest('hex');
}

/** True when the seal carries its own hash and follows on the one before without gap. */
export function followsOn(seal: Seal, before: Pick<Seal, 'no' | 'toTx' | 'toId' | 'hash'>): boolean {
  return (
    seal.hash === hashOf(seal) &&
    seal.previous === before.hash &&
    BigInt(seal.no) === BigInt(before.no) + 1n &&
    seal.fromTx === before.toTx &&
    seal.fromId === before.toId
  );
}

export function writeLine(seal: Seal): string {
  return `${JSON.stringify(Object.fromEntries([...fields, 'hash' as const].map((name) => [name, seal[name]])))}\n`;
}

/** The seal on a line of a copy, or null when the line is anything else than what `writeLine` wrote. */
export function readLine(line: string): Seal | null {
  let found: Partial<Record<keyof Seal, unknown>>;
  try {
    found = JSON.parse(line) as typeof found;
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const seal = found as Seal;
  for (const name of [...fields, 'hash' as const]) if (typeof found[name] !== 'string') return null;
  for (const name of ['no', 'fromTx', 'fromId', 'toTx', 'toId', 'rows'] as const) {
    if (!/^\d{1,20}$/.test(seal[name])) return null;
  }
  return writeLine(seal) === `${line}\n` ? seal : null;
}
