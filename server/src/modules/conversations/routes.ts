import type { conversationRoutes, InboxRow, StaffThread } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { dangerFirst, dangersOf, openDanger } from '../guide/index.ts';
import { actOnThread, beginAtWork, type StaffAct } from './act-on-thread.ts';
import { findAttachment, type KeptFile, type ReadPicture, readPictures, serveFile } from './attachments.ts';
import { promiseAnswer } from './promise-answer.ts';
import {
  colleaguesOf,
  findAddressees,
  findSubject,
  inboxOf,
  markReadBy,
  readersOf,
  type Subject,
  type ThreadRow,
  threadForReader,
  threadOfUnits,
  threadsForReader,
  threadsOfPerson,
} from './queries.ts';
import { showInboxRow, showMyRow, showMyThread, showReaders, showStaffThread } from './show-thread.ts';
import { holdThread, keepWhetherSolved } from './store-queries.ts';
import type { ThreadRefusal } from './thread.ts';
import { beginMine, writeMine } from './write-mine.ts';

export function conversationHandlers(ports: {
  readonly readPicture: ReadPicture;
}): Handlers<typeof conversationRoutes> {
  return {
    async 'GET /api/my/people/:personId/threads'({ tx, actor, demand }, { params: { personId } }) {
      const subject = await findSubject(tx, personId);
      if (!subject) return { missing: true };
      demand({ grants: await liveGrants(tx, personId) });
      const rows = await threadsForReader(tx, actor.id, personId);
      const addressees = [];
      for (const unit of subject.isDead ? [] : await findAddressees(tx, subject.tenantId, personId)) {
        addressees.push({ ...unit, answerBy: (await promiseAnswer(tx, subject, unit)).toISOString() });
      }
      const readers = showReaders(await readersOf(tx, { personId, id: null, readerId: null }), actor.id);
      const answer = { threads: rows.map(showMyRow), addressees, readers, canWrite: !subject.isDead };
      return { answer, persons: [{ tenantId: subject.tenantId, personId }] };
    },
    async 'GET /api/my/threads/:threadId'(asked, { params }) {
      const found = await findMine(asked, params.threadId);
      if (!found) return { missing: true };
      await markReadBy(asked.tx, found.row, asked.actor.id);
      return shownToMe(asked, params.threadId);
    },
    async 'POST /api/my/people/:personId/threads'(asked, { params: { personId }, body }) {
      const { tx, demand } = asked;
      const subject = await findSubject(tx, personId);
      if (!subject) return { missing: true };
      demand({ grants: await liveGrants(tx, personId) });
      const pictures = await readPictures(ports.readPicture, body.pictures);
      if ('refused' in pictures) return pictures;
      const begun = await beginMine(asked, subject, { ...body, personId, pictures });
      return typeof begun === 'string' ? shownToMe(asked, begun) : begun;
    },
    async 'POST /api/my/threads/:threadId/messages'(asked, { params, body }) {
      const found = await findMine(asked, params.threadId);
      if (!found) return { missing: true };
      const pictures = await readPictures(ports.readPicture, body.pictures);
      if ('refused' in pictures) return pictures;
      await holdThread(asked.tx, found.row.tenantId, found.row.id);
      const held = await threadForReader(asked.tx, asked.actor.id, params.threadId);
      if (!held) return { missing: true };
      const written = await writeMine(asked, held, found.subject, { words: body.words, pictures });
      if (written === 'written') return shownToMe(asked, params.threadId);
      if (written.refused !== 'thread-stopped') throw new TypeError(`writing was refused: ${written.refused}`);
      return { refused: written.refused };
    },
    async 'POST /api/my/threads/:threadId/solved'(asked, { params, body }) {
      const found = await findMine(asked, params.threadId);
      if (!found) return { missing: true };
      if (found.row.waitingSince !== null) return { refused: 'not-answered' };
      await keepWhetherSolved(asked.tx, found.row, body.isSolved);
      return shownToMe(asked, params.threadId);
    },

    async 'GET /api/my/attachments/:attachmentId'(asked, { params }) {
      return shownFile(asked, await findAttachment(asked.tx, params.attachmentId, null), params.attachmentId);
    },
    async 'GET /api/attachments/:attachmentId'(asked, { params }) {
      const file = await findAttachment(asked.tx, params.attachmentId, unitsOf(asked.actor));
      return shownFile(asked, file, params.attachmentId);
    },

    async 'GET /api/inbox'({ tx, actor }) {
      const rows = await inboxOf(tx, actor.id, unitsOf(actor));
      return { answer: { threads: await inboxRows(tx, rows) }, persons: rows.map(personOf) };
    },
    async 'GET /api/people/:personId/threads'({ tx, actor, demand }, { params: { personId } }) {
      const subject = await findSubject(tx, personId);
      if (!subject) return { missing: true };
      demand({ grants: await liveGrants(tx, personId) });
      const rows = await threadsOfPerson(tx, actor.id, personId, unitsOf(actor));
      const units = actor.duties.map(({ unitId, unitName }) => ({ id: unitId, name: unitName }));
      return {
        answer: { threads: await inboxRows(tx, rows), units },
        persons: [{ tenantId: subject.tenantId, personId }],
      };
    },
    async 'GET /api/threads/:threadId'(asked, { params }) {
      const found = await findAtWork(asked, params.threadId);
      if (!found) return { missing: true };
      await markReadBy(asked.tx, found.row, asked.actor.id);
      await openDanger(asked.tx, { tenantId: found.row.tenantId, subjectId: found.row.id }, asked.actor);
      return shownAtWork(asked, params.threadId);
    },
    async 'POST /api/threads/:threadId/messages'(asked, { params, body: { words, seen, pictures: sent } }) {
      if (!(await findAtWork(asked, params.threadId))) return { missing: true };
      const pictures = await readPictures(ports.readPicture, sent);
      if ('refused' in pictures) return pictures;
      const done = await atWork(asked, params.threadId, (role) => ({ kind: 'answer', words, pictures, seen, role }));
      if (!('refused' in done)) return done;
      if (done.refused !== 'thread-stopped') throw new TypeError(`an answer was refused: ${done.refused}`);
      return { refused: done.refused };
    },
    async 'POST /api/threads/:threadId/take'(asked, { params }) {
      const done = await atWork(asked, params.threadId, () => ({ kind: 'take' }));
      if (!('refused' in done)) return done;
      if (done.refused === 'already-taken') return { refused: done.refused, detail: done.detail };
      return { refused: 'nothing-waits' };
    },
    async 'POST /api/threads/:threadId/assign'(asked, { params, body }) {
      const found = await findAtWork(asked, params.threadId);
      if (!found) return { missing: true };
      const to = (await colleaguesOf(asked.tx, found.row, asked.actor.id)).find(({ id }) => id === body.staffId);
      if (!to) return { refused: 'not-on-duty' };
      const done = await atWork(asked, params.threadId, () => ({ kind: 'assign', to }));
      if (!('refused' in done)) return done;
      if (done.refused === 'already-taken') return { refused: done.refused, detail: done.detail };
      return { refused: 'nothing-waits' };
    },
    async 'POST /api/threads/:threadId/give-back'(asked, { params }) {
      const done = await atWork(asked, params.threadId, () => ({ kind: 'give-back' }));
      return 'refused' in done ? { refused: 'thread-not-yours' } : done;
    },
    async 'POST /api/threads/:threadId/no-answer-needed'(asked, { params, body: { why, seen } }) {
      const done = await atWork(asked, params.threadId, () => ({ kind: 'settle', why, seen }));
      if (!('refused' in done))
        return { ...done, ...('answer' in done ? { reason: { code: 'no-answer-needed', text: why } } : {}) };
      return { refused: done.refused === 'written-meanwhile' ? done.refused : 'nothing-waits' };
    },
    async 'POST /api/people/:personId/threads'(asked, { params: { personId }, body }) {
      const { tx, demand } = asked;
      const subject = await findSubject(tx, personId);
      if (!subject) return { missing: true };
      const { role } = demand({ grants: await liveGrants(tx, personId) });
      const begun = await beginAtWork(asked, subject, { ...body, personId, role });
      return typeof begun === 'string' ? shownAtWork(asked, begun) : begun;
    },
  };
}

