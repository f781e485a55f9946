import { z } from 'zod';
import { type ProxyScope, proxyScopes } from './proxies.ts';
import { defineRoutes } from './route.ts';
import { command, id } from './values.ts';

/** What a resident or relative may be told outside the doors. The message itself says only that there is something new. */
export const noticeEvents = [
  'visit-done',
  'visit-not-done',
  'visit-late',
  'visit-unconfirmed',
  'visit-cancelled-by-another',
  'visit-moved',
  'visit-somebody-new',
  'message-answered',
  'application-received',
  'application-promise-moved',
  'decision-issued',
  'place-offered',
  'aid-news',
  'alarm-someone-sent',
  'alarm-silent',
  'alarm-back',
  'proxy-ending',
] as const;
export const noticeEvent = z.enum(noticeEvents);
export type NoticeEvent = z.output<typeof noticeEvent>;

/** What a relative must have been let see to be told of it; any one of these. */
export const noticeScopes: Readonly<Record<NoticeEvent, readonly ProxyScope[]>> = {
  'visit-done': ['visit.read'],
  'visit-not-done': ['visit.read'],
  'visit-late': ['visit.read'],
  'visit-unconfirmed': ['visit.read'],
  'visit-cancelled-by-another': ['visit.read'],
  'visit-moved': ['visit.read'],
  'visit-somebody-new': ['visit.read'],
  'message-answered': ['message'],
  'application-received': ['apply'],
  'application-promise-moved': ['apply'],
  'decision-issued': ['decision.read'],
  'place-offered': ['decision.read'],
  'aid-news': ['apply', 'aid.loan'],
  'alarm-someone-sent': ['alarm.notify'],
  'alarm-silent': ['alarm.notify', 'device.status'],
  'alarm-back': ['alarm.notify', 'device.status'],
  // It is her own right that ends, whatever it lets her do.
  'proxy-ending': proxyScopes,
};

export const noticeChannels = ['sms', 'mail'] as const;
export const noticeChannel = z.enum(noticeChannels);
export type NoticeChannel = z.output<typeof noticeChannel>;

/** A time of day, `21:30`. */
const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

const wanted = z.strictObject({
  on: z.boolean(),
  /** nobody has chosen: what the municipality has decided */
  isDefault: z.boolean(),
});

/** Where, when and about what I am told. */
export const myNotices = z.strictObject({
  people: z.array(
    z.strictObject({
      id,
      name: z.string(),
      relation: z.enum(['self', 'proxy']),
      /** only what she may see */
      events: z.array(z.strictObject({ event: noticeEvent, sms: wanted, mail: wanted })),
    }),
  ),
  /** masked: `•••• 12 34`, `l•••@example.org`; null when there is none */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** nothing is sent in between, in my own time zone; null: whenever it happens */
  quiet: z.strictObject({ from: clock, to: clock, isDefault: z.boolean() }).nullable(),
  timeZone: z.string(),
});
export type MyNotices = z.output<typeof myNotices>;

export const noticeRoutes = defineRoutes({
  'GET /api/my/notices': {
    action: 'Notice.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What I am told of outside the door, about whom, how and when.',
    answer: myNotices,
  },
  'POST /api/my/notices/switch': {
    action: 'Notice.Switch',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Be told of one thing about one person by one channel, or not.',
    body: z.strictObject({
      ...command,
      personId: id,
      event: noticeEvent,
      channel: noticeChannel,
      isWanted: z.boolean(),
    }),
    answer: myNotices,
    refusals: ['not-let-see'],
  },
  'POST /api/my/notices/reader': {
    action: 'Notice.SetReader',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Where I am told, and my quiet hours. A new number or address is told to the old one.',
    body: z.strictObject({
      ...command,
      /** left out: as it is */
      phone: z
        .string()
        .trim()
        .regex(/^\+?[0-9 ]{5,20}$/)
        .optional(),
      email: z.email().max(200).optional(),
      /** both or none; equal: whenever it happens */
      quietFrom: clock.optional(),
      quietTo: clock.optional(),
      timeZone: z.string().max(60),
    }),
    answer: myNotices,
    refusals: ['unknown-time-zone'],
  },
});
