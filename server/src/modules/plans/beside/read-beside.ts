import type { PlanBeside, PlanDueRow } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { namesOf } from '../../people/index.ts';
import type { PersonHere } from '../queries.ts';
import * as queries from './beside-queries.ts';
import {
  type DueGoalRow,
  dueIn,
  type EvaluationRow,
  evaluationsOf,
  type GoalDayRow,
  goalDaysOf,
} from './evaluation-queries.ts';

/** How long what has ended stands there. Days. */
const shownFor = 120;
/** How far ahead the unit sees goals that are to be gone through. Days. */
const ahead = 14;

/** What those around her do, who coordinates, and how goals went. `mayEnd` says of a part whether the reader may end it. */
export async function readBeside(
  tx: Transaction,
  { personId, today }: PersonHere,
  mayEnd: (row: queries.PartRow) => boolean,
): Promise<PlanBeside> {
  const since = new Date(tx.at.getTime() - shownFor * 86_400_000);
  const parts = await tx.rows<queries.PartRow>(queries.partsOf, [personId, since]);
  const coordinators = await tx.rows<queries.CoordinatorRow>(queries.coordinatorsOf, [personId]);
  const days = await tx.rows<GoalDayRow>(goalDaysOf, [personId]);
  const evaluations = await tx.rows<EvaluationRow>(evaluationsOf, [personId]);
  return {
    today,
    parts: parts.map((row) => shownPart(row, row.endedAt === null && row.isActive && mayEnd(row))),
    coordinators: coordinators.map(({ personId: _person, namedAt, endedAt, ...row }) => ({
      ...row,
      namedAt: namedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    goalDays: days.map((row) => ({ ...row, isPast: row.on !== null && row.on < today })),
    evaluations: evaluations.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
  };
}

function shownPart(row: queries.PartRow, mayEnd: boolean): PlanBeside['parts'][number] {
  const { id, planId, kind, who, what, agreedWith, agreedOn, ifGone, addedByName } = row;
  const { endedAt, endedByName, endedAs, endedBecause, followedAt, followedByName, followedWords } = row;
  return {
    ...{ id, planId, kind, who, what, agreedWith, agreedOn, ifGone, addedByName, mayEnd },
    ended:
      endedAt && endedAs
        ? { at: endedAt.toISOString(), byName: endedByName ?? '', as: endedAs, because: endedBecause }
        : null,
    followed: followedAt
      ? { at: followedAt.toISOString(), byName: followedByName ?? '', words: followedWords ?? '' }
      : null,
  };
}

/** What waits for the units where the reader is on duty: past days first, then what others did that has ended. */
export async function readDue(tx: Transaction, { id: readerId, duties }: Actor, today: string) {
  const mine = duties.filter(({ unitKind }) => unitKind === 'home-care');
  const unitIds = mine.map(({ unitId }) => unitId);
  const goals = await tx.rows<DueGoalRow>(dueIn, [unitIds, addDays(today, ahead)]);
  const fallen = await tx.rows<queries.PartRow>(queries.fallenIn, [unitIds]);
  const planIds = [...new Set([...goals, ...fallen].map(({ planId }) => planId))];
  const coordinators = await tx.rows<queries.CoordinatorRow>(queries.coordinatorsNow, [planIds]);
  const names = await namesOf(tx, [...new Set(fallen.map((row) => row.personId))]);
  const about = (row: { readonly planId: string; readonly personId: string; readonly unitId: string }) => {
    const coordinator = coordinators.find(({ planId }) => planId === row.planId);
    return {
      ...{ personId: row.personId, planId: row.planId },
      unitName: mine.find(({ unitId }) => unitId === row.unitId)?.unitName ?? '',
      coordinatorName: coordinator?.name ?? null,
      isMine: coordinator?.staffId === readerId,
    };
  };
  const rows: PlanDueRow[] = [
    ...fallen.map((row) => ({
      ...{ is: 'fallen' as const, ...about(row), personName: names.get(row.personId) ?? '' },
      ...{ planPartId: row.id, kind: row.kind, who: row.who, what: row.what, ifGone: row.ifGone },
      endedAt: row.endedAt?.toISOString() ?? '',
    })),
    ...goals.map((row) => ({
      ...{ is: 'evaluation' as const, ...about(row), personName: row.personName },
      ...{ goalId: row.goalId, words: row.words, on: row.on, isPast: row.on < today },
    })),
  ];
  const seen = new Map([...goals, ...fallen].map(({ tenantId, personId }) => [personId, { tenantId, personId }]));
  return { rows, persons: [...seen.values()] };
}
