import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { day, id, instant, localText } from './values.ts';
import { phoneTold, phoneTurn } from './week-phone.ts';

/** What the buttons of the demo can make happen. */
export const demoHappening = z.enum([
  'press',
  'fall',
  'fire',
  'message',
  'late-visit',
  'application',
  'hospital',
  'home',
]);
export type DemoHappening = z.output<typeof demoHappening>;

/** The two municipalities with a whole story. */
export const demoPlace = z.enum(['nordvik', 'solhamra']);
export type DemoPlace = z.output<typeof demoPlace>;

const doorName = z.enum(['resident', 'staff', 'field']);

/** Where one sees what happened: a door, opened as somebody of the log-in page. */
export const demoSight = z.strictObject({ door: doorName, key: z.string() });
export type DemoSight = z.output<typeof demoSight>;

/** A mail, a text message or a telephone call that would have gone out, had it not been a demo. */
export const demoSent = z.strictObject({
  at: instant,
  way: z.enum(['sms', 'mail', 'phone']),
  /** made-up number or address */
  to: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  /** of a telephone call: how it stands, and by what it is answered at the demo page */
  call: z.strictObject({ reference: z.string(), state: z.enum(['ringing', 'pressed', 'no-answer']) }).nullable(),
});
export type DemoSent = z.output<typeof demoSent>;

/** Inhabitants of a municipality by age, as counts: most of them never meet its services. */
export const agePart = z.strictObject({
  /** both ends included; null: and above */
  from: z.number().int(),
  to: z.number().int().nullable(),
  count: z.number().int(),
});

/** Routes that exist only in the demo. They use the public doors and protocols, nothing else. */
export const demoRoutes = defineRoutes({
  'GET /api/demo': {
    action: 'Demo.See',
    doors: 'public',
    showsPersons: false,
    summary: 'One made-up person per role to try, who of them is logged in, and what the town is made of.',
    answer: z.strictObject({
      people: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          role: localText,
          door: doorName,
          placeSlug: z.string(),
          /** a visitor is logged in as her and did something in the last ten minutes */
          here: z.boolean(),
        }),
      ),
      devices: z.array(z.strictObject({ cid: z.string(), label: z.string(), placeSlug: z.string() })),
      /** whether colleagues and devices live by themselves, or only the buttons make things happen */
      town: z.enum(['live', 'still']),
      now: instant,
      /** numbers that read a week aloud */
      weekNumbers: z.array(z.strictObject({ placeSlug: z.string(), number: z.string() })),
      inhabitants: z.array(
        z.strictObject({ placeSlug: z.string(), placeName: z.string(), on: day, ages: z.array(agePart) }),
      ),
    }),
  },
  'GET /api/demo/outbox': {
    action: 'Demo.SeeOutbox',
    doors: 'public',
    showsPersons: false,
    summary: 'Mails, text messages and telephone calls that the demo kept instead of sending, newest first.',
    answer: z.strictObject({ sent: z.array(demoSent) }),
  },
  'POST /api/demo/outbox/press-one': {
    action: 'Demo.AnswerCall',
    doors: 'public',
    showsPersons: false,
    summary: 'Answer a telephone of the demo that rings, by pressing 1.',
    body: z.strictObject({ reference: id }),
    answer: z.strictObject({ state: z.literal('pressed') }),
    refusals: ['not-now'],
  },
  'POST /api/demo/press': {
    action: 'Demo.Press',
    doors: 'public',
    showsPersons: false,
    summary: 'A made-up device sends a real SIP MESSAGE to the receiver.',
    body: z.strictObject({
      cid: z.string().regex(/^[0-9]{1,32}$/),
      kind: z.enum(['press', 'fall', 'fire']),
    }),
    answer: z.strictObject({ accepted: z.boolean() }),
    refusals: ['no-answer', 'no-such-device'],
  },
  'POST /api/demo/ring-in': {
    action: 'Demo.RingIn',
    doors: 'public',
    // Whoever is not known by her own four digits hears nothing of anybody; each look is written down where the call arrives.
    showsPersons: false,
    summary: 'A turn of a call from the telephone of the demo page to a number that reads a week aloud.',
    body: z.strictObject({ ...phoneTurn.shape, callId: id }),
    answer: phoneTold,
    refusals: ['no-answer'],
  },
  'POST /api/demo/door': {
    action: 'Demo.Door',
    doors: 'public',
    showsPersons: false,
    summary:
      'A number is pressed at the door of a store of the demo: its lock decides alone and tells of it afterwards.',
    body: z.strictObject({ lock: z.string().min(1).max(80), digits: z.string().regex(/^[0-9]{6}$/) }),
    answer: z.strictObject({ what: z.enum(['opened', 'refused', 'locked-out']) }),
    refusals: ['no-answer'],
  },
  'POST /api/demo/screen': {
    action: 'Demo.Screen',
    doors: 'public',
    showsPersons: false,
    summary: 'This browser becomes the screen on the wall of somebody in the demo: it is then looked at as any other.',
    body: z.strictObject({ place: demoPlace }),
    answer: z.strictObject({ place: demoPlace }),
  },
  'POST /api/demo/happen': {
    action: 'Demo.Happen',
    doors: 'public',
    showsPersons: false,
    summary: 'Something happens in the town now, through the same routes and protocols as anything else.',
    body: z.strictObject({ what: demoHappening, place: demoPlace }),
    answer: z.strictObject({ what: demoHappening, see: z.array(demoSight) }),
    refusals: ['town-away', 'no-answer', 'nothing-planned', 'already-so', 'not-now'],
  },
});
