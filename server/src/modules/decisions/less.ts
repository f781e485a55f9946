import type { DecisionDraft, DraftService, LessLine, MissingSlot, RunningHelp, Slot } from '@tunet/contract';

/** What times a week mean: an extent is compared in weeks, whatever it was written in. */
const weekly: Readonly<Record<NonNullable<DraftService['per']>, number>> = { day: 7, week: 1, month: 12 / 52 };

type Extent = Pick<DraftService, 'timesFloor' | 'timesUsual' | 'per' | 'endsOn'>;

/**
 * What of her help a draft would end or lessen: lines that end, and lines that are replaced by something that is less or shorter.
 * Help that nobody says anything about goes on: a draft lessens nothing by silence.
 */
export function lessenedBy(draft: DecisionDraft, running: readonly RunningHelp[]): LessLine[] {
  return (draft.less?.helpLines ?? []).filter(({ lineId, becomes }) => {
    if (becomes === 'goes-on') return false;
    const line = running.find(({ id }) => id === lineId);
    if (!line) return false;
    return becomes === 'ends' || isLess(grantedOf(draft, line.serviceType), replacedWith(draft, line, running));
  });
}

/**
 * What a draft still lacks that would give less than she has or nothing (forvaltningsloven §§ 16, 35 and 42; förvaltningslagen 25 and
 * 37 §§): what becomes of the help she has, what has changed in her need, what she said, and what happens if she appeals.
 */
export function missingOfLess(draft: DecisionDraft, running: readonly RunningHelp[]): MissingSlot[] {
  const missing: MissingSlot[] = [];
  const lacks = (is: boolean, slot: Slot): void => {
    if (is && !missing.some((each) => each.slot === slot)) missing.push({ slot, serviceId: null });
  };
  const { less } = draft;
  for (const line of running) {
    const said = less?.helpLines.find(({ lineId }) => lineId === line.id);
    // Less of the same kind beside what she has would be read as less: somebody says what becomes of the first.
    if (!said) lacks(isLess(grantedOf(draft, line.serviceType), [line]), 'running-help');
    if (!said || said.becomes === 'goes-on') continue;
    lacks(said.lastDay === null, 'last-day');
    const wants = said.becomes === 'replaced';
    // What ends or is replaced stands in the letter as a line of its own: that is what she appeals.
    const stands = draft.services.some((each) => each.serviceType === line.serviceType && each.isGranted === wants);
    lacks(!stands, 'less-line');
    // Replaced by as much or more, for as long or longer, nothing is cut.
    const isLessened = lessenedBy(draft, running).some(({ lineId }) => lineId === line.id);
    const isCut = isLessened && line.endsOn !== null && said.lastDay !== null && said.lastDay < line.endsOn;
    lacks(isCut && isBlank(less?.signedOffBy ?? ''), 'legal-sign-off');
  }
  if (less && lessenedBy(draft, running).length > 0) {
    lacks(isBlank(less.whatChanged), 'what-changed');
    lacks(isBlank(less.whatSheSaid), 'what-she-said');
    lacks(!less.goesOnIfAppealed && isBlank(less.whyNotGoesOn), 'why-not-goes-on');
  }
  return missing;
}

function grantedOf({ services }: DecisionDraft, serviceType: string): DraftService[] {
  return services.filter((each) => each.serviceType === serviceType && each.isGranted === true && !each.list);
}

/** All help of the kind that the new lines stand instead of. */
function replacedWith({ less }: DecisionDraft, line: RunningHelp, running: readonly RunningHelp[]): RunningHelp[] {
  const replaced = less?.helpLines.filter(({ becomes }) => becomes === 'replaced').map(({ lineId }) => lineId) ?? [];
  return running.filter(({ id, serviceType }) => serviceType === line.serviceType && replaced.includes(id));
}

/** Less often at the least or as a rule, or sooner over. What is not counted in times is compared by its last day alone. */
function isLess(given: readonly Extent[], had: readonly Extent[]): boolean {
  if (given.length === 0) return false;
  const near = 1e-6;
  return (
    sum(given, 'timesFloor') < sum(had, 'timesFloor') - near ||
    sum(given, 'timesUsual') < sum(had, 'timesUsual') - near ||
    lastOf(given) < lastOf(had)
  );
}

function sum(lines: readonly Extent[], of: 'timesFloor' | 'timesUsual'): number {
  return lines.reduce((all, line) => all + (line[of] ?? 0) * (line.per ? weekly[line.per] : 0), 0);
}

/** `9999` stands after every day: without a last day it goes on. */
function lastOf(lines: readonly Extent[]): string {
  return lines.reduce((last, { endsOn }) => ((endsOn ?? '9999') > last ? (endsOn ?? '9999') : last), '');
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
