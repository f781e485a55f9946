import type { weekPhoneRoutes } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { isKey } from '../../alarms/index.ts';
import { summariesOf } from '../../people/index.ts';
import { isKeptFromOutside } from '../calendar/read-calendar.ts';
import type { TurnPorts } from './call-place.ts';
import * as queries from './phone-queries.ts';
import { setWord } from './set-word.ts';
import { takeTurn } from './take-turn.ts';
import { placeOfNumber, weekNumber } from './week-number.ts';

export interface WeekPhonePorts extends Omit<TurnPorts, 'newId'> {
  /** What the telephone system proves itself by; undefined: nobody is believed. */
  readonly voiceKey: string | undefined;
}

/** Routes of the telephone that reads a week aloud. */
export function weekPhoneHandlers(ports: WeekPhonePorts): Handlers<typeof weekPhoneRoutes> {
  return {
    async 'POST /api/voice/week'({ at, newId, bearer }, { body }) {
      if (!isKey(ports.voiceKey, bearer)) throw failure('not-logged-in');
      const tenantId = await placeOfNumber(ports.pool, body.to, at);
      if (tenantId === null) throw failure('not-found');
      return { answer: await takeTurn({ ...ports, newId }, tenantId, body, at) };
    },
    async 'GET /api/my/people/:personId/week-phone'(asked, { params: { personId } }) {
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      const isOwn = asked.actor.id === personId;
      const answer = { ...(await weekPhone(asked.tx, person.tenantId, personId)), isOwn };
      return { answer, persons: [{ tenantId: person.tenantId, personId }] };
    },
    async 'POST /api/my/people/:personId/week-phone/stop'(asked, { params: { personId } }) {
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      return stop(asked, person.tenantId, personId, 'herself');
    },
    async 'GET /api/people/:personId/week-phone'(asked, { params: { personId } }) {
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const answer = { ...(await weekPhone(asked.tx, tenantId, personId)), registeredPhone: person.phone };
      return { answer, persons: [{ tenantId, personId }] };
    },
    async 'POST /api/people/:personId/week-phone'(asked, { params: { personId }, body }) {
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const persons = [{ tenantId, personId }];
      const { word, given } = body;
      const set = await setWord(asked, { tenantId, personId, word, given }, ports.words);
      if ('refused' in set) return { ...set, persons };
      return { answer: { wordId: set.id }, persons, object: { kind: 'phone_word', id: set.id } };
    },
    async 'POST /api/people/:personId/week-phone/stop'(asked, { params: { personId } }) {
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      return stop(asked, person.tenantId, personId, 'staff');
    },
  };
}

async function personOf({ tx, demand }: RequestContext, personId: string) {
  demand({ grants: await liveGrants(tx, personId) });
  const [person] = await summariesOf(tx, [personId]);
  return person;
}

async function weekPhone(tx: Transaction, tenantId: string, personId: string) {
  const [word] = await tx.rows<queries.WordRow>(queries.latestWord, [personId]);
  return {
    number: await weekNumber(tx, tenantId),
    mayHave: !(await isKeptFromOutside(tx, tenantId, personId)),
    word: word
      ? {
          ...{ id: word.id, given: word.given, setAt: word.setAt.toISOString(), setByName: word.setByName },
          lastHeardAt: word.lastHeardAt?.toISOString() ?? null,
          stopped:
            word.stoppedAt && word.stoppedBecause
              ? { at: word.stoppedAt.toISOString(), because: word.stoppedBecause, byName: word.stoppedByName }
              : null,
        }
      : null,
  };
}

async function stop({ tx, actor, at }: RequestContext, tenantId: string, personId: string, by: 'herself' | 'staff') {
  const persons = [{ tenantId, personId }];
  const [stopped] = await tx.rows<{ id: string }>(queries.stopWord, [tenantId, personId, at, by, actor.name]);
  const [noted] = by === 'staff' ? await tx.rows<{ id: string }>(queries.noteLocked, [tenantId, personId, at]) : [];
  const id = stopped?.id ?? noted?.id;
  if (!id) return { refused: 'already-stopped' as const, persons };
  return { answer: { stopped: true as const }, persons, object: { kind: 'phone_word', id } };
}
