import { z } from 'zod';
import { alarmCardRoutes } from './alarm-cards.ts';
import { defineRoutes } from './route.ts';
import { id, instant } from './values.ts';

/** When an alarm began to sound at a screen; not heard: it was shown there, and the browser let no sound out. */
export const sounding = z.strictObject({ alarmId: id, at: instant, isHeard: z.boolean() });
export type Sounding = z.output<typeof sounding>;

/** What a screen says of itself each ten seconds. */
export const screenReport = z.strictObject({
  /** a tone would be heard now: the browser's loudspeaker runs */
  isSounding: z.boolean(),
  /** alarms reach it now */
  isLive: z.boolean(),
  isVisible: z.boolean(),
  soundings: z.array(sounding).max(200),
});
export type ScreenReport = z.output<typeof screenReport>;

export const deskScreenRoutes = defineRoutes({
  ...alarmCardRoutes,
  // Open to anyone so that it is neither a use of the session nor a row in the log: six times a minute it would keep a
  // forgotten session alive, and the log would become a record of somebody's working minutes. It answers nothing of anybody.
  'POST /api/desk/screens/:screenId': {
    action: 'Desk.ReportScreen',
    doors: 'public',
    showsPersons: false,
    summary: 'A screen of the desk says whether it can be heard, and which alarms sounded there.',
    params: z.strictObject({ screenId: z.uuid({ version: 'v4' }) }),
    body: screenReport,
    answer: z.strictObject({
      /** false: whoever sits there is not on duty at a desk, and the screen counts for nothing */
      isKnown: z.boolean(),
    }),
  },
  'GET /api/desk/emergency-list': {
    action: 'EmergencyList.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'When the emergency list of my desk was made last; nothing of what stands in it.',
    answer: z.strictObject({
      /** false: no passphrase is set, and the desk has no list for the night when nothing works */
      isMade: z.boolean(),
      latest: z
        .strictObject({
          id,
          madeAt: instant,
          people: z.number().int(),
          /** of them, those who are found only by the number of the alarm that rings */
          hidden: z.number().int(),
        })
        .nullable(),
    }),
  },
  'GET /api/desk/emergency-list/:listId': {
    action: 'EmergencyList.Fetch',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The sealed file, for the own disk of the desk: it opens with the passphrase, without net and without us.',
    params: z.strictObject({ listId: id }),
    answer: z.strictObject({ fileName: z.string(), file: z.string() }),
  },
});
