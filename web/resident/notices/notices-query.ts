import { queryOptions } from '@tanstack/react-query';
import { call } from '../../data/call.ts';

/** What I am told, where and when. */
export const noticesQuery = queryOptions({ queryKey: ['my-notices'], queryFn: () => call('GET /api/my/notices') });