/** As they stand in the list: words of danger on top, then as they came. */
async function inboxRows(tx: Transaction, rows: readonly ThreadRow[]): Promise<InboxRow[]> {
  const dangers = await dangersOf(
    tx,
    rows.map(({ id }) => id),
  );
  return dangerFirst(rows.map((row) => showInboxRow(row, dangers.get(row.id))));
}

/** One file, when what it belongs to may be read; else it is not there. */
async function shownFile({ tx, demand }: RequestContext, file: KeptFile | undefined, id: string) {
  demand({ grants: file ? await liveGrants(tx, file.personId) : [] });
  if (!file) return { missing: true as const };
  const { tenantId, personId } = file;
  return { answer: serveFile(file), persons: [{ tenantId, personId }], object: { kind: 'attachment', id } };
}

function unitsOf(actor: RequestContext['actor']): string[] {
  return actor.duties.map(({ unitId }) => unitId);
}

function personOf({ tenantId, personId }: ThreadRow) {
  return { tenantId, personId };
}

interface Found {
  readonly row: ThreadRow;
  readonly subject: Subject;
  readonly role: string;
}

/** A thread that the resident or relative may read; one that she may not is not there. */
async function findMine({ tx, actor, demand }: RequestContext, threadId: string): Promise<Found | null> {
  const row = await threadForReader(tx, actor.id, threadId);
  return row ? demanded({ tx, demand }, row) : outOfReach(demand);
}

