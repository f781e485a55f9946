import type { carelinkRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { emit } from '../../platform/events/emit.ts';
import { failure } from '../../platform/http/failures.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { isKey } from '../alarms/index.ts';
import { pickablePerson } from '../people/index.ts';
import { answerHospital } from './answer-hospital.ts';
import { dialogueHandlers } from './dialogue-routes.ts';
import { queueSending } from './queue-sending.ts';
import { readHospitalOf, readList, readMine } from './read-hospital.ts';
import {
  type CheckRow,
  oneCheck,
  oneSending,
  oneStay,
  pickPerson,
  type StayRow,
  saveSeen,
  settleArrival,
  takeArrival,
  type UnmatchedRow,
  unmatched,
} from './reading-queries.ts';
import { receiveMessage } from './receive-message.ts';
import { shownStays } from './show-stay.ts';
import { shownCheck, signMedicines } from './sign-medicines.ts';

export interface CareLinkPorts {
  /** Role tunet_app. */
  readonly pool: Pool;
  /** What the message net proves itself by; undefined: nobody is believed. */
  readonly key: string | undefined;
}

export function carelinkHandlers({ pool, key }: CareLinkPorts): Handlers<typeof carelinkRoutes> {
  return {
    ...dialogueHandlers,
    async 'POST /api/carelink/messages'({ at, newId, bearer }, { body }) {
      if (!isKey(key, bearer)) throw failure('not-logged-in');
      return receiveMessage(pool, body, { at, newId });
    },
    async 'GET /api/hospital'({ tx, actor }) {
      return readList(tx, actor);
    },
    async 'GET /api/people/:personId/hospital'({ tx, actor, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      return readHospitalOf(tx, actor, params.personId);
    },
    async 'POST /api/hospital-stays/:stayId/answer'(asked, { params, body }) {
      const { tx, demand } = asked;
      const [stay] = await tx.rows<StayRow>(oneStay, [params.stayId]);
      demand({ grants: stay ? await liveGrants(tx, stay.personId) : [] });
      if (!stay) return { missing: true };
      const persons = [{ tenantId: stay.tenantId, personId: stay.personId }];
      const refused = await answerHospital(asked, stay, body);
      if (refused) return { refused, persons };
      const [shown] = await shownStays(tx, await tx.rows<StayRow>(oneStay, [params.stayId]));
      if (!shown) return { missing: true };
      return { answer: shown, persons, object: { kind: 'hospital-stay', id: stay.id, version: shown.version } };
    },
    async 'GET /api/medicine-checks/:checkId'({ tx, demand }, { params }) {
      const [row] = await tx.rows<CheckRow>(oneCheck, [params.checkId]);
      demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
      if (!row) return { missing: true };
      return { answer: shownCheck(row), persons: [{ tenantId: row.tenantId, personId: row.personId }] };
    },
    async 'POST /api/medicine-checks/:checkId/sign'(asked, { params, body }) {
      const { tx, demand } = asked;
      const [row] = await tx.rows<CheckRow>(oneCheck, [params.checkId]);
      demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
      if (!row) return { missing: true };
      const persons = [{ tenantId: row.tenantId, personId: row.personId }];
      const signed = await signMedicines(asked, row, body);
      if ('refused' in signed) return { ...signed, persons };
      return {
        answer: signed.check,
        persons,
        object: { kind: 'medicine-check', id: row.id, version: signed.check.version },
      };
    },
    async 'POST /api/carelink-arrivals/:arrivalId/settle'({ tx, actor, at, newId }, { params, body }) {
      const [row] = await tx.rows<UnmatchedRow>(unmatched, [params.arrivalId]);
      if (!row) return { missing: true };
      const { tenantId, arrivalId, partyId, messageId, thread } = row;
      if (body.how === 'try-again') {
        const payload = { partyId, messageId, isAgain: true };
        await emit(tx, { tenantId, kind: 'carelink.arrived', subjectId: arrivalId, payload, occurredAt: at });
        return { answer: { isSettled: false } };
      }
      await tx.rows(settleArrival, [tenantId, arrivalId, body.how, actor.name, at]);
      const isTaken = body.how === 'by-phone';
      await queueSending(tx, newId, {
        ...{ tenantId, partyId, personId: null, kind: 'receipt', thread, unitId: null },
        body: { of: messageId, isTaken, why: isTaken ? null : 'unknown-person' },
        by: { id: actor.id, name: actor.name },
      });
      return { answer: { isSettled: true } };
    },
    async 'POST /api/carelink-arrivals/:arrivalId/take'({ tx, actor, at }, { params }) {
      const [row] = await tx.rows<UnmatchedRow>(unmatched, [params.arrivalId]);
      if (!row) return { missing: true };
      await tx.rows(takeArrival, [row.tenantId, row.arrivalId, actor.id, actor.name, at]);
      return { answer: { takenBy: actor.name } };
    },
    async 'POST /api/carelink-arrivals/:arrivalId/pick'({ tx, actor, at }, { params, body: { personId, because } }) {
      const [row] = await tx.rows<UnmatchedRow>(unmatched, [params.arrivalId]);
      if (!row) return { missing: true };
      const { tenantId, arrivalId, partyId, messageId } = row;
      const person = await pickablePerson(tx, tenantId, personId);
      if (!person) return { refused: 'no-such-person' };
      const persons = [{ tenantId, personId }];
      if (person.isDead) return { refused: 'person-died', persons };
      const picked = [tenantId, arrivalId, personId, actor.name, at, because, actor.id];
      if ((await tx.rows(pickPerson, picked)).length === 0) return { refused: 'already-settled', persons };
      const payload = { partyId, messageId, isAgain: true };
      await emit(tx, { tenantId, kind: 'carelink.arrived', subjectId: arrivalId, payload, occurredAt: at });
      return { answer: { isPicked: true }, persons, object: { kind: 'carelink-arrival', id: arrivalId, version: 1 } };
    },
    async 'POST /api/carelink-sendings/:sendingId/seen'({ tx, actor, at, demand }, { params, body }) {
      const [row] = await tx.rows<{ tenantId: string; personId: string; state: string; seenAt: Date | null }>(
        oneSending,
        [params.sendingId],
      );
      demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
      if (!row) return { missing: true };
      const persons = [{ tenantId: row.tenantId, personId: row.personId }];
      if (row.state !== 'failed') return { refused: 'not-failed', persons };
      if (row.seenAt) return { refused: 'already-seen', persons };
      await tx.rows(saveSeen, [row.tenantId, params.sendingId, actor.name, at, body.words]);
      return { answer: { isSeen: true }, persons };
    },
    async 'GET /api/my/people/:personId/hospital'({ tx, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      return readMine(tx, params.personId);
    },
  };
}
