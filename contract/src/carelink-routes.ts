import { z } from 'zod';
import {
  careSending,
  gpQuestion,
  hospitalStay,
  incomingMessage,
  medicineCheck,
  medicineChoice,
  stayHappening,
  undeliveredMessage,
  unmatchedMessage,
} from './carelink.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

const ofPerson = z.strictObject({ personId: id });
const version = z.number().int().min(1);

export const carelinkRoutes = defineRoutes({
  'POST /api/carelink/messages': {
    action: 'CareLink.Receive',
    // The message net has a key of its own and no session; the handler asks for it. The answer is the same whoever it is about.
    doors: 'public',
    showsPersons: false,
    summary:
      'A message from a hospital or a surgery. Answered when it is kept; whether it could be filed is said by a receipt.',
    body: incomingMessage,
    answer: z.strictObject({ isKept: z.boolean() }),
    refusals: ['unknown-place', 'unknown-sender'],
    maxBodyKb: 256,
  },
  'GET /api/hospital': {
    action: 'Hospital.SeeList',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Who is in hospital, who is ready, what is answered; messages nobody could file, and messages of ours that did not come.',
    answer: z.strictObject({
      today: day,
      stays: z.array(hospitalStay),
      /** for an office: so many more are in hospital without a case there; null for those who help at home */
      withoutCase: z.number().int().nullable(),
      unmatched: z.array(unmatchedMessage),
      undelivered: z.array(undeliveredMessage),
      questions: z.array(z.strictObject({ ...gpQuestion.shape, personId: id, personName: z.string() })),
    }),
  },
  'GET /api/people/:personId/hospital': {
    action: 'Hospital.See',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Hospital and GP of one person: stays with what was said, what was sent, questions and answers.',
    params: ofPerson,
    answer: z.strictObject({
      today: day,
      stays: z.array(z.strictObject({ ...hospitalStay.shape, happenings: z.array(stayHappening) })),
      sendings: z.array(careSending),
      questions: z.array(gpQuestion),
      surgery: z.string().nullable(),
      mayAnswer: z.boolean(),
    }),
  },
  'POST /api/hospital-stays/:stayId/answer': {
    action: 'Hospital.Answer',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Answer the hospital: we can receive from a day, or we cannot, because.',
    params: z.strictObject({ stayId: id }),
    body: z.strictObject({
      ...command,
      version,
      answer: z.enum(['can', 'cannot']),
      fromOn: day.nullable(),
      words: z.string().trim().max(2_000),
    }),
    answer: hospitalStay,
    refusals: ['not-ready', 'changed-meanwhile', 'day-missing', 'reason-missing', 'day-passed'],
  },
  'GET /api/medicine-checks/:checkId': {
    action: 'MedicineList.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Two lists of medicines side by side: what we have, and what the hospital says.',
    params: z.strictObject({ checkId: id }),
    answer: medicineCheck,
  },
  'POST /api/medicine-checks/:checkId/sign': {
    action: 'MedicineList.Sign',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A nurse has compared the lists, chosen at each difference, and signs. From then it is our list.',
    params: z.strictObject({ checkId: id }),
    body: z.strictObject({
      ...command,
      version,
      choices: z.array(medicineChoice).max(160),
      words: z.string().trim().max(2_000),
    }),
    answer: medicineCheck,
    refusals: ['already-signed', 'overtaken', 'changed-meanwhile', 'choice-missing', 'words-missing'],
  },
  'POST /api/people/:personId/gp-questions': {
    action: 'GpQuestion.Ask',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Ask the surgery; a day to answer by goes with it.',
    params: ofPerson,
    body: z.strictObject({ ...command, words: words(4_000) }),
    answer: gpQuestion,
    refusals: ['no-surgery', 'person-died'],
  },
  'POST /api/gp-questions/:questionId/answer': {
    action: 'GpQuestion.Answer',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Answer what the surgery asked.',
    params: z.strictObject({ questionId: id }),
    body: z.strictObject({ ...command, words: words(4_000) }),
    answer: gpQuestion,
    refusals: ['already-answered', 'ours'],
  },
  'POST /api/carelink-arrivals/:arrivalId/settle': {
    action: 'CareLink.Settle',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'A message that could not be filed: try again, say to the sender that she is not ours, or settled by telephone.',
    params: z.strictObject({ arrivalId: id }),
    body: z.strictObject({ ...command, how: z.enum(['try-again', 'not-ours', 'by-phone']) }),
    answer: z.strictObject({ isSettled: z.boolean() }),
  },
  'POST /api/carelink-arrivals/:arrivalId/take': {
    action: 'CareLink.Settle',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Say that I look at a message that nobody could file; the last one who says so has it.',
    params: z.strictObject({ arrivalId: id }),
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ takenBy: z.string() }),
  },
  'POST /api/carelink-arrivals/:arrivalId/pick': {
    action: 'CareLink.Pick',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Say whom a message is about that named nobody we know, and how one knows it. It is filed on that person, as if it had named her.',
    params: z.strictObject({ arrivalId: id }),
    body: z.strictObject({ ...command, personId: id, because: words(1_000) }),
    answer: z.strictObject({ isPicked: z.boolean() }),
    refusals: ['no-such-person', 'person-died', 'already-settled'],
  },
  'POST /api/carelink-sendings/:sendingId/seen': {
    action: 'CareLink.SeeUndelivered',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Somebody has seen that a message did not come, and says what was done instead.',
    params: z.strictObject({ sendingId: id }),
    body: z.strictObject({ ...command, words: words(1_000) }),
    answer: z.strictObject({ isSeen: z.boolean() }),
    refusals: ['not-failed', 'already-seen'],
  },
  'GET /api/my/people/:personId/hospital': {
    action: 'Hospital.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What the hospital has told the municipality about me, and what it answered.',
    params: ofPerson,
    answer: z.strictObject({
      stays: z.array(
        z.strictObject({
          stayId: id,
          state: z.enum(['in', 'ready', 'left']),
          hospital: z.string(),
          since: instant,
          answer: z
            .strictObject({ answer: z.enum(['can', 'cannot']), fromOn: day.nullable(), words: z.string().nullable() })
            .nullable(),
          leftAt: instant.nullable(),
          /** a nurse goes through the medicines before the first visit */
          medicines: z.enum(['none', 'waiting', 'compared']),
        }),
      ),
    }),
  },
});
