import { timingSafeEqual } from 'node:crypto';
import type { RouteAnswer, RouteInput, weekPhoneRoutes } from '@tunet/contract';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { administrationContact, placeOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { actAsHer } from './act-as-her.ts';
import type { CallPlace, TurnPorts } from './call-place.ts';
import {
  begun,
  type CallState,
  listensFor,
  mostWrong,
  nextTurn,
  over,
  type Proved,
  proved,
  type Turn,
} from './dialogue.ts';
import * as queries from './phone-queries.ts';
import { type SpokenWords, spokenWords } from './spoken-words.ts';

type Route = (typeof weekPhoneRoutes)['POST /api/voice/week'];
export type TurnTold = RouteInput<Route>['body'];
export type TurnAnswer = RouteAnswer<Route>;

/** One turn: what was heard moves the call on, and what is to be said comes back. The same turn again moves nothing. */
export async function takeTurn(ports: TurnPorts, tenantId: string, told: TurnTold, at: Date): Promise<TurnAnswer> {
  const { place, turn, isRepeat } = await inTransaction(ports.pool, { tenants: [tenantId], subjects: [], at }, (tx) =>
    moveOn(ports, tx, tenantId, told),
  );
  const { state, act } = turn;
  const words = spokenWords[place.language];
  const answer = (say: string, to: CallState = state): TurnAnswer => ({
    ...{ say, language: place.language, listenFor: listensFor(to) },
  });
  if (state.at === 'menu' || state.at === 'sure') {
    const said = await actAsHer(ports, {
      place,
      state,
      act: isRepeat ? { do: 'unclear' } : act,
      callId: told.callId,
      at,
    });
    return { say: said.say, language: said.language, listenFor: listensFor(said.state) };
  }
  return answer(sayUnknown(words, place, turn, told.turn === 0));
}

async function moveOn(ports: TurnPorts, tx: Transaction, tenantId: string, told: TurnTold) {
  await queries.knockByPhone(tx);
  const place = await callPlace(tx, tenantId);
  const [row] = await tx.rows<queries.CallRow>(queries.lockCall, [tenantId, told.callId]);
  const keep = (turn: number, state: CallState) =>
    tx.rows(queries.keepCall, [tenantId, told.callId, turn, JSON.stringify(state), tx.at]);
  if (told.turn === 0 && !row) {
    await keep(0, begun);
    return { place, turn: { state: begun, act: { do: 'ask-birth' } } satisfies Turn, isRepeat: false };
  }
  // A call that nobody has begun is over; a turn told twice stands where it stood.
  if (!row) return { place, turn: { state: over, act: { do: 'goodbye' } } satisfies Turn, isRepeat: false };
  if (told.turn <= row.turn) return { place, turn: repeated(row.state), isRepeat: true };
  const hashBorn = (keys: string) => ports.words.hashBorn(tenantId, keys).toString('hex');
  let turn = nextTurn(row.state, told.heard, hashBorn);
  if (turn.act.do === 'prove') turn = proved(turn.state, await prove(ports, tx, tenantId, turn.act));
  await keep(told.turn, turn.state);
  return { place, turn, isRepeat: false };
}

function repeated(state: CallState): Turn {
  return { state, act: { do: state.at === 'ended' ? 'goodbye' : 'unclear' } };
}

/** Whose word it is; null: nobody's, and it counts against everyone whom it could have opened. */
async function prove(
  { words, limit }: TurnPorts,
  tx: Transaction,
  tenantId: string,
  said: { readonly born: string; readonly word: string },
): Promise<Proved | null> {
  if (!limit.allows(tenantId, tx.at)) return null;
  const found = await tx.rows<queries.KnockRow>(queries.wordsBorn, [tenantId, Buffer.from(said.born, 'hex')]);
  const right = found.find(({ personId, wordHash }) => {
    const hash = words.hashWord(tenantId, personId, said.word);
    return wordHash.length === hash.length && timingSafeEqual(wordHash, hash);
  });
  if (right) {
    await tx.rows(queries.wasRight, [tenantId, right.id, tx.at]);
    return { personId: right.personId, wordId: right.id };
  }
  const ids = found.map(({ id }) => id);
  const counted = await tx.rows<{ id: string; personId: string; isLocked: boolean }>(queries.wasWrong, [
    ...[tenantId, ids, mostWrong, tx.at],
  ]);
  for (const { id, personId } of counted.filter(({ isLocked }) => isLocked))
    await emit(tx, { tenantId, kind: 'phone-word.locked', subjectId: id, occurredAt: tx.at, payload: { personId } });
  return null;
}

async function callPlace(tx: Transaction, tenantId: string): Promise<CallPlace> {
  const { name, country } = await placeOf(tx, tenantId);
  const numbers = await ruleValue(tx, tenantId, 'alarms.emergency-numbers');
  return {
    ...{ tenantId, name, country: country === 'SE' ? 'SE' : 'NO', language: country === 'SE' ? 'sv' : 'nb' },
    phone: (await administrationContact(tx, tenantId))?.phone ?? null,
    ...{ emergency: numbers.ambulance, urgentCare: numbers['urgent-care'] },
  };
}

/** Before it is known who has rung, and when a call is over. */
function sayUnknown(words: SpokenWords, place: CallPlace, { state, act }: Turn, isFirst: boolean): string {
  const { phone, country, name, emergency, urgentCare } = place;
  if (act.do === 'nothing') return '';
  if (state.at === 'ended') return words.goodbye(phone);
  const ask = state.at === 'word' ? words.askWord : words.askBirth[country];
  if (isFirst) return `${words.welcome(name)} ${words.danger(emergency, urgentCare)} ${ask}`;
  if (act.do === 'unclear') return `${words.unclear} ${ask}`;
  return act.do === 'ask-birth' ? `${words.wrong} ${ask}` : ask;
}
