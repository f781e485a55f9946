import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, call, Problem } from '../../data/call.ts';
import type { StaffText } from '../../text/nb-staff.ts';

export type Workshop = Answer<'GET /api/workshop'>;
export type Rule = Workshop['rules'][number];
export type List = Workshop['lists'][number];
export type ListEntry = List['entries'][number];
export type ListNote = List['notes'][number];
export type ServiceEntry = Workshop['serviceTypes'][number];
export type RuleHistory = Answer<'GET /api/workshop/rules/:ruleKey'>;
export type Words = StaffText['workshop'];

export const workshopKey = ['workshop'];

export function useWorkshop() {
  return useQuery({ queryKey: workshopKey, queryFn: () => call('GET /api/workshop') });
}

export function ruleHistoryQuery(ruleKey: string) {
  return queryOptions({
    queryKey: [...workshopKey, 'rule', ruleKey],
    queryFn: () => call('GET /api/workshop/rules/:ruleKey', { params: { ruleKey } }),
  });
}

/** A refusal of this page in words, with the part of the value it is about; null when it is of another kind. */
export function sayWrong(say: Words, problem: unknown): { part: string; words: string } | null {
  if (!(problem instanceof Problem)) return null;
  const { part = '', wrong, limit = '' } = problem.detail;
  const code = problem.code === 'invalid-value' ? (wrong ?? 'wrong-shape') : problem.code;
  const found: unknown = (say.wrong as Readonly<Record<string, unknown>>)[code];
  if (typeof found === 'string') return { part, words: found };
  if (code === 'too-small') return { part, words: say.wrong['too-small'](limit) };
  if (code === 'too-big') return { part, words: say.wrong['too-big'](limit) };
  return null;
}
