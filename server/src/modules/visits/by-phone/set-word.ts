import type { RouteRefusal, WordGiven, weekPhoneRoutes } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { isKeptFromOutside } from '../calendar/read-calendar.ts';
import * as queries from './phone-queries.ts';
import { weekNumber } from './week-number.ts';
import { bornKeys, isEasy, type PhoneWords } from './word.ts';

type Refused = RouteRefusal<(typeof weekPhoneRoutes)['POST /api/people/:personId/week-phone']>;
interface Born extends Record<string, unknown> {
  readonly bornOn: string;
  readonly phone: string | null;
  readonly country: 'NO' | 'SE';
}

/**
 * Keeps four digits that she has chosen. One that is easy to guess, and one that another with her day of birth has, are refused alike,
 * so that nobody learns another's.
 */
export async function setWord(
  { tx, actor, at, newId }: Pick<RequestContext, 'tx' | 'actor' | 'at' | 'newId'>,
  of: { readonly tenantId: string; readonly personId: string; readonly word: string; readonly given: WordGiven },
  words: PhoneWords,
): Promise<{ readonly id: string } | { readonly refused: Refused }> {
  const { tenantId, personId, word, given } = of;
  if ((await weekNumber(tx, tenantId)) === null) return { refused: 'not-offered' };
  if (await isKeptFromOutside(tx, tenantId, personId)) return { refused: 'protected' };
  const [person] = await tx.rows<Born>(queries.bornAndPhone, [personId]);
  if (!person) return { refused: 'not-offered' };
  if (given === 'rang-back' && person.phone === null) return { refused: 'no-registered-number' };
  const bornHash = words.hashBorn(tenantId, bornKeys(person.bornOn, person.country));
  const others = await queries.othersBorn(tx, tenantId, bornHash, personId);
  const isTaken = others.some(({ personId: other, wordHash }) =>
    wordHash.equals(words.hashWord(tenantId, other, word)),
  );
  if (isTaken || isEasy(word, person.bornOn)) return { refused: 'too-easy' };
  await tx.rows(queries.stopWord, [tenantId, personId, at, 'new-word', actor.name]);
  const id = newId();
  const wordHash = words.hashWord(tenantId, personId, word);
  await tx.rows(queries.addWord, [tenantId, id, personId, bornHash, wordHash, given, actor.id, actor.name, at]);
  return { id };
}
