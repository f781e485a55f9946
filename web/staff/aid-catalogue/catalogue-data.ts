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
