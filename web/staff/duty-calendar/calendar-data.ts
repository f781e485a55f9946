import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, type CommandInput, call, command, type Key } from '../../data/call.ts';

export type Week = Answer<'GET /api/duty-calendar'>;

/** One week of the calendar, as published or as it is written now. */
export function calendarQuery(of: { placeId: string | null; on: string | null; show: 'published' | 'draft' }) {
  const { placeId, on, show } = of;
  return queryOptions({
    queryKey: ['duty-calendar', placeId, on, show],
    queryFn: () =>
      call('GET /api/duty-calendar', {
        query: { show, ...(placeId === null ? {} : { placeId }), ...(on === null ? {} : { on }) },
      }),
    placeholderData: keepPreviousData,
  });
}

type CalendarKey = Extract<Key, `POST /api/duty-calendar/${string}`>;

/** Writing a line, taking one away, publishing: every week is asked for anew. */
export function useCalendarAct<K extends CalendarKey>(key: K) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CommandInput<K>) => command(key, input),
    onSettled: () => client.invalidateQueries({ queryKey: ['duty-calendar'] }),
  });
}
