import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merkleTree } from './merkle.ts';

const records = fc.array(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  { minLength: 1, maxLength: 70 },
);

function rootOf(list: readonly Buffer[]): string {
  const tree = merkleTree();
  for (const record of list) tree.add(record);
  return tree.root().toString('hex');
}

/** The definition in RFC 6962 2.1, word for word. */
function byDefinition(list: readonly Buffer[]): Buffer {
  const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = list;
  if (!only) return hash();
  if (list.length === 1) return hash(Buffer.from([0]), only);
  let split = 1;
  while (split * 2 < list.length) split *= 2;
  return hash(Buffer.from([1]), byDefinition(list.slice(0, split)), byDefinition(list.slice(split)));
}

test('agrees with the definition', () => {
  fc.assert(
    fc.property(records, (list) => {
      expect(rootOf(list)).toBe(byDefinition(list).toString('hex'));
    }),
  );
  expect(rootOf([])).toBe(byDefinition([]).toString('hex'));
});

test('agrees with the published example tree of Certificate Transparency', () => {
  // Test vectors of google/certificate-transparency: the root over the first two and all eight example leaves.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const tree = leaves.map((hex) => Buffer.from(hex, 'hex'));
  expect(rootOf(tree.slice(0, 2))).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
  expect(rootOf(tree)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('any record changed, left out, added, doubled or moved gives another root', () => {
  fc.assert(
    fc.property(records, fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 40 }), (list, place, other, bytes) => {
      const before = rootOf(list);
      const at = place % list.length;
      const to = other % list.length;
      const here = list[at] ?? Buffer.alloc(0);
      const there = list[to] ?? Buffer.alloc(0);
      const record = Buffer.from(bytes);
      if (!record.equals(here)) expect(rootOf(list.with(at, record))).not.toBe(before);
      expect(rootOf(list.toSpliced(at, 1))).not.toBe(before);
      expect(rootOf(list.toSpliced(at, 0, record))).not.toBe(before);
      if (!here.equals(there)) expect(rootOf(list.with(at, there).with(to, here))).not.toBe(before);
    }),
  );
});
