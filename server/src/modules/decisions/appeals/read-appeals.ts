import {
  type AppealCase,
  type AppealRow,
  type DangerFlag,
  type LocalText,
  type MyAppeal,
  papersInAppeal,
} from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { dangerFirst, dangersOf } from '../../guide/index.ts';
import { firstAnswerBy, papersOfAppeals, questionsOf } from '../../requests/index.ts';
import { owedAfter } from '../changed/owe-decision.ts';
import { lineLabel } from '../following/following-words.ts';
import { named } from '../letter.ts';
import { isUnderWay, isWaiting, lateToJudge, mayBecome, mayUndo } from './appeal.ts';
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
    label: lineLabel(row.rightTo, labels.find(({ code }) => code === row.serviceType)?.label ?? named(row.serviceType)),
  }));
}

/** What one person has appealed, newest first. */
export async function readMyAppeals(tx: Transaction, tenantId: string, personId: string): Promise<MyAppeal[]> {
  const rows = await labelled(tx, tenantId, await tx.rows<AppealRecord>(appealsOfPerson, [personId]));
  const happenings = await happeningsIn(tx, rows);
  const ids = rows.map(({ id }) => id);
  const papers = await papersOfAppeals(tx, ids);
  const questions = await questionsOf(tx, ids);
  const owed = await owedAfter(tx, tenantId, ids);
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
    changedHow: row.changedHow,
    bodyAnswer: row.bodyAnswer,
    isDecisionOwed: owed.some(({ appealId }) => appealId === row.id),
    happenings: happenings(row.id),
    papers: listed(papers, row.id),
    questions: questions.filter(({ appealId }) => appealId === row.id),
    ...mayOf(row, tx.at, listed(papers, row.id).length),
  }));
}

function listed(papers: Awaited<ReturnType<typeof papersOfAppeals>>, id: string): MyAppeal['papers'] {
  return papers.filter(({ appealId }) => appealId === id).map(({ appealId: _appeal, ...paper }) => paper);
}

/** What she may do with it, also by telephone. */
function mayOf(row: AppealRecord, at: Date, papers: number) {
  return {
    mayWithdraw: isUnderWay(row),
    mayUndo: mayUndo(row.state, row.withdrawnOn, localDay(at, row.timeZone)),
    mayAddPapers: isUnderWay(row) && papers < papersInAppeal,
  };
}

/** What the offices of the asker have. */
export async function readAppeals(tx: Transaction, actor: Actor): Promise<readonly AppealRecord[]> {
  const units = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
  return tx.rows<AppealRecord>(appealsOfUnits, [units, tx.at]);
}

/** The list of the office: words of danger that nobody has taken on top. */
export async function readRows(tx: Transaction, tenantId: string, rows: readonly AppealRecord[]): Promise<AppealRow[]> {
  const ids = rows.map(({ id }) => id);
  const dangers = await dangersOf(tx, ids);
  const asked = (await questionsOf(tx, ids)).filter(({ answeredAt }) => answeredAt === null);
  const untaken = (id: string): DangerFlag | null => {
    const danger = dangers.get(id);
    return danger && danger.takenAt === null ? danger : null;
  };
  const whole = await labelled(tx, tenantId, rows);
  const owed = await owedAfter(tx, tenantId, ids);
  return dangerFirst(
    whole.map((row) => ({
      ...rowOf(row, tx.at),
      danger: untaken(row.id),
      isAsked: asked.some(({ appealId }) => appealId === row.id),
      owed: owed.find(({ appealId }) => appealId === row.id) ?? null,
    })),
  );
}

function rowOf(row: AppealRecord & { readonly label: LocalText }, at: Date) {
  const { id, personId, personName, bornYear, reference, label, state, promisedOn, isLate, body, toTellBody } = row;
  return {
    appealId: id,
    ...{ personId, personName, bornYear, reference, label, state, promisedOn, isLate, body, toTellBody },
    receivedAt: row.receivedAt.toISOString(),
    isOverdue: isWaiting(row) && promisedOn < localDay(at, row.timeZone),
  };
}

/** One appeal as the office works on it. */
export async function readAppeal(tx: Transaction, row: AppealRecord): Promise<AppealCase> {
  const [whole] = await labelled(tx, row.tenantId, [row]);
  if (!whole) throw new TypeError('an appeal is about a line');
  const happenings = await happeningsIn(tx, [row]);
  const papers = listed(await papersOfAppeals(tx, [row.id]), row.id);
  const questions = await questionsOf(tx, [row.id]);
  const { decisionId, applicationId, words, wants, language, lateBecause, until, channel, writtenBy, saidBy } = row;
  return {
    ...rowOf(whole, tx.at),
    ...{ decisionId, applicationId, words, wants, language, lateBecause, until, channel, writtenBy, saidBy },
    danger: (await dangersOf(tx, [row.id])).get(row.id) ?? null,
    isAsked: questions.some(({ answeredAt }) => answeredAt === null),
    owed: (await owedAfter(tx, row.tenantId, [row.id]))[0] ?? null,
    signed: row.signed,
    changedHow: row.changedHow,
    bodyAnswer: row.bodyAnswer,
    happenings: happenings(row.id),
    ...{ papers, questions },
    firstAnswerBy: await firstAnswerBy(tx, row.tenantId, row.personId),
    lateToJudge: lateToJudge(row),
    ...mayOf(row, tx.at, papers.length),
    mayBecome: mayBecome(row),
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
