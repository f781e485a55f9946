import type { StartedNow } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { emit } from '../../../platform/events/emit.ts';
import { endGrantsFor } from '../../access/index.ts';
import { ruleValue } from '../../services/index.ts';
import type { PersonHere } from '../queries.ts';
import { type PlanRow, planOf } from '../queries.ts';
import type { Writing } from '../write-plan.ts';
import { labelsOf, shownStart, startOf } from './show-start.ts';
import { next } from './start-now.ts';
import { endLines, oneStart, type StartNowRow, saveEnd, saveMapping } from './start-now-queries.ts';
import { tellOnPaper } from './tell-started.ts';

/** How long a unit may write down what was done after the last day. Days. */
const afterwards = 7;
/** The last day may lie so far ahead. Days. */
const furthestEnd = 60;

type Moved<R extends string> = { readonly started: StartedNow } | { readonly refused: R };

/** A mapping period before the final decision: help goes on, and the head is reminded from its last day. */
export async function beginMapping(
  { tx, actor, occurredAt }: Writing,
  { today }: PersonHere,
  row: StartNowRow,
  { because, untilOn }: { readonly because: string; readonly untilOn: string },
): Promise<Moved<'already-ended' | 'already-mapping' | 'too-far'>> {
  const days = await ruleValue(tx, row.tenantId, 'plans.mapping-days');
  if (untilOn < today || untilOn > addDays(today, days)) return { refused: 'too-far' };
  const step = next(startOf(row), { kind: 'map', because, byName: actor.name, untilOn }, occurredAt);
  if ('refused' in step) return { refused: step.refused === 'already-mapping' ? step.refused : 'already-ended' };
  await tx.rows(saveMapping, [row.tenantId, row.id, untilOn, because, actor.name, occurredAt]);
  return { started: await again({ tx }, row.id, today) };
}

/** A person ends it, with a reason and a last day; she is told. */
export async function endHelp(
  { tx, actor, newId, occurredAt }: Writing,
  { today }: PersonHere,
  row: StartNowRow,
  { because, lastOn }: { readonly because: string; readonly lastOn: string },
): Promise<Moved<'already-ended' | 'too-far'>> {
  const { tenantId, id, personId, unitId } = row;
  // The last day may be yesterday: what has been done stays done.
  if (lastOn < addDays(today, -1) || lastOn > addDays(today, furthestEnd)) return { refused: 'too-far' };
  const step = next(startOf(row), { kind: 'end', byName: actor.name, because }, occurredAt);
  if ('refused' in step) return { refused: 'already-ended' };
  await tx.rows(saveEnd, [tenantId, id, occurredAt, actor.name, because, lastOn]);
  await tx.rows(endLines, [tenantId, id, lastOn]);
  const [plan] = await tx.rows<PlanRow>(planOf, [tenantId, personId, unitId]);
  const started = await again({ tx }, id, today);
  const [now] = await tx.rows<StartNowRow>(oneStart, [id]);
  if (now) await tellOnPaper(tx, newId, now, 'ended', started.label);
  const fact = { tenantId, occurredAt };
  if (plan) await emit(tx, { ...fact, kind: 'plan.changed', subjectId: plan.id, payload: { personId, unitId } });
  await emit(tx, { ...fact, kind: 'help.started-now-ended', subjectId: id, payload: { personId, unitId } });
  const last = new Date(tx.at.getTime() + (daysTo(today, lastOn) + afterwards) * 86_400_000);
  await endGrantsFor(tx, tenantId, id, last, { bases: ['in-care'] });
  return { started };
}

function daysTo(today: string, day: string): number {
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000));
}

async function again({ tx }: Pick<Writing, 'tx'>, id: string, today: string): Promise<StartedNow> {
  const [row] = await tx.rows<StartNowRow>(oneStart, [id]);
  if (!row) throw new TypeError('what one has just changed is in sight');
  return shownStart(row, await labelsOf(tx, row.tenantId), today);
}
