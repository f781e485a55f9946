import type { Finding } from './finding.ts';
import { type Seal, writeLine } from './seal.ts';
import type { CopiesRead } from './seal-copies.ts';

/** A seal may be this young without a copy: the file is written after the commit. Milliseconds. */
const grace = 60_000;

/** Line n of the copies must be seal n of the database to the letter, and no more and no fewer. */
export function checkCopies(copies: CopiesRead, seals: readonly Seal[], now: Date): Finding[] {
  const findings: Finding[] = [];
  const byNo = new Map(seals.map((seal) => [seal.no, seal]));
  const copied = new Set<string>();
  copies.lines.forEach((copy, index) => {
    const where = `copy line ${index + 1}`;
    if (copy === null) {
      findings.push({ kind: 'copy-changed', where, says: 'The line is not one that the sealer wrote.' });
      return;
    }
    if (copy.no !== String(index + 1))
      findings.push({ kind: 'copy-changed', where, says: `Seal ${index + 1} was expected here, not ${copy.no}.` });
    copied.add(copy.no);
    const seal = byNo.get(copy.no);
    if (!seal)
      findings.push({
        kind: 'seal-missing',
        where,
        says: `Seal ${copy.no} is gone from the database; its copy is here.`,
      });
    else if (writeLine(seal) !== writeLine(copy))
      findings.push({ kind: 'copy-changed', where, says: `Seal ${copy.no} and its copy differ: one was changed.` });
  });
  if (copies.torn !== '')
    findings.push({
      kind: 'copy-changed',
      where: `copy line ${copies.lines.length + 1}`,
      says: 'The line is cut off.',
    });
  for (const seal of seals) {
    if (copied.has(seal.no)) continue;
    // Written so that an instant that cannot be read counts as old.
    const isYoung = now.getTime() - new Date(seal.sealedAt).getTime() < grace;
    if (!isYoung) findings.push({ kind: 'copy-missing', where: `seal ${seal.no}`, says: 'The seal has no copy.' });
  }
  return findings;
}
