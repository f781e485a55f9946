import { z } from 'zod';
import { absenceKind } from './absences.ts';
import { testState } from './device-shapes.ts';
import { relation } from './relation.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant } from './values.ts';

/** The test of her own alarm that was announced last, by herself or by staff with her. */
export const myAlarmTest = z.strictObject({ startsAt: instant, endsAt: instant, state: testState });
export type MyAlarmTest = z.output<typeof myAlarmTest>;

/** Who is rung when the alarm comes, as the published calendar has it now. */
export const alarmAnswerer = z.strictObject({
  /** `relatives`: those of her own who have said yes */
  kind: z.enum(['desk', 'unit', 'phone', 'relatives']),
  name: z.string(),
});

const ofPerson = z.strictObject({ personId: id });

export const myAlarmRoutes = defineRoutes({
  'GET /api/my/people/:personId/alarm-answers': {
    action: 'Alarm.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Who answers my alarm and who can come in, what is known to be wrong with it, and how far a test has come.',
    params: ofPerson,
    answer: z.strictObject({
      isOwn: z.boolean(),
      /** in the order in which they are rung; empty: nothing is published, and the response desk answers */
      answerers: z.array(alarmAnswerer),
      /** the unit that is asked to go now */
      goes: z.strictObject({ name: z.string() }).nullable(),
      /** those who help her at home by day: whom to tell when the alarm is wrong */
      ask: z.strictObject({ name: z.string(), phone: z.string().nullable() }).nullable(),
      /** `key`: a key to her home is kept here; `written`: how to get in is written down; `unknown`: neither */
      wayIn: z.enum(['key', 'written', 'unknown']),
      relatives: z.array(
        z.strictObject({
          name: z.string(),
          relation,
          hasKey: z.boolean(),
          /** has said yes to be asked to go */
          mayGo: z.boolean(),
        }),
      ),
      /** what is known to be wrong and is being seen to */
      wrong: z.array(z.enum(['silent', 'fault', 'low-battery'])),
      away: z.strictObject({ kind: absenceKind, since: instant }).nullable(),
      test: myAlarmTest.nullable(),
      /** so long a test that is announced waits for the press */
      testMinutes: z.number().int(),
      /** how often the municipality wants it tested */
      testEveryDays: z.number().int(),
      /** when a test of it went well last; null: never */
      testedAt: instant.nullable(),
      /** longer ago than that, or never */
      isTestOverdue: z.boolean(),
    }),
  },
  'POST /api/my/people/:personId/alarm-test': {
    action: 'Alarm.TestMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'I press now to try it. The next press is marked as a test, and rings like any other.',
    params: ofPerson,
    body: z.strictObject({ ...command }),
    answer: myAlarmTest,
    refusals: ['no-alarm', 'already-announced'],
  },
});
