import {
  aidThings,
  type GuideFacts,
  guideChoices,
  guideQuestionCodes,
  type ResponsibilityTable,
  type TablePreview,
} from '@tunet/contract';
import type { AidNeed } from './decide-responsibility.ts';
import { decideResponsibility } from './decide-responsibility.ts';

type Outcome = TablePreview['cases'][number]['before'];

/** What a table answers one need. */
export function outcomeOf(table: ResponsibilityTable, need: AidNeed): Outcome {
  const { code, who, way } = decideResponsibility(table, need).row;
  return { code, who, way };
}

/** Whether two answers send somebody to the same door. */
export function isSameOutcome(one: Outcome, other: Outcome): boolean {
  return one.who === other.who && one.way === other.way;
}

/** A case of each sort that people come with. */
const sorts: readonly AidNeed[] = [
  { thing: 'aid', facts: { 'how-long': 'short', 'where-used': 'daily', 'lives-where': 'own-home' } },
  { thing: 'aid', facts: { 'how-long': 'lasting', 'where-used': 'daily', 'lives-where': 'own-home' } },
  { thing: 'aid', facts: { 'how-long': 'lasting-now', 'where-used': 'daily', 'lives-where': 'own-home' } },
  { thing: 'aid', facts: { 'how-long': 'terminal', 'where-used': 'daily', 'lives-where': 'own-home' } },
  { thing: 'aid', facts: { 'how-long': 'unknown', 'where-used': 'daily', 'lives-where': 'unknown' } },
  { thing: 'aid', facts: { 'how-long': 'lasting', 'where-used': 'work', 'lives-where': 'own-home' } },
  { thing: 'aid', facts: { 'how-long': 'lasting', 'where-used': 'school', 'lives-where': 'own-home' } },
  { thing: 'aid', facts: { 'how-long': 'lasting', 'where-used': 'institution', 'lives-where': 'special-housing' } },
  { thing: 'aid', facts: { 'how-long': 'lasting', 'where-used': 'daily', 'lives-where': 'special-housing' } },
  { thing: 'order-list', facts: { 'how-long': 'lasting', 'where-used': 'daily', 'lives-where': 'own-home' } },
  { thing: 'treatment', facts: {} },
  { thing: 'small', facts: {} },
  { thing: 'household', facts: {} },
  { thing: 'building', facts: {} },
  { thing: 'aid', facts: {} },
];

/** What one table answers beside another: a case of each sort, and how many of all combinations are answered otherwise. */
export function compareTables(
  before: ResponsibilityTable,
  after: ResponsibilityTable,
): Pick<TablePreview, 'cases' | 'combinations' | 'combinationsChanged'> {
  const all = allNeeds();
  return {
    cases: sorts.map((need) => ({ ...need, before: outcomeOf(before, need), after: outcomeOf(after, need) })),
    combinations: all.length,
    combinationsChanged: all.filter((need) => !isSameOutcome(outcomeOf(before, need), outcomeOf(after, need))).length,
  };
}

/** Every combination of thing and answers. */
function allNeeds(): AidNeed[] {
  const facts = guideQuestionCodes.reduce<GuideFacts[]>(
    (every, code) => every.flatMap((known) => guideChoices[code].map((choice) => ({ ...known, [code]: choice }))),
    [{}],
  );
  return aidThings.flatMap((thing) => facts.map((known) => ({ thing, facts: known })));
}
