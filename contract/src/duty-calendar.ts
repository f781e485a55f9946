import { z } from 'zod';
import { alarmKind } from './alarms.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** Who is rung: the response desk, a unit's on-duty phone, a number with a name, or the relatives that the person agreed on. */
export const receiverKind = z.enum(['desk', 'unit', 'phone', 'relatives']);
export type ReceiverKind = z.output<typeof receiverKind>;

/** 1 first, 2 second, 3 last. */
const receiverOrder = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const phone = z.string().regex(/^\+?[0-9][0-9 ]{1,18}[0-9]$/);

export const calendarReceiver = z.strictObject({
  order: receiverOrder,
  kind: receiverKind,
  unitId: id.nullable(),
  name: z.string(),
  phone: z.string().nullable(),
});

/** What a chain lacks: nobody at all, no first, or no last with a number of her own. */
export const calendarLack = z.enum(['nobody', 'first', 'last']);
export type CalendarLack = z.output<typeof calendarLack>;

const stretch = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  receivers: z.array(calendarReceiver),
  lacks: calendarLack.nullable(),
});

/** Kinds of alarm with the same receivers in one area all week: one row of the picture. No kinds: all of them. */
export const calendarRow = z.strictObject({
  /** null: homes in no area, and devices that nobody knows. */
  areaId: id.nullable(),
  areaName: z.string().nullable(),
  kinds: z.array(alarmKind),
  stretches: z.array(stretch),
});
export type CalendarRow = z.output<typeof calendarRow>;

export const calendarGap = z.strictObject({
  areaId: id.nullable(),
  areaName: z.string().nullable(),
  /** No kinds: all of them. */
  kinds: z.array(alarmKind),
  startsAt: instant,
  endsAt: instant,
  lacks: calendarLack,
});
export type CalendarGap = z.output<typeof calendarGap>;

/** One line as people write it. */
export const calendarEntry = z.strictObject({
  id,
  areaId: id.nullable(),
  kinds: z.array(alarmKind),
  /** 1 Monday … 7 Sunday, 8 public holiday; empty for an exception. */
  days: z.array(z.number().int().min(1).max(8)),
  onDate: day.nullable(),
  from: clock,
  /** Not after `from`: until then on the next day. */
  to: clock,
  validFrom: day,
  validUntil: day.nullable(),
  receiver: calendarReceiver,
});
export type CalendarEntry = z.output<typeof calendarEntry>;

const publishedWeek = z.strictObject({ version: z.number().int(), publishedAt: instant, byName: z.string() });

const entryParams = z.strictObject({ entryId: id });

export const dutyCalendarRoutes = defineRoutes({
  'GET /api/duty-calendar': {
    action: 'Calendar.See',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Who receives alarms in a week of my municipality: as published, and as it would be if it were published now.',
    query: z.strictObject({
      /** Left out: my own, or the first that my desk answers for. */
      placeId: id.optional(),
      /** Any day of the week; left out: today. */
      on: day.optional(),
      show: z.enum(['published', 'draft']).default('published'),
    }),
    answer: z.strictObject({
      places: z.array(z.strictObject({ id, name: z.string() })),
      placeId: id,
      placeName: z.string(),
      zone: z.string(),
      monday: day,
      startsAt: instant,
      endsAt: instant,
      days: z.array(z.strictObject({ on: day, startsAt: instant, isHoliday: z.boolean() })),
      published: publishedWeek.nullable(),
      /** Published, and written differently since. */
      isChanged: z.boolean(),
      rows: z.array(calendarRow),
      gaps: z.array(calendarGap),
      /** What it is made from, and what may be chosen; empty for those who may not write it. */
      entries: z.array(calendarEntry),
      areas: z.array(z.strictObject({ id, name: z.string() })),
      units: z.array(z.strictObject({ id, name: z.string(), phone: z.string().nullable() })),
      deskName: z.string().nullable(),
      mayWrite: z.boolean(),
      /** Mondays of the next two weeks that nobody has published. */
      unpublished: z.array(day),
    }),
  },
  'POST /api/duty-calendar/entries': {
    action: 'Calendar.Write',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Write a line of the calendar, or put one in the place of another. Counts when its week is published.',
    body: z
      .strictObject({
        ...command,
        /** The line that it comes in the place of. */
        replaces: id.optional(),
        areaId: id.nullable(),
        kinds: z.array(alarmKind).max(10),
        days: z.array(z.number().int().min(1).max(8)).max(8),
        onDate: day.nullable(),
        from: clock,
        to: clock,
        validFrom: day,
        validUntil: day.nullable(),
        order: receiverOrder,
        receiver: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('desk') }),
          z.strictObject({ kind: z.literal('relatives') }),
          z.strictObject({ kind: z.literal('unit'), unitId: id }),
          z.strictObject({ kind: z.literal('phone'), name: words(80), phone }),
        ]),
      })
      .refine(({ days, onDate }) => (onDate === null) === days.length > 0, 'days of the week or one date')
      .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, 'ends after it begins'),
    answer: z.strictObject({ entryId: id }),
    refusals: ['unknown-area', 'unit-without-number', 'no-desk', 'last-needs-number', 'already-ended'],
  },
  'POST /api/duty-calendar/entries/:entryId/end': {
    action: 'Calendar.Write',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Take a line out of the calendar. Weeks that are published stand until they are published anew.',
    params: entryParams,
    body: z.strictObject(command),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['already-ended'],
  },
  'POST /api/duty-calendar/publish': {
    action: 'Calendar.Publish',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Publish a week. Refused while a minute of it lacks somebody, naming the first gap.',
    body: z.strictObject({ ...command, monday: day }),
    answer: z.strictObject({ monday: day, version: z.number().int(), publishedAt: instant }),
    refusals: ['uncovered', 'not-a-monday', 'week-has-passed'],
  },
});
