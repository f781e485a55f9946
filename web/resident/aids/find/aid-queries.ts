import { queryOptions } from '@tanstack/react-query';
import type { Language } from '@tunet/contract';
import { call } from '../../../data/call.ts';

/** What the store has. @param iso beginning of a class that the guide came with; null: all */
export function aidsQuery(language: Language, iso: string | null) {
  return queryOptions({
    queryKey: ['aids', language, iso],
    queryFn: () => call('GET /api/aids', { query: { language, ...(iso === null ? {} : { iso }) } }),
    staleTime: 30_000,
  });
}

export function articleQuery(language: Language, articleCode: string) {
  return queryOptions({
    queryKey: ['aid-article', language, articleCode],
    queryFn: () => call('GET /api/aids/articles/:articleCode', { params: { articleCode }, query: { language } }),
    staleTime: 30_000,
  });
}

export function waitsQuery(personId: string) {
  return queryOptions({
    queryKey: ['aid-waits', personId],
    queryFn: () => call('GET /api/aids/people/:personId/waits', { params: { personId } }),
  });
}
