import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { localText } from './values.ts';

/** Routes that exist only in the demo. They use the public doors and protocols, nothing else. */
export const demoRoutes = defineRoutes({
  'GET /api/demo': {
    action: 'Demo.See',
    doors: 'public',
    showsPersons: false,
    summary: 'One made-up person per role to try, and the alarms that may be pressed.',
    answer: z.strictObject({
      people: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          role: localText,
          door: z.string(),
          placeSlug: z.string(),
        }),
      ),
      devices: z.array(z.strictObject({ cid: z.string(), label: z.string(), placeSlug: z.string() })),
    }),
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
});
