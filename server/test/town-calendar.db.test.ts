import { idOf, places } from '@tunet/town';
import { beforeAll, expect, test } from 'vitest';
import { readCalendar } from '../src/modules/organisation/calendar/read-calendar.ts';
import { publicHolidays } from '../src/modules/services/index.ts';
import { addDays, localDay } from '../src/platform/calendar/local-time.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { useDatabase } from './database.ts';
import { layOutStoryTown } from './lay-out-story-town.ts';

const database = useDatabase();
/** A week with two public holidays in it and exceptions by date. */
const now = new Date('2026-12-16T20:00:00Z');
const municipalities = places.filter(({ kind }) => kind === 'municipality');

beforeAll(() => layOutStoryTown(database, now));

test.each(municipalities.map(({ slug }) => slug))(
  'in %s four weeks are published, as they are written, with nobody missing',
  async (slug) => {
    const placeId = idOf(slug);
    const today = localDay(now, 'Europe/Oslo');
    for (const days of [-7, 0, 7, 14]) {
      const week = await inTransaction(
        database.pool('tunet_app'),
        { tenants: [placeId], subjects: [], at: now },
        (tx) =>
          readCalendar(tx, { placeId, on: addDays(today, days), show: 'published', mayWrite: false }, publicHolidays),
      );
      expect(week).toMatchObject({ published: { version: 1 }, isChanged: false, gaps: [] });
      expect(week?.unpublished).toEqual([]);
    }
  },
);
