import type { lessonRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { desksOf } from '../desk/at-desk.ts';
import { freezeAlarm, letGo, readFile } from './alarm-file.ts';
import { endLimit, limitOf, readLimits, setLimit } from './dispenser-limits.ts';
import { explainMiss, readMisses } from './explain-miss.ts';
import { readPersonLessons, readUnitLessons, readYesterday } from './person-lessons.ts';
import { readProof } from './prove-promises.ts';

export function lessonHandlers(): Handlers<typeof lessonRoutes> {
  return {
    async 'GET /api/proof'({ tx, actor }, { query }) {
      return { answer: await readProof(tx, actor.tenantId, Number(query.weeks ?? '13')) };
    },
    async 'GET /api/desk/misses'({ tx, actor }) {
      return { answer: { misses: await readMisses(tx, actor.tenantId, desksOf(actor)) } };
    },
    async 'POST /api/alarms/:alarmId/misses/:missKind'({ tx, actor }, { params, body }) {
      const said = { alarmId: params.alarmId, what: params.missKind, reason: body.reason };
      const found = await explainMiss(tx, actor.tenantId, desksOf(actor), said);
      if (found === 'missing') return { missing: true };
      if (found === 'not-missed') return { refused: found };
      return { answer: found, object: { kind: 'alarm', id: params.alarmId }, reason: { code: body.reason } };
    },
    async 'GET /api/alarms/:alarmId/file'(asked, { params }) {
      const view = await fileOf(asked, params.alarmId);
      if (!view) return { missing: true };
      return { answer: view.file, persons: view.persons, object: { kind: 'alarm', id: params.alarmId } };
    },
    async 'POST /api/alarms/:alarmId/freeze'(asked, { params, body }) {
      const view = await fileOf(asked, params.alarmId);
      if (!view) return { missing: true };
      const { id, name } = asked.actor;
      const by = { id, name, because: body.because, freezeId: asked.newId() };
      const answer = await freezeAlarm(asked.tx, view, by);
      if (answer === 'already-frozen') return { refused: answer };
      return { answer, persons: view.persons, object: { kind: 'alarm', id: params.alarmId } };
    },
    async 'POST /api/alarms/:alarmId/let-go'(asked, { params, body }) {
      const view = await fileOf(asked, params.alarmId);
      if (!view) return { missing: true };
      const answer = await letGo(asked.tx, view, { name: asked.actor.name, because: body.because });
      if (answer === 'not-frozen') return { refused: answer };
      return { answer, persons: view.persons, object: { kind: 'alarm', id: params.alarmId } };
    },
    async 'GET /api/people/:personId/alarm-lessons'({ tx, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const view = await readPersonLessons(tx, params.personId);
      if (!view) return { missing: true };
      return { answer: view.taught, persons: [{ tenantId: view.tenantId, personId: params.personId }] };
    },
    async 'GET /api/lessons'({ tx, actor }) {
      const answer = await readUnitLessons(tx, actor.tenantId);
      const persons = answer.people.map(({ personId }) => ({ tenantId: actor.tenantId, personId }));
      return { answer, persons };
    },
    async 'GET /api/lessons/yesterday'({ tx, actor }) {
      const { alarms, shown } = await readYesterday(tx, actor.tenantId);
      return { answer: { alarms }, persons: shown };
    },
    async 'GET /api/people/:personId/dispenser-limits'({ tx, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const view = await readLimits(tx, params.personId);
      if (!view) return { missing: true };
      const { tenantId, ...answer } = view;
      return { answer, persons: [{ tenantId, personId: params.personId }] };
    },
    async 'POST /api/people/:personId/dispenser-limits'({ tx, actor, newId, demand }, { params, body }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const { dose, fromClock, untilClock, minutes } = body;
      const by = { id: actor.id, name: actor.name };
      const outcome = await setLimit(tx, params.personId, { id: newId(), dose, fromClock, untilClock, minutes, by });
      if (!outcome) return { missing: true };
      if ('refused' in outcome) return outcome;
      const { tenantId, limit } = outcome;
      const object = { kind: 'dispenser-limit', id: limit.id };
      return { answer: limit, persons: [{ tenantId, personId: params.personId }], object };
    },
    async 'POST /api/dispenser-limits/:limitId/end'({ tx, demand }, { params }) {
      const limit = await limitOf(tx, params.limitId);
      if (!limit) return { missing: true };
      demand({ grants: await liveGrants(tx, limit.personId) });
      const { tenantId, personId } = limit;
      if (limit.endedAt) return { refused: 'already-ended', persons: [{ tenantId, personId }] };
      await endLimit(tx, params.limitId);
      const object = { kind: 'dispenser-limit', id: params.limitId };
      return { answer: { endedAt: tx.at.toISOString() }, persons: [{ tenantId, personId }], object };
    },
  };
}

function fileOf({ tx, actor }: RequestContext, alarmId: string) {
  return readFile(tx, alarmId, { id: actor.id, deskIds: desksOf(actor) });
}
