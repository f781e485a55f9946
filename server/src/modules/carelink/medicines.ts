import type { ComparedLine, MedicineChoice, MedicineLine } from '@tunet/contract';

/** The name that two lists may agree on: small letters, one space. Nothing is known of what is in a medicine. */
function keyOf({ name }: MedicineLine): string {
  return name.normalize('NFC').toLocaleLowerCase('nb').replaceAll(/\s+/g, ' ').trim();
}

/** The same text, as far as a person would call it the same. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.toLocaleLowerCase('nb').replaceAll(/[\s.,]+/g, '');
  return plain(one) === plain(other);
}

/**
 * Two lists side by side, as text: the differences first, in the order of the hospital's list. It finds words that differ and says
 * nothing of what they mean: a nurse judges, and asks a doctor.
 */
export function compareLists(ours: readonly MedicineLine[], theirs: readonly MedicineLine[]): ComparedLine[] {
  const left = new Map<string, MedicineLine[]>();
  for (const line of ours) left.set(keyOf(line), [...(left.get(keyOf(line)) ?? []), line]);
  const seen = new Map<string, number>();
  const lines: ComparedLine[] = [];
  const keyed = (line: MedicineLine) => {
    const no = (seen.get(keyOf(line)) ?? 0) + 1;
    seen.set(keyOf(line), no);
    return no === 1 ? keyOf(line) : `${keyOf(line)} ${no}`;
  };
  for (const line of theirs) {
    const candidates = left.get(keyOf(line)) ?? [];
    // One name may stand twice, with two strengths: the most alike are laid beside each other.
    const own =
      candidates.find((each) => isSame(each, line)) ??
      candidates.find((each) => sameText(each.strength, line.strength)) ??
      candidates[0];
    if (own) left.set(keyOf(line), candidates.toSpliced(candidates.indexOf(own), 1));
    const kind = !own ? 'only-theirs' : isSame(own, line) ? 'same' : 'differs';
    lines.push({ key: keyed(line), kind, ours: own ?? null, theirs: line });
  }
  for (const line of [...left.values()].flat())
    lines.push({ key: keyed(line), kind: 'only-ours', ours: line, theirs: null });
  return [...lines.filter(({ kind }) => kind !== 'same'), ...lines.filter(({ kind }) => kind === 'same')];
}

function isSame(one: MedicineLine, other: MedicineLine): boolean {
  return sameText(one.strength, other.strength) && sameText(one.use, other.use);
}

/** What stops a signature: a difference nobody has chosen at, or a question to a doctor without words. */
export function faultOfChoices(
  lines: readonly ComparedLine[],
  choices: readonly MedicineChoice[],
): 'choice-missing' | 'words-missing' | null {
  const chosen = new Map(choices.map((choice) => [choice.key, choice]));
  const open = lines.filter(({ kind }) => kind !== 'same');
  if (open.some(({ key }) => !chosen.has(key))) return 'choice-missing';
  return open.some(({ key }) => chosen.get(key)?.asksDoctor && chosen.get(key)?.words === '') ? 'words-missing' : null;
}

/** Our list from now, as the nurse has chosen: every line that is the same, and of each difference the side that counts. */
export function chosenList(lines: readonly ComparedLine[], choices: readonly MedicineChoice[]): MedicineLine[] {
  const chosen = new Map(choices.map((choice) => [choice.key, choice.use]));
  return lines.flatMap(({ key, kind, ours, theirs }) => {
    const line = kind === 'same' || chosen.get(key) === 'theirs' ? theirs : ours;
    return line ?? [];
  });
}
