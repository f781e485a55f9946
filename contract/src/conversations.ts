import { z } from 'zod';
import { dangerFlag } from './danger.ts';
import { unitKind } from './organisation.ts';
import { attachment, pictureBodyKb, pictureRefusals, picturesIn, servedFile } from './pictures.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, localText, words } from './values.ts';

/** What a thread is about, chosen by the one who opens it; staff see it in the list. `feedback` is telling how the help is. */
export const threadTopics = [
  'visit',
  'plan',
  'medicine',
  'practical',
  'application',
  'alarm',
  'feedback',
  'other',
] as const;
export const threadTopic = z.enum(threadTopics);
export type ThreadTopic = z.output<typeof threadTopic>;

/** Who reads a thread beside the unit: she and everyone she has let write, or one reader alone. */
export const threadAudience = z.enum(['shared', 'private']);
export type ThreadAudience = z.output<typeof threadAudience>;

/** How somebody writes in a thread: for herself, for her whom she follows, or at work. */
export const threadWriter = z.enum(['self', 'proxy', 'staff']);
export type ThreadWriter = z.output<typeof threadWriter>;

/** How long one message may be, in characters. */
export const messageLength = 4000;

/** One message. Never changed, never deleted. */
export const threadMessage = z.strictObject({
  id,
  writtenAs: threadWriter,
  /** residents read the first name of staff; staff read the whole */
  who: z.string(),
  /** role at work, as a code; null for residents and relatives */
  role: z.string().nullable(),
  isMine: z.boolean(),
  words: z.string(),
  sentAt: instant,
  /** photos that came with the words */
  pictures: z.array(attachment),
});
export type ThreadMessage = z.output<typeof threadMessage>;

/** Somebody who can read a thread beside the unit. */
export const threadReader = z.strictObject({
  /** null: a relative whose name the asker may not see */
  name: z.string().nullable(),
  readsAs: z.enum(['self', 'proxy']),
  isMe: z.boolean(),
  /** when she last opened it; told to staff only, else null */
  readAt: instant.nullable(),
});
export type ThreadReader = z.output<typeof threadReader>;

/** Opening hours as `08:30`; null when it is open day and night. */
const hours = z.strictObject({ from: z.string(), to: z.string() }).nullable();

/** Somewhere one may write to about a person, and when an answer comes if one writes now. */
export const addressee = z.strictObject({
  unitId: id,
  name: z.string(),
  kind: unitKind,
  phone: z.string().nullable(),
  hours,
  /** when somebody answers the telephone; null: as the door */
  phoneHours: hours,
  /** what one writes to it about; null: said by its kind */
  about: localText.nullable(),
  /** working days until an answer; null: as decided for all */
  answerDays: z.number().int().nullable(),
  answerBy: instant,
});
export type Addressee = z.output<typeof addressee>;

const threadRow = {
  id,
  unitName: z.string(),
  unitKind,
  topic: threadTopic,
  audience: threadAudience,
  lastAt: instant,
  /** who wrote last, and how it begins */
  lastWho: z.string(),
  lastWrittenAs: threadWriter,
  lastWords: z.string(),
  /** when the first words that nobody has answered came, and when an answer is promised; both null when answered */
  waitingSince: instant.nullable(),
  answerBy: instant.nullable(),
  /** after a death nothing more can be written */
  stopped: z.boolean(),
} as const;

/** A thread in the list of a resident or relative. */
export const myThreadRow = z.strictObject({ ...threadRow, hasNew: z.boolean() });
export type MyThreadRow = z.output<typeof myThreadRow>;

/** The unit closed it without an answer: read, and no answer thought needed. */
const settled = z.strictObject({ at: instant, who: z.string() }).nullable();

/** A thread as a resident or relative reads it. */
export const myThread = z.strictObject({
  ...threadRow,
  unitPhone: z.string().nullable(),
  messages: z.array(threadMessage),
  readers: z.array(threadReader),
  settled,
  /** whether she has said that it was settled here, without ringing */
  solvedHere: z.enum(['yes', 'no']).nullable(),
});
export type MyThread = z.output<typeof myThread>;

/** A thread in the list of a unit. */
export const inboxRow = z.strictObject({
  ...threadRow,
  personId: id,
  personName: z.string(),
  bornYear: z.number().int(),
  unitId: id,
  takenBy: z.strictObject({ id, name: z.string() }).nullable(),
  version: z.number().int(),
  /** words of danger stand in what waits */
  danger: dangerFlag.nullable(),
});
export type InboxRow = z.output<typeof inboxRow>;

/** A thread as those on duty in its unit read it. */
export const staffThread = z.strictObject({
  ...inboxRow.shape,
  messages: z.array(threadMessage),
  readers: z.array(threadReader),
  settled: z.strictObject({ at: instant, who: z.string(), why: z.string() }).nullable(),
  /** others on duty in the unit now, whom it may be given to */
  colleagues: z.array(z.strictObject({ id, name: z.string() })),
  /** how an answer may be built, in the municipality's own list; inserted, never sent by itself */
  skeletons: z.array(z.strictObject({ code: z.string(), words: localText })),
});
export type StaffThread = z.output<typeof staffThread>;

