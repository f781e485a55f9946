import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { endGrantsFor } from '../../access/index.ts';
import { placeOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { writeHappening } from '../happening.ts';
import { openCaseOf } from '../hospital-case.ts';
import { type ApplicationRow, oneApplication } from '../queries.ts';
import { receiveApplication } from '../receive-application.ts';
import { saySuggestion } from './say-suggestion.ts';
import { type SuggestionRow, saveCase, saveNotNow } from './suggestion-queries.ts';

type Asked = Pick<RequestContext, 'tx' | 'actor' | 'at' | 'newId'>;
interface Made {
  readonly applicationId: string;
  readonly reference: string;
  readonly isNew: boolean;
}

/** A case of it: a new one with its own promise, or the one that the office has about her already. */
export async function makeCase(
  { tx, actor, at, newId }: Asked,
  row: SuggestionRow,
): Promise<Made | { readonly refused: 'already-decided' | 'no-office' }> {
  if (row.state !== 'open') return { refused: 'already-decided' };
  const { tenantId, personId } = row;
  const by = { id: actor.id, name: actor.name };
  const { country } = await placeOf(tx, tenantId);
  const language = country === 'SE' ? 'sv' : 'nb';
  const words = saySuggestion(language, row);
  const standing = await openCaseOf(tx, tenantId, personId);
  let applicationId = standing?.id;
  if (applicationId === undefined) {
    const asking = { personId, words, language, channel: 'alarms', writtenAs: 'staff', by } as const;
    const receipt = await receiveApplication(tx, newId, asking, at);
    if (typeof receipt === 'string') return { refused: 'no-office' };
    applicationId = receipt.applicationId;
  } else {
    await writeHappening(tx, { tenantId, applicationId, personId, at, what: 'alarms-suggested', who: by, words });
  }
  await tx.rows(saveCase, [tenantId, row.id, at, actor.name, applicationId]);
  // The case has a relation of its own.
  await endGrantsFor(tx, tenantId, row.id, at, { bases: ['case'] });
  const [now] = await tx.rows<ApplicationRow>(oneApplication, [applicationId]);
  return { applicationId, reference: now?.reference ?? '', isNew: !standing };
}

/** Not now, because: she is closed to the office again, and the same is not suggested before the days of today's rule have passed. */
export async function sayNotNow(
  { tx, actor, at }: Asked,
  row: SuggestionRow,
  because: string,
): Promise<{ readonly quietUntil: string } | { readonly refused: 'already-decided' }> {
  if (row.state !== 'open') return { refused: 'already-decided' };
  const { tenantId } = row;
  const { timeZone } = await placeOf(tx, tenantId);
  const days = await ruleValue(tx, tenantId, 'requests.suggestion-quiet-days');
  const quietUntil = addDays(localDay(at, timeZone), days);
  await tx.rows(saveNotNow, [tenantId, row.id, at, actor.name, because, quietUntil]);
  await endGrantsFor(tx, tenantId, row.id, at, { bases: ['case'] });
  return { quietUntil };
}
