import type { NeedWants } from '@tunet/contract';
import type { Prepared } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { placeOf } from '../organisation/index.ts';
import { writeHappening } from './happening.ts';
import { openCaseOf } from './hospital-case.ts';
import { oneApplication } from './queries.ts';
import { receiveApplication } from './receive-application.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `requests-${name}`, text };
}

const mark = prepared(
  'need-changed',
  `update application set need_changed_at = $3, need_wants = $4, need_cannot_wait = need_cannot_wait or $5, version = version + 1
    where tenant_id = $1 and id = $2`,
);

/** What those who visit her tell the office. */
export interface ChangedNeed {
  readonly tenantId: string;
  readonly personId: string;
  readonly words: string;
  readonly wants: NeedWants;
  /** marked by the one who was there */
  readonly cannotWait: boolean;
  readonly by: { readonly id: string; readonly name: string };
}

/**
 * Her need has changed: the case that the office has about her, or a new one with its own promise, says so in the intake.
 * @returns null when no office can have it: the caller says so, and who is to be rung
 */
export async function openChangedNeed(
  tx: Transaction,
  newId: NewId,
  need: ChangedNeed,
): Promise<{ readonly applicationId: string; readonly reference: string; readonly isNew: boolean } | null> {
  const { tenantId, personId, words, wants, cannotWait, by } = need;
  const standing = await openCaseOf(tx, tenantId, personId);
  const applicationId = standing?.id ?? (await open());
  if (applicationId === null) return null;
  if (standing) {
    await writeHappening(tx, { tenantId, applicationId, personId, at: tx.at, what: 'need-changed', who: by, words });
  }
  await tx.rows(mark, [tenantId, applicationId, tx.at, wants, cannotWait]);
  const [row] = await tx.rows<{ reference: string }>(oneApplication, [applicationId]);
  return { applicationId, reference: row?.reference ?? '', isNew: !standing };

  async function open(): Promise<string | null> {
    const { country } = await placeOf(tx, tenantId);
    const receipt = await receiveApplication(
      tx,
      newId,
      {
        ...{ personId, words, language: country === 'SE' ? 'sv' : 'nb', channel: 'changed-need' },
        ...{ writtenAs: 'staff', by },
      },
      tx.at,
    );
    return typeof receipt === 'string' ? null : receipt.applicationId;
  }
}
