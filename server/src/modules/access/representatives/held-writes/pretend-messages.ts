import type { Addressee, MyRingWish, MyThread, MyThreadRow, PlanRemark, RingUnit } from '@tunet/contract';
import type { Asked } from '../../../../platform/http/stand-in.ts';
import type { Picture } from '../hold-queries.ts';
import { type Changed, hasPictures, newIdOf, type Pretend, redrawn, seenOn, wordsIn } from './pretended.ts';

const threads = 'GET /api/my/people/:personId/threads';
const thread = 'GET /api/my/threads/:threadId';

interface Threads {
  readonly threads: readonly MyThreadRow[];
  readonly addressees: readonly Addressee[];
  readonly readers: MyThread['readers'];
}

function message(asked: Asked): MyThread['messages'][number] {
  const { actor, at } = asked;
  return {
    ...{ id: newIdOf(asked), writtenAs: 'proxy', who: actor.name, role: null, isMine: true, pictures: [] },
    ...{ words: wordsIn(asked), sentAt: at.toISOString() },
  };
}

/** Above the others, with one more or changed in it. */
function listed(pictures: readonly Picture[], row: MyThreadRow): Changed[] {
  return redrawn<Threads>(pictures, threads, (list) => ({
    ...list,
    threads: [row, ...list.threads.filter(({ id }) => id !== row.id)],
  }));
}

function rowOf({
  unitPhone: _phone,
  messages: _said,
  readers: _readers,
  settled: _settled,
  ...row
}: MyThread): MyThreadRow {
  return { ...row, hasNew: false };
}

function withWords(before: MyThread, said: MyThread['messages'][number]): MyThread {
  return {
    ...before,
    messages: [...before.messages, said],
    ...{ lastAt: said.sentAt, lastWho: said.who, lastWrittenAs: said.writtenAs, lastWords: said.words.slice(0, 120) },
    waitingSince: before.waitingSince ?? said.sentAt,
    answerBy: before.answerBy ?? said.sentAt,
  };
}

function threadNamed(pictures: readonly Picture[], { params }: Asked) {
  return seenOn<MyThread>(pictures, thread).find(({ asked }) => asked.endsWith(params.threadId ?? '-'));
}

export const writeMore: Pretend = (asked, pictures) => {
  const found = threadNamed(pictures, asked);
  if (!found) return null;
  if (found.answer.stopped) return { refused: 'thread-stopped' };
  if (hasPictures(asked)) return { refused: 'not-a-picture' };
  const answer = withWords(found.answer, message(asked));
  return { answer, changed: [{ ...found, answer, isNew: false }, ...listed(pictures, rowOf(answer))] };
};

export const begin: Pretend = (asked, pictures) => {
  const { body } = asked;
  const unit = seenOn<Threads>(pictures, threads)[0]?.answer.addressees.find(({ unitId }) => unitId === body?.unitId);
  if (!unit) return { refused: 'unknown-addressee' };
  if (hasPictures(asked)) return { refused: 'not-a-picture' };
  const isPrivate = body?.audience === 'private';
  const answer = threadTo(unit, asked, pictures, { topic: body?.topic as MyThread['topic'], isPrivate });
  return { answer, changed: withThread(answer, pictures) };
};

function threadTo(
  { name, kind, phone, answerBy }: Pick<Addressee, 'name' | 'kind' | 'phone' | 'answerBy'>,
  asked: Asked,
  pictures: readonly Picture[],
  { topic, isPrivate }: { readonly topic: MyThread['topic']; readonly isPrivate: boolean },
): MyThread {
  const at = asked.at.toISOString();
  const readers = seenOn<Threads>(pictures, threads)[0]?.answer.readers ?? [];
  return withWords(
    {
      ...{ id: newIdOf(asked), unitName: name, unitKind: kind, unitPhone: phone, topic, lastAt: at },
      ...{ lastWho: asked.actor.name, lastWrittenAs: 'proxy', lastWords: '', stopped: false, settled: null },
      ...{ solvedHere: null, waitingSince: at, answerBy, messages: [], audience: isPrivate ? 'private' : 'shared' },
      readers: isPrivate ? readers.filter(({ isMe }) => isMe) : readers,
    },
    message(asked),
  );
}

function withThread(answer: MyThread, pictures: readonly Picture[]): Changed[] {
  const fresh = { route: thread, asked: `/api/my/threads/${answer.id}`, answer, isNew: true };
  return [fresh, ...listed(pictures, rowOf(answer))];
}

