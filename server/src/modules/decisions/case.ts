import type { Transaction } from '../../platform/db/transaction.ts';
import { type CaseRow, caseFacts, type PlaceRow, placeOf } from './queries.ts';

/** Where to ask about a decision. */
export interface Office {
  readonly name: string;
  readonly phone: string | null;
  readonly openFrom: string | null;
  readonly openTo: string | null;
}

/** The case that a decision answers. */
export interface Case extends CaseRow {
  readonly office: Office;
}

/** The case within the asker's sight. */
export async function caseOf(tx: Transaction, applicationId: string): Promise<Case | undefined> {
  const [row] = await tx.rows<CaseRow>(caseFacts, [applicationId]);
  if (!row) return undefined;
  const { officeName: name, officePhone: phone, openFrom, openTo } = row;
  return { ...row, office: { name, phone, openFrom, openTo } };
}

/** The case is still to be decided: neither withdrawn, nor stopped by a death. */
export function isOpen({ state }: Case): boolean {
  return state !== 'withdrawn' && state !== 'stopped';
}

/** Country and time zone of a municipality. */
export async function placeFor(tx: Transaction, tenantId: string): Promise<PlaceRow> {
  const [place] = await tx.rows<PlaceRow>(placeOf, [tenantId]);
  if (!place) throw new TypeError('a municipality that one works in is in sight');
  return place;
}
