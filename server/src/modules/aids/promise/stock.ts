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

export async function loanRules(tx: Transaction, tenantId: string): Promise<LoanRules> {
  const rules = await ruleValues(tx, tenantId, [
    'aids.loan-days',
    'aids.ahead-days',
    'aids.cleaning-minutes',
    'aids.tell-hours',
    'aids.fetch-days',
    'aids.solve-days',
    'aids.question-days',
  ]);
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

/** The hours of a store from today on, with its closings and the country's holidays. */
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
  const rows = await tx.rows<{
    storeId: string;
    zone: string;
    country: 'NO' | 'SE';
    lines: HourLine[];
    closings: string[];
  }>(queries.hoursOfStores, [tenantId, [...new Set(storeIds)], tx.at]);
  return new Map(rows.map((row) => [row.storeId, storeHours(row, row.lines, new Set(row.closings))]));
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