export const saySolved: Pretend = (asked, pictures) => {
  const found = threadNamed(pictures, asked);
  if (!found) return null;
  if (!found.answer.messages.some(({ writtenAs }) => writtenAs === 'staff')) return { refused: 'not-answered' };
  const answer: MyThread = { ...found.answer, solvedHere: asked.body?.isSolved === true ? 'yes' : 'no' };
  return { answer, changed: [{ ...found, answer, isNew: false }] };
};

interface Plans {
  readonly plans: readonly { readonly id: string; readonly unitId: string }[];
}
interface Said {
  readonly remarks: readonly PlanRemark[];
}
const said = 'GET /api/my/people/:personId/plan/said';

/** A line of the plan that is not right: a message to the unit, in her own picture. */
export const sayNotRight: Pretend = (asked, pictures) => {
  const { planId, part, lineId } = (asked.body ?? {}) as unknown as Pick<PlanRemark, 'planId' | 'part' | 'lineId'>;
  const plan = seenOn<Plans>(pictures, 'GET /api/my/people/:personId/plan')[0]?.answer.plans.find(
    ({ id }) => id === planId,
  );
  if (!plan) return null;
  const isSame = (each: PlanRemark) => each.planId === planId && each.part === part && each.lineId === lineId;
  const before = seenOn<Said>(pictures, said)[0]?.answer.remarks.find(isSame);
  if (before?.answerBy) return { refused: 'already-said' };
  const unit = seenOn<Threads>(pictures, threads)[0]?.answer.addressees.find(({ unitId }) => unitId === plan.unitId);
  if (!unit) return { refused: 'unknown-addressee' };
  const made = threadTo(unit, asked, pictures, { topic: 'plan', isPrivate: false });
  const answer: PlanRemark = {
    ...{ id: made.id, planId, part, lineId, saidByName: asked.actor.name, saidAt: asked.at.toISOString() },
    ...{ threadId: made.id, answerBy: unit.answerBy },
  };
  const marked = redrawn<Said>(pictures, said, (list) => ({ ...list, remarks: [...list.remarks, answer] }));
  return { answer, changed: [...withThread(made, pictures), ...marked] };
};

interface Rings {
  readonly wishes: readonly MyRingWish[];
  readonly units: readonly RingUnit[];
  readonly knownPhoneEnd: string | null;
  readonly timeZone: string;
}
const rings = 'GET /api/my/people/:personId/ring-wishes';

/** Nobody rings for it by itself: those who help the person read that it was asked, and by whom. */
export const askToBeRung: Pretend = (asked, pictures) => {
  const seen = seenOn<Rings>(pictures, rings)[0]?.answer;
  if (!seen) return null;
  const { unitId, topic, part, phone, timeZone } = (asked.body ?? {}) as {
    readonly unitId?: string;
    readonly topic?: MyRingWish['topic'];
    readonly part?: string;
    readonly phone?: string | null;
    readonly timeZone?: string;
  };
  const unit = seen.units.find((each) => each.unitId === unitId);
  if (!unit) return { refused: 'unknown-addressee' };
  const window = unit.windows.find((each) => each.part === part);
  if (!window) return { refused: 'not-then' };
  const phoneEnd = phone ? phone.slice(-4) : seen.knownPhoneEnd;
  if (phoneEnd === null) return { refused: 'no-number' };
  const wish: MyRingWish = {
    ...{ id: newIdOf(asked), unitName: unit.name, unitPhone: unit.phone, topic: topic ?? 'other', phoneEnd },
    ...{ timeZone: timeZone ?? seen.timeZone, askedAt: asked.at.toISOString(), ringFrom: window.from },
    ...{ ringBy: window.to, state: 'waiting', tries: 0, triedAt: null, overAt: null },
  };
  const changed = redrawn<Rings>(pictures, rings, (list) => ({ ...list, wishes: [wish, ...list.wishes] }));
  return { answer: changed[0]?.answer ?? seen, changed };
};

export const withdrawRing: Pretend = (asked, pictures) => {
  const wish = seenOn<Rings>(pictures, rings)[0]?.answer.wishes.find(({ id }) => id === asked.params.ringWishId);
  if (!wish) return null;
  if (wish.overAt !== null) return { refused: 'already-over' };
  const over: MyRingWish = { ...wish, state: 'withdrawn', overAt: asked.at.toISOString() };
  return {
    answer: { withdrawn: true },
    changed: redrawn<Rings>(pictures, rings, (list) => ({
      ...list,
      wishes: list.wishes.map((each) => (each.id === wish.id ? over : each)),
    })),
  };
};
