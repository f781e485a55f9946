import type { RouteKey } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import { failure, refusalSentence } from '../../../platform/http/failures.ts';
import type { Asked, Instead, StandIn } from '../../../platform/http/stand-in.ts';
import { isUuid } from '../../../platform/ids/ids.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { heldWritings } from './held-writes/held-writes.ts';
import type { Pretend } from './held-writes/pretended.ts';
import {
  answeredBefore,
  type Hold,
  heldScopes,
  holdsOf,
  keepWrite,
  type Picture,
  picturesOf,
  savePicture,
  waitForSame,
  wasSeen,
} from './hold-queries.ts';
import { lookAsProxy, type StandInPorts } from './look-as-proxy.ts';
import { addressOf, namesIn } from './take-picture.ts';

/**
 * Answers in place of the usual handlers: she who looks as one whom she has let, and one who is held back, for whom everything is as
 * it was. The wall is shut to the held one already; here is only what she sees instead.
 */
export function createStandIn(ports: StandInPorts): StandIn {
  return async (asked) => {
    if (asked.asProxy !== undefined) return lookAsProxy(ports, asked, asked.asProxy);
    const { actor, at } = asked;
    return inTransaction(ports.pool, { tenants: actor.tenants, subjects: actor.subjects, at }, async (tx) => {
      const holds = await holdsOf(tx, actor.id);
      for (const hold of holds) {
        const answer = await answerHeld(ports, tx, hold, asked);
        if (answer) return answer;
      }
      if (holds.length === 0 || !asked.key.startsWith('GET ')) return null;
      const kept: { hold: Hold; pictures: Picture[] }[] = [];
      for (const hold of holds) kept.push({ hold, pictures: await picturesOf(tx, hold, asked.key) });
      return { mend: (live) => mend(live, kept) };
    });
  };
}

async function answerHeld(ports: StandInPorts, tx: Transaction, hold: Hold, asked: Asked): Promise<Instead | null> {
  const { key, params } = asked;
  if (key.startsWith('GET ')) {
    if (namesIn(key).length === 0) return null;
    const address = addressOf(key, params);
    const picture = (await picturesOf(tx, hold, key)).find((each) => each.asked === address);
    if (!picture) return null;
    await note(tx, hold, asked);
    return { status: 200, body: await turned(tx, hold, asked, picture) };
  }
  const writing = heldWritings[key];
  if (writing?.is === 'usual' || !(await isAbout(tx, hold, asked))) return null;
  // What she was never let do is answered as it always was.
  const grants = await heldScopes(tx, hold);
  if (!ports.authority.decide(asked.actor, asked.route.action, { grants }).allow) return null;
  return answerWrite(tx, hold, asked, writing);
}

type Writing = Exclude<(typeof heldWritings)[RouteKey], { is: 'usual' }>;

/** Answers what she has written as it would look, keeps it for those who help the person, and draws it in her own picture alone. */
async function answerWrite(tx: Transaction, hold: Hold, asked: Asked, writing: Writing): Promise<Instead> {
  const { key, params, body, at } = asked;
  const id = typeof body?.commandId === 'string' ? body.commandId : hold.id;
  await waitForSame(tx, hold, id);
  const before = await answeredBefore(tx, hold, id);
  if (before !== undefined) return before;
  await note(tx, hold, asked);
  const pictures = await picturesOf(tx, hold, null);
  const zone = await timeZoneOf(tx, hold.tenantId);
  const pretended = writing ? writing.as(asked, pictures, { zone, today: localDay(at, zone) }) : 'down';
  const instead = insteadOf(pretended);
  if (pretended !== null && pretended !== 'down')
    for (const { isNew, ...picture } of pretended.changed ?? []) await savePicture(tx, hold, picture, isNew);
  const isForStaff = writing?.keeps !== 'nothing';
  const input = { params, body: isForStaff ? body : undefined };
  await keepWrite(tx, hold, { id, route: key, input, answered: instead, isForStaff });
  if (isForStaff)
    await emit(tx, {
      ...{ tenantId: hold.tenantId, kind: 'representative.wrote', subjectId: id, occurredAt: at },
      payload: { personId: hold.personId, holdId: hold.id },
    });
  return instead;
}

function insteadOf(pretended: ReturnType<Pretend>): { readonly status: number; readonly body: unknown } {
  if (pretended === null || pretended === 'down') {
    const { status, problem } = failure(pretended === null ? 'not-found' : 'not-ready');
    return { status, body: problem };
  }
  if ('refused' in pretended) return { status: 409, body: { code: pretended.refused, message: refusalSentence } };
  return { status: 200, body: pretended.answer };
}

/** Of the days of a list those that she asks for; the day itself is today's, as it is for everyone. */
async function turned(tx: Transaction, hold: Hold, { key, query, at }: Asked, picture: Picture): Promise<unknown> {
  if (key !== 'GET /api/my/people/:personId/visits') return picture.answer;
  const zone = await timeZoneOf(tx, hold.tenantId);
  const today = localDay(at, zone);
  const from = typeof query.from === 'string' ? query.from : today;
  const days = typeof query.days === 'number' ? query.days : 14;
  const answer = picture.answer as { readonly visits: readonly { readonly startsAt?: string }[] };
  const until = localDay(new Date(Date.parse(`${from}T12:00:00Z`) + days * 86_400_000), 'UTC');
  const visits = answer.visits.filter(({ startsAt }) => {
    const on = startsAt === undefined ? from : localDay(new Date(startsAt), zone);
    return on >= from && on < until;
  });
  return { ...answer, today, from, days, visits };
}

async function isAbout(tx: Transaction, hold: Hold, { params, body }: Asked): Promise<boolean> {
  const ids = [...Object.values(params), ...Object.values(body ?? {})].filter(
    (value): value is string => typeof value === 'string' && isUuid(value),
  );
  for (const id of ids) {
    if (id === hold.personId) return true;
    if (id !== body?.commandId && (await wasSeen(tx, hold, id))) return true;
  }
  return false;
}

/** Written down, as everything is; the one it is about does not read it among those who have looked, for nobody saw her. */
async function note(
  tx: Transaction,
  { tenantId, personId, id }: Hold,
  { actor, route, at, traceId }: Asked,
): Promise<void> {
  await writeAudit(tx, {
    ...{ at, actor, action: route.action, traceId, outcome: 'denied' as const, basis: 'proxy' as const, basisRef: id },
    ...{ role: 'relative', onBehalfOf: personId, persons: [{ tenantId, personId }], reason: { code: 'held-back' } },
  });
}

/** Where a list has one line for each person, the line of the one she is held back from stands where it stood. */
function mend(live: unknown, kept: readonly { readonly hold: Hold; readonly pictures: readonly Picture[] }[]): unknown {
  if (typeof live !== 'object' || live === null) return live;
  const mended: Record<string, unknown> = { ...live };
  for (const { hold, pictures } of kept) {
    for (const { answer } of pictures) {
      for (const [name, before] of Object.entries(answer)) {
        const now = mended[name];
        if (!Array.isArray(before) || !Array.isArray(now)) continue;
        const lines: unknown[] = [...now];
        for (const [place, line] of before.entries()) {
          const text = JSON.stringify(line);
          if (text.includes(hold.personId) && !lines.some((each) => JSON.stringify(each).includes(hold.personId)))
            lines.splice(place, 0, line);
        }
        mended[name] = lines;
      }
    }
  }
  return mended;
}
