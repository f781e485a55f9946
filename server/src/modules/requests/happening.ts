import type { ApplicationHappening } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { addHappening, happeningsOf } from './queries.ts';

type What = ApplicationHappening['what'];

export interface NewHappening {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly personId: string;
  readonly at: Date;
  readonly what: What;
  /** Left out where no person did it, as when a death stops it. */
  readonly who?: { readonly id: string; readonly name: string };
  readonly promisedOn?: string;
  readonly words?: string;
}

/** Writes down one thing in the life of an application; it is never changed. */
export async function writeHappening(tx: Transaction, happening: NewHappening): Promise<void> {
  const { tenantId, applicationId, personId, at, what, who, promisedOn, words } = happening;
  await tx.rows(addHappening, [
    tenantId,
    applicationId,
    personId,
    at,
    what,
    who?.id ?? null,
    who?.name ?? null,
    promisedOn ?? null,
    words ?? null,
  ]);
}

/** What has happened with one application, in order. */
export async function readHappenings(
  tx: Transaction,
  tenantId: string,
  applicationId: string,
): Promise<ApplicationHappening[]> {
  interface HappeningRow extends Record<string, unknown> {
    readonly at: Date;
    readonly what: What;
    readonly who: string | null;
    readonly promisedOn: string | null;
    readonly words: string | null;
  }
  const rows = await tx.rows<HappeningRow>(happeningsOf, [tenantId, applicationId]);
  return rows.map(({ at, ...happening }) => ({ ...happening, at: at.toISOString() }));
}
