import type { AppealCase, AppealRow, LocalText, MyAppeal } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { named } from '../letter.ts';
import { isWaiting, mayBecome } from './appeal.ts';
import {
  type AppealRecord,
  appealsOfPerson,
  appealsOfUnits,
  type HappeningRow,
  happeningsOf,
  type LabelRow,
  labelsOf,
  oneAppeal,
} from './appeal-queries.ts';

export async function findAppeal(tx: Transaction, appealId: string): Promise<AppealRecord | undefined> {
  return (await tx.rows<AppealRecord>(oneAppeal, [appealId]))[0];
}

/** Appeals with what each line is called. */
export async function labelled(
  tx: Transaction,
  tenantId: string,
  rows: readonly AppealRecord[],
): Promise<(AppealRecord & { readonly label: LocalText })[]> {
  const codes = [...new Set(rows.map(({ serviceType }) => serviceType))];
  const labels = codes.length === 0 ? [] : await tx.rows<LabelRow>(labelsOf, [tenantId, codes]);
  return rows.map((row) => ({
    ...row,
    label: labels.find(({ code }) => code === row.serviceType)?.label ?? named(row.serviceType),
  }));
}

/** What one person has appealed, newest first. */
export async function readMyAppeals(tx: Transaction, tenantId: string, personId: string): Promise<MyAppeal[]> {
  const rows = await labelled(tx, tenantId, await tx.rows<AppealRecord>(appealsOfPerson, [personId]));
  const happenings = await happeningsIn(tx, rows);
  return rows.map((row) => ({
    appealId: row.id,
    reference: row.reference,
    receivedAt: row.receivedAt.toISOString(),
    promisedOn: row.promisedOn,
    body: row.body,
    isLate: row.isLate,
    officeName: row.officeName,
    officePhone: row.officePhone,
    personId: row.personId,
    decisionId: row.decisionId,
    decidedServiceId: row.decidedServiceId,
    label: row.label,
    words: row.words,
    wants: row.wants,
    lateBecause: row.lateBecause,
    state: row.state,
    until: row.until,
    writtenBy: row.writtenBy,
    happenings: happenings(row.id),
  }));
}

/** What the offices of the asker have. */
export async function readAppeals(tx: Transaction, actor: Actor): Promise<readonly AppealRecord[]> {
  const units = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
  return tx.rows<AppealRecord>(appealsOfUnits, [units, tx.at]);
}

export function rowOf(row: AppealRecord & { readonly label: LocalText }, at: Date): AppealRow {
  const { id, personId, personName, bornYear, reference, label, state, promisedOn, isLate, body } = row;
  return {
    appealId: id,
    ...{ personId, personName, bornYear, reference, label, state, promisedOn, isLate, body },
    receivedAt: row.receivedAt.toISOString(),
    isOverdue: isWaiting(state) && promisedOn < localDay(at, row.timeZone),
  };
}

/** One appeal as the office works on it. */
export async function readAppeal(tx: Transaction, row: AppealRecord): Promise<AppealCase> {
  const [whole] = await labelled(tx, row.tenantId, [row]);
  if (!whole) throw new TypeError('an appeal is about a line');
  const happenings = await happeningsIn(tx, [row]);
  const { decisionId, applicationId, words, wants, language, lateBecause, until, channel, writtenBy, saidBy } = row;
  return {
    ...rowOf(whole, tx.at),
    ...{ decisionId, applicationId, words, wants, language, lateBecause, until, channel, writtenBy, saidBy },
    signed: row.signed,
    happenings: happenings(row.id),
    mayBecome: mayBecome(row.state),
    version: row.version,
  };
}

async function happeningsIn(tx: Transaction, rows: readonly AppealRecord[]) {
  const all = await tx.rows<HappeningRow>(happeningsOf, [rows.map(({ id }) => id)]);
  return (id: string) =>
    all
      .filter(({ appealId }) => appealId === id)
      .map(({ at, what, who, words }) => ({ at: at.toISOString(), what, who, words }));
}
