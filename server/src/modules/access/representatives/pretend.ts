import type { MyThread, MyThreadRow, MyVisit, RouteKey } from '@tunet/contract';
import type { Asked } from '../../../platform/http/stand-in.ts';
import type { Picture } from './hold-queries.ts';

/** What a held one is answered when she writes, and how what she sees changes by it. */
export interface Pretended {
  readonly answer: unknown;
  readonly changed: readonly (Picture & { readonly isNew: boolean })[];
}

type Pretend = (asked: Asked, pictures: readonly Picture[]) => Pretended | null;

const threads = 'GET /api/my/people/:personId/threads';
const thread = 'GET /api/my/threads/:threadId';
const visits = 'GET /api/my/people/:personId/visits';

function wordsOf({ body }: Asked): string {
  return typeof body?.words === 'string' ? body.words : '';
}

function message(asked: Asked) {
  const { actor, at, body } = asked;
  const id = String(body?.commandId ?? actor.id);
  const who = actor.name;
  return {
    ...{ id, writtenAs: 'proxy' as const, who, role: null, isMine: true, words: wordsOf(asked), pictures: [] },
    sentAt: at.toISOString(),
  };
}

/** The beginning of a list, with one more or changed in it. */
function listed(pictures: readonly Picture[], row: MyThreadRow) {
  return pictures
    .filter(({ route }) => route === threads)
    .map((picture) => {
      const answer = picture.answer as { readonly threads: readonly MyThreadRow[] };
      const others = answer.threads.filter(({ id }) => id !== row.id);
      return { ...picture, answer: { ...answer, threads: [row, ...others] }, isNew: false };
    });
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

/** How each write of a relative looks to one who is held back. One that is not here looks like a line that is down for a moment. */
export const pretends: Partial<Record<RouteKey, Pretend>> = {
  'POST /api/my/threads/:threadId/messages'(asked, pictures) {
    const found = pictures.find(
      ({ route, asked: address }) => route === thread && address.endsWith(asked.params.threadId ?? '-'),
    );
    if (!found) return null;
    const before = found.answer as MyThread;
    const said = message(asked);
    const isRepeat = before.messages.some(({ id }) => id === said.id);
    const answer: MyThread = isRepeat ? before : withWords(before, said);
    return { answer, changed: [{ ...found, answer, isNew: false }, ...listed(pictures, rowOf(answer))] };
  },
  'POST /api/my/people/:personId/threads'(asked, pictures) {
    const list = pictures.find(({ route }) => route === threads)?.answer as
      | {
          readonly addressees: readonly {
            unitId: string;
            name: string;
            kind: MyThread['unitKind'];
            phone: string | null;
            answerBy: string;
          }[];
          readonly readers: MyThread['readers'];
        }
      | undefined;
    const unit = list?.addressees.find(({ unitId }) => unitId === asked.body?.unitId);
    if (!list || !unit) return null;
    const id = String(asked.body?.commandId);
    const at = asked.at.toISOString();
    const audience = asked.body?.audience === 'private' ? 'private' : 'shared';
    const answer: MyThread = withWords(
      {
        ...{ id, unitName: unit.name, unitKind: unit.kind, unitPhone: unit.phone, audience, lastAt: at },
        topic: asked.body?.topic as MyThread['topic'],
        ...{
          lastWho: asked.actor.name,
          lastWrittenAs: 'proxy' as const,
          lastWords: '',
          stopped: false,
          settled: null,
          solvedHere: null,
        },
        ...{ waitingSince: at, answerBy: unit.answerBy, messages: [] },
        readers: audience === 'private' ? list.readers.filter(({ isMe }) => isMe) : list.readers,
      },
      message(asked),
    );
    const address = `/api/my/threads/${id}`;
    const isKnown = pictures.some(({ asked: known }) => known === address);
    return {
      answer,
      changed: [{ route: thread, asked: address, answer, isNew: !isKnown }, ...listed(pictures, rowOf(answer))],
    };
  },
  'POST /api/my/visits/:visitId/cancel': (asked, pictures) => visitAsked(asked, pictures, 'cancelAsked'),
  'POST /api/my/visits/:visitId/ask-to-move': (asked, pictures) => visitAsked(asked, pictures, 'moveAsked'),
};

function withWords(before: MyThread, said: MyThread['messages'][number]): MyThread {
  return {
    ...before,
    messages: [...before.messages, said],
    ...{ lastAt: said.sentAt, lastWho: said.who, lastWrittenAs: said.writtenAs, lastWords: said.words.slice(0, 120) },
    waitingSince: before.waitingSince ?? said.sentAt,
    answerBy: before.answerBy ?? said.sentAt,
  };
}

/** Asked for, and not answered: a nurse decides, as of any visit that is close. */
function visitAsked(asked: Asked, pictures: readonly Picture[], what: 'cancelAsked' | 'moveAsked'): Pretended | null {
  const list = pictures.find(({ route }) => route === visits);
  const answer = list?.answer as { readonly visits: readonly MyVisit[] } | undefined;
  const visit = answer?.visits.find(({ id }) => id === asked.params.visitId);
  if (!list || !answer || !visit) return null;
  const asking = { at: asked.at.toISOString(), byName: asked.actor.name, words: wordsOf(asked) || null };
  const after = { ...visit, [what]: visit[what] ?? asking, mayCancel: 'no', mayAskToMove: false } as MyVisit;
  const changed = { ...answer, visits: answer.visits.map((each) => (each.id === visit.id ? after : each)) };
  return {
    answer: what === 'cancelAsked' ? { outcome: 'asked', visit: after } : after,
    changed: [{ ...list, answer: changed, isNew: false }],
  };
}