const personParams = z.strictObject({ personId: id });
const threadParams = z.strictObject({ threadId: id });
const said = words(messageLength);
/** How many messages the one who answers has seen: words that came meanwhile go on waiting. */
const seen = z.number().int().min(1).max(100_000);

export const conversationRoutes = defineRoutes({
  'GET /api/my/people/:personId/threads': {
    action: 'Thread.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'The conversations about a person that I may read, and where I may write.',
    params: personParams,
    answer: z.strictObject({
      threads: z.array(myThreadRow),
      addressees: z.array(addressee),
      /** who would read what is shared */
      readers: z.array(threadReader),
      canWrite: z.boolean(),
    }),
  },
  'GET /api/my/threads/:threadId': {
    action: 'Thread.ReadMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'One conversation; it is then read by me.',
    params: threadParams,
    answer: myThread,
  },
  'POST /api/my/people/:personId/threads': {
    action: 'Thread.BeginMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Write to a unit that helps her. Opens her information to those on duty there until it is answered.',
    params: personParams,
    body: z.strictObject({
      ...command,
      unitId: id,
      topic: threadTopic,
      words: said,
      pictures: picturesIn,
      audience: threadAudience,
    }),
    answer: myThread,
    refusals: ['unknown-addressee', 'thread-stopped', ...pictureRefusals],
    maxBodyKb: pictureBodyKb,
  },
  'POST /api/my/threads/:threadId/messages': {
    action: 'Thread.WriteMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Write more in a conversation.',
    params: threadParams,
    body: z.strictObject({ ...command, words: said, pictures: picturesIn }),
    answer: myThread,
    refusals: ['thread-stopped', ...pictureRefusals],
    maxBodyKb: pictureBodyKb,
  },
  'POST /api/my/threads/:threadId/solved': {
    action: 'Thread.SaySolved',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Whether it was settled here, as she says it herself. Counted by unit and week, never by employee.',
    params: threadParams,
    body: z.strictObject({ ...command, isSolved: z.boolean() }),
    answer: myThread,
    refusals: ['not-answered'],
  },
  'GET /api/my/attachments/:attachmentId': {
    action: 'Attachment.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'One photo of a conversation that I may read, or a document of an application, as bytes.',
    params: z.strictObject({ attachmentId: id }),
    answer: servedFile,
    file: true,
  },
  'GET /api/attachments/:attachmentId': {
    action: 'Attachment.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One photo or document that was sent to a unit where I am on duty, as bytes.',
    params: z.strictObject({ attachmentId: id }),
    answer: servedFile,
    file: true,
  },
  'GET /api/inbox': {
    action: 'Thread.SeeInbox',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Conversations with the units where I am on duty: those that wait first, by when an answer is promised.',
    answer: z.strictObject({ threads: z.array(inboxRow) }),
  },
  'GET /api/people/:personId/threads': {
    action: 'Thread.SeeOfPerson',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Conversations about one person with the units where I am on duty, newest first.',
    params: personParams,
    answer: z.strictObject({ threads: z.array(inboxRow), units: z.array(z.strictObject({ id, name: z.string() })) }),
  },
  'GET /api/threads/:threadId': {
    action: 'Thread.Read',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One conversation with my unit, and who reads it.',
    params: threadParams,
    answer: staffThread,
  },
  'POST /api/threads/:threadId/messages': {
    action: 'Thread.Answer',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Answer. Of two who answer at once both answers stay.',
    params: threadParams,
    body: z.strictObject({ ...command, words: said, pictures: picturesIn, seen }),
    answer: staffThread,
    refusals: ['thread-stopped', ...pictureRefusals],
    maxBodyKb: pictureBodyKb,
  },
  'POST /api/threads/:threadId/take': {
    action: 'Thread.Take',
    doors: ['staff'],
    showsPersons: true,
    summary: 'I answer this one. Of two at once exactly one gets it.',
    params: threadParams,
    body: z.strictObject(command),
    answer: staffThread,
    refusals: ['already-taken', 'nothing-waits'],
  },
  'POST /api/threads/:threadId/assign': {
    action: 'Thread.Assign',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A colleague on duty in the unit answers this one. One that somebody else has taken stays hers.',
    params: threadParams,
    body: z.strictObject({ ...command, staffId: id }),
    answer: staffThread,
    refusals: ['already-taken', 'nothing-waits', 'not-on-duty'],
  },
  'POST /api/threads/:threadId/give-back': {
    action: 'Thread.GiveBack',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Somebody else may answer it.',
    params: threadParams,
    body: z.strictObject(command),
    answer: staffThread,
    refusals: ['thread-not-yours'],
  },
  'POST /api/threads/:threadId/no-answer-needed': {
    action: 'Thread.Settle',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Read, and no answer is needed, because … The one who wrote is told so.',
    params: threadParams,
    body: z.strictObject({ ...command, why: words(500), seen }),
    answer: staffThread,
    refusals: ['nothing-waits', 'written-meanwhile'],
  },
  'POST /api/people/:personId/threads': {
    action: 'Thread.Begin',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Write to a person from a unit where I am on duty; private is to her alone.',
    params: personParams,
    body: z.strictObject({ ...command, unitId: id, topic: threadTopic, words: said, audience: threadAudience }),
    answer: staffThread,
    refusals: ['unknown-addressee', 'thread-stopped'],
  },
});
