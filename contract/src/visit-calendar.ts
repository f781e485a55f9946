import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, instant, language } from './values.ts';

/** A calendar that somebody follows in a program of her own: her own calendar for one person's visits. */
export const visitCalendar = z.strictObject({
  /** 256 bits stand in it. Whoever has it sees the windows and nothing else. */
  address: z.string(),
  language,
  madeAt: instant,
  lastReadAt: instant.nullable(),
});
export type VisitCalendar = z.output<typeof visitCalendar>;

const ofPerson = z.strictObject({ personId: id });
/** The reader's own; `mayFollow` is false for a protected person, whose calendar goes to no program outside. */
const mine = z.strictObject({ calendar: visitCalendar.nullable(), mayFollow: z.boolean() });

export const visitCalendarRoutes = defineRoutes({
  'GET /api/my/people/:personId/visit-calendar': {
    action: 'Visit.SeeCalendar',
    doors: ['resident'],
    showsPersons: true,
    summary: 'The address by which I follow the visits in a calendar of my own, if I do.',
    params: ofPerson,
    answer: mine,
  },
  'POST /api/my/people/:personId/visit-calendar': {
    action: 'Visit.FollowCalendar',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Make a new secret address; the one before shows nothing from this moment.',
    params: ofPerson,
    body: z.strictObject({ ...command, language }),
    answer: z.strictObject({ made: z.literal(true) }),
    refusals: ['protected'],
  },
  'POST /api/my/people/:personId/visit-calendar/end': {
    action: 'Visit.EndCalendar',
    doors: ['resident'],
    showsPersons: true,
    summary: 'The address shows nothing from this moment.',
    params: ofPerson,
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ ended: z.literal(true) }),
  },
  'GET /api/visit-calendars/:file': {
    action: 'Visit.ReadCalendar',
    // No session: a calendar program asks. The handler checks the secret and sees with the follower's eyes.
    doors: 'link',
    showsPersons: true,
    summary: 'The windows as iCalendar (RFC 5545): no service, no name, no place. Unknown or ended: nothing there.',
    params: z.strictObject({ file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) }),
    answer: z.string(),
    media: 'text/calendar; charset=utf-8',
  },
});
