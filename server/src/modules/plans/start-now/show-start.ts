import type { LocalText, MyStartedNow, StartedNow } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { serviceTypes } from '../../services/index.ts';
import { isGoing, type StartNow } from './start-now.ts';
import type { StartNowRow } from './start-now-queries.ts';

/** What stands in the table, as what is true of it. */
export function startOf(row: StartNowRow): StartNow {
  const { state, limitOn, decidedId, decidedOutcome } = row;
  const decided = decidedId && decidedOutcome ? { decisionId: decidedId, outcome: decidedOutcome } : null;
  const going = (as: 'running' | 'mapping') => {
    if (as === 'running') return { state: as, limitOn, decided };
    const { mappingBecause: because, mappingByName: byName, mappingSince: since } = row;
    return { state: as, limitOn, decided, because: because ?? '', byName: byName ?? '', since: since ?? row.startedAt };
  };
  if (state === 'running' || state === 'mapping') return going(state);
  if (state === 'stopped') {
    return { state, stoppedBy: row.stoppedBy ?? '', before: going(row.stoppedFrom ?? 'running') };
  }
  const at = row.endedAt ?? row.startedAt;
  if (row.endedHow === 'decision') return { state, how: 'decision', decisionId: decidedId ?? '', at };
  return { state, how: 'person', byName: row.endedByName ?? '', because: row.endedBecause ?? '', at };
}

/** Names of kinds of help; one that is no longer given is called by its code. */
export async function labelsOf(tx: Transaction, tenantId: string): Promise<(code: string) => LocalText> {
  const labels = new Map((await serviceTypes(tx, tenantId)).map(({ code, label }) => [code, label]));
  return (code) => labels.get(code) ?? { nb: code, nn: code, sv: code, en: code };
}

/** @param today the local day */
export function shownStart(row: StartNowRow, labelOf: (code: string) => LocalText, today: string): StartedNow {
  const start = startOf(row);
  const { mappingSince: since, mappingByName, mappingBecause, endedAt, endedHow } = row;
  return {
    startNowId: row.id,
    state: row.state,
    serviceType: row.serviceType,
    label: labelOf(row.serviceType),
    ...{ title: row.title, why: row.why, unitId: row.unitId, unitName: row.unitName, unitPhone: row.unitPhone },
    ...{ startsOn: row.startsOn, startedAt: row.startedAt.toISOString(), startedByName: row.startedByName },
    saidTo: row.saidTo,
    weekdays: [...new Set(row.lines.flatMap(({ weekdays }) => weekdays))].sort(),
    windows: row.lines.map(({ from, to }) => ({ from, to })),
    limitOn: row.limitOn,
    isOverdue: isGoing(start) && today >= row.limitOn,
    mapping: since ? { since: since.toISOString(), byName: mappingByName ?? '', because: mappingBecause ?? '' } : null,
    decided: endedHow === 'decision' ? null : row.decidedOutcome,
    ended:
      endedAt && endedHow
        ? {
            ...{ at: endedAt.toISOString(), how: endedHow, byName: row.endedByName, because: row.endedBecause },
            lastOn: row.lastOn,
          }
        : null,
    applicationId: row.applicationId,
    version: row.version,
  };
}

export function myStart(shown: StartedNow): MyStartedNow {
  const { startNowId, state, label, title, why, unitName, unitPhone, startsOn, startedByName } = shown;
  const { windows, mapping, ended } = shown;
  return {
    startNowId,
    state,
    label,
    title,
    why,
    unitName,
    unitPhone,
    startsOn,
    startedByName,
    windows,
    mapping,
    ended,
  };
}
