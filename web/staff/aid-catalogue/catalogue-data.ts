import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

export const catalogueQuery = queryOptions({
  queryKey: ['aid-catalogue'],
  queryFn: () => call('GET /api/aid-catalogue'),
});

export function catalogueArticleQuery(articleId: string) {
  return queryOptions({
    queryKey: ['aid-catalogue', articleId],
    queryFn: () =>
      call('GET /api/aid-catalogue/articles/:catalogueArticleId', { params: { catalogueArticleId: articleId } }),
  });
}

/** An earlier version, as it would be published again. */
export function formerVersion(articleId: string, version: number) {
  return call('GET /api/aid-catalogue/articles/:formerArticleId/versions/:formerVersion', {
    params: { formerArticleId: articleId, formerVersion: version },
  });
}
