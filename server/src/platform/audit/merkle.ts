import { createHash } from 'node:crypto';

/**
 * Merkle tree hash as in RFC 6962 section 2.1: one root for a list of records, in order.
 * Leaves and nodes are hashed with different first bytes, so no node can be passed off as a record.
 */
export interface MerkleTree {
  /** Takes the next record. */
  add(record: Buffer): void;
  /** Records taken so far. */
  readonly count: number;
  /** 32 bytes over all records taken so far. */
  root(): Buffer;
}

/** An empty tree. Holds one hash per level, however many records it takes. */
export function merkleTree(): MerkleTree {
  // subtrees[level] is the root of a full subtree of 2^level records that still waits for its right-hand neighbour.
  const subtrees: (Buffer | undefined)[] = [];
  let count = 0;
  return {
    add(record) {
      let hash = sha256(leafMark, record);
      let level = 0;
      for (let left = subtrees[level]; left; left = subtrees[level]) {
        hash = sha256(nodeMark, left, hash);
        subtrees[level] = undefined;
        level += 1;
      }
      subtrees[level] = hash;
      count += 1;
    },
    get count() {
      return count;
    },
    root() {
      const waiting = subtrees.filter((each) => each !== undefined);
      const first = waiting[0];
      if (!first) return sha256();
      return waiting.slice(1).reduce((right, left) => sha256(nodeMark, left, right), first);
    },
  };
}

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