/** A thread of a unit where she is on duty. */
async function findAtWork({ tx, actor, demand }: RequestContext, threadId: string): Promise<Found | null> {
  const row = await threadOfUnits(tx, actor.id, threadId, unitsOf(actor));
  return row ? demanded({ tx, demand }, row) : outOfReach(demand);
}

/** What is not in sight: those whose work it is not are told so, all others that it is not there. */
function outOfReach(demand: RequestContext['demand']): null {
  demand({ grants: [] });
  return null;
}

async function demanded({ tx, demand }: Pick<RequestContext, 'tx' | 'demand'>, row: ThreadRow): Promise<Found | null> {
  const subject = await findSubject(tx, row.personId);
  if (!subject) return null;
  const { role } = demand({ grants: await liveGrants(tx, row.personId) });
  return { row, subject, role };
}

type Shown<A> = ({ readonly answer: A } & AuditNote) | { readonly missing: true };

async function shownToMe({ tx, actor }: RequestContext, threadId: string) {
  const row = await threadForReader(tx, actor.id, threadId);
  if (!row) return { missing: true as const };
  // Both identities stand in the record when a relative acts for her; a private thread is the relative's own.
  const onBehalfOf = row.readerId === null && actor.id !== row.personId ? { onBehalfOf: row.personId } : {};
  return { answer: await showMyThread(tx, row, actor.id), ...noteOf(row), ...onBehalfOf };
}

async function shownAtWork({ tx, actor }: RequestContext, threadId: string): Promise<Shown<StaffThread>> {
  const row = await threadOfUnits(tx, actor.id, threadId, unitsOf(actor));
  if (!row) return { missing: true };
  return { answer: await showStaffThread(tx, row, actor.id), ...noteOf(row) };
}

function noteOf({ tenantId, personId, id, version }: ThreadRow): AuditNote {
  return { persons: [{ tenantId, personId }], object: { kind: 'thread', id, version } };
}

/** Does one thing to a thread that is held, and shows it as it is now. */
async function atWork(
  asked: RequestContext,
  threadId: string,
  actWith: (role: string) => StaffAct,
): Promise<Shown<StaffThread> | ThreadRefusal> {
  const found = await findAtWork(asked, threadId);
  if (!found) return { missing: true };
  await holdThread(asked.tx, found.row.tenantId, threadId);
  const held = await threadOfUnits(asked.tx, asked.actor.id, threadId, unitsOf(asked.actor));
  if (!held) return { missing: true };
  const done = await actOnThread(asked, held, found.subject, actWith(found.role));
  return 'refused' in done ? done : shownAtWork(asked, threadId);
}
