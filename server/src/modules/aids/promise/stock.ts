import type { AidKind, LocalText, SelfService } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { publicHolidays, ruleValues } from '../../services/index.ts';
import type { PromiseRules } from './hold.ts';
import type { HourLine, StoreHours } from './store-hours.ts';
import * as queries from './store-queries.ts';

/** Where an article differs from the municipality's rules. */
export interface ArticleTerms {
  readonly loanDays?: number;
  readonly reviewDays?: number;
}

/** A kind at a store: what is promised. */
export interface Stock {
  readonly id: string;
  readonly tenantId: string;
  readonly storeId: string;
  readonly articleId: string;
  readonly sizeId: string;
  /** Consumables on the shelf. */
  readonly onShelf: number;
  readonly unitId: string;
  readonly storeName: string;
  readonly street: string;
  readonly storePhone: string;
  readonly closedOn: string | null;
  readonly articleCode: string;
  readonly kind: AidKind;
  readonly articleNames: LocalText;
  readonly terms: ArticleTerms;
  readonly sizeNames: LocalText;
  readonly sizeCode: string;
  readonly weightLimitKg: number | null;
  readonly drawing: string;
  /** Whether the article has more sizes than this. */
  readonly hasSizes: boolean;
  readonly selfService: SelfService;
  readonly retiredOn: string | null;
}

/** Rules of promising with the days of loans. */
export interface LoanRules extends PromiseRules {
  readonly loanDays: number;
  readonly aheadDays: number;
  readonly solveDays: number;
  readonly questionDays: number;
}

/** Kinds at stores by id; those out of reach or unknown are left out. */
export async function stocksOf(tx: Transaction, tenantId: string, ids: readonly string[]): Promise<Map<string, Stock>> {
  const rows = await tx.rows<Stock & Record<string, unknown>>(queries.stocksById, [tenantId, [...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a promise asks of the place's rules. */
export const loanRuleKeys = [
  'aids.loan-days',
  'aids.ahead-days',
  'aids.cleaning-minutes',
  'aids.tell-hours',
  'aids.fetch-days',
  'aids.solve-days',
  'aids.question-days',
] as const;

export async function loanRules(tx: Transaction, tenantId: string): Promise<LoanRules> {
  return namedRules(await ruleValues(tx, tenantId, loanRuleKeys));
}

/** The rules by the names they have here. */
export function namedRules(rules: Awaited<ReturnType<typeof ruleValues<(typeof loanRuleKeys)[number]>>>): LoanRules {
  return {
    loanDays: rules['aids.loan-days'],
    aheadDays: rules['aids.ahead-days'],
    cleaningMinutes: rules['aids.cleaning-minutes'],
    tellHours: rules['aids.tell-hours'],
    fetchDays: rules['aids.fetch-days'],
    solveDays: rules['aids.solve-days'],
    questionDays: rules['aids.question-days'],
  };
}

/** The hours of a store, with its closings and the country's holidays. */
export async function hoursOf(tx: Transaction, tenantId: string, storeId: string): Promise<StoreHours> {
  const hours = (await hoursOfStores(tx, tenantId, [storeId])).get(storeId);
  if (!hours) throw new TypeError('a store belongs to a municipality');
  return hours;
}

/** As `hoursOf`, of several stores in one look. */
export async function hoursOfStores(
  tx: Transaction,
  tenantId: string,
  storeIds: readonly string[],
): Promise<Map<string, StoreHours>> {
  const marks = await tx.rows<MarkedStore>(queries.hoursMarks, [tenantId, [...new Set(storeIds)]]);
  return hoursByMark(tx, tenantId, marks);
}

/** A store with the mark of its hours: another whenever they are. */
export interface MarkedStore extends Record<string, unknown> {
  readonly storeId: string;
  readonly hoursMark: string;
  readonly zone: string;
  readonly country: 'NO' | 'SE';
}

/** Hours by mark, zone and country: they change seldom, and reading and reckoning with them is dear. */
const known = new Map<string, StoreHours>();
/** Stores whose hours are remembered; then all are forgotten and read anew. */
const mostKept = 500;
const keyOf = ({ hoursMark, zone, country }: MarkedStore) => `${hoursMark} ${zone} ${country}`;

/** The hours of stores whose marks have been read: as they are remembered, and read where they are not. */
export async function hoursByMark(
  tx: Transaction,
  tenantId: string,
  stores: readonly MarkedStore[],
): Promise<Map<string, StoreHours>> {
  const hours = new Map<string, StoreHours>();
  const unread = new Set<string>();
  for (const store of stores) {
    const before = known.get(keyOf(store));
    if (before) hours.set(store.storeId, before);
    else unread.add(store.storeId);
  }
  if (unread.size === 0) return hours;
  const rows = await tx.rows<MarkedStore & { lines: HourLine[]; closings: string[] }>(queries.hoursOfStores, [
    tenantId,
    [...unread],
  ]);
  if (known.size + rows.length > mostKept) known.clear();
  for (const row of rows) {
    // Changed since its mark was read, it is remembered by the mark it has now.
    const read = known.get(keyOf(row)) ?? storeHours(row, row.lines, new Set(row.closings));
    known.set(keyOf(row), read);
    hours.set(row.storeId, read);
  }
  return hours;
}

/** Hours with the holidays of a country. */
export function storeHours(
  place: { readonly zone: string; readonly country: 'NO' | 'SE' },
  lines: readonly HourLine[],
  closings: ReadonlySet<string>,
): StoreHours {
  const years = new Map<string, ReadonlySet<string>>();
  return {
    ...{ zone: place.zone, country: place.country, lines, closings },
    isHoliday(day) {
      const year = day.slice(0, 4);
      const known = years.get(year) ?? publicHolidays(place.country, Number(year));
      years.set(year, known);
      return known.has(day);
    },
  };
}
