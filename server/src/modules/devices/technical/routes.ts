import type { RouteRefusal, silenceRoutes, TechnicalRow } from '@tunet/contract';
import type { Actor } from '../../../platform/http/actor.ts';
import type { AuditNote, Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import * as acts from './act-on-case.ts';
import { endMute, liveMutes, type MutePorts, muteSender } from './mute-sender.ts';
import { areaContacts, findCase, openCases, outagesOfUnits, peopleOfCases } from './read-queries.ts';
import { iso, readCard, showCases, showPeople } from './show-case.ts';

export function silenceHandlers(ports: MutePorts): Handlers<typeof silenceRoutes> {
  return {
    async 'GET /api/desk/technical'({ tx, actor }) {
      const deskIds = unitsOf(actor, 'desk');
      const { rows, persons } = await showCases(tx, actor, await openCases(tx, deskIds));
      return { answer: { rows, mutes: await liveMutes(tx, deskIds) }, persons };
    },
    async 'GET /api/technical'({ tx, actor }) {
      const { rows, persons } = await showCases(tx, actor, await openCases(tx, unitsOf(actor, 'technical')));
      return { answer: { rows }, persons };
    },
    async 'GET /api/technical/areas'({ tx, actor }) {
      const areas = await areaContacts(tx, actor.tenants);
      return { answer: { areas: areas.map((area) => ({ ...area, countedAt: area.countedAt.toISOString() })) } };
    },
    async 'GET /api/technical-cases/:caseId'({ tx, actor }, { params }) {
      const read = await readCard(tx, actor, params.caseId);
      if (!read) return { missing: true };
      return { answer: read.card, persons: read.persons, ...about(params.caseId, read.card.row.version) };
    },
    'POST /api/technical-cases/:caseId/take': (asked, { params }) =>
      told('POST /api/technical-cases/:caseId/take', asked, acts.takeCase(asked, params.caseId)),
    'POST /api/technical-cases/:caseId/give-back': (asked, { params }) =>
      told('POST /api/technical-cases/:caseId/give-back', asked, acts.giveBackCase(asked, params.caseId)),
    'POST /api/technical-cases/:caseId/hand-over': (asked, { params, body: { to, note } }) =>
      told('POST /api/technical-cases/:caseId/hand-over', asked, acts.handOverCase(asked, params.caseId, to, note)),
    'POST /api/technical-cases/:caseId/note': (asked, { params, body: { note } }) =>
      told('POST /api/technical-cases/:caseId/note', asked, acts.noteCase(asked, params.caseId, note)),
    'POST /api/technical-cases/:caseId/handle': (asked, { params, body: { note } }) =>
      told('POST /api/technical-cases/:caseId/handle', asked, acts.handleCase(asked, params.caseId, note)),
    async 'POST /api/technical-cases/:caseId/people/:personId/tick'(asked, { params, body: { did } }) {
      const outcome = await acts.tickPerson(asked, params, did);
      if (outcome === 'missing') return { missing: true };
      if (outcome !== 'ticked') return outcome;
      const links = await peopleOfCases(asked.tx, [params.caseId]);
      const { people, persons } = await showPeople(
        asked.tx,
        links.filter(({ personId }) => personId === params.personId),
        false,
      );
      const [person] = people;
      if (!person) return { missing: true };
      const { caseId: _, ...answer } = person;
      return { answer, persons, ...about(params.caseId) };
    },
    async 'GET /api/outages'({ tx, actor }) {
      const unitIds = [...unitsOf(actor, 'home-care'), ...unitsOf(actor, 'night-patrol')];
      const cases = await outagesOfUnits(tx, unitIds);
      const links = await peopleOfCases(
        tx,
        cases.map(({ id }) => id),
      );
      const { people, persons } = await showPeople(
        tx,
        links.filter(({ unitId }) => unitId !== null && unitIds.includes(unitId)),
        false,
      );
      const outages = cases.flatMap((one) =>
        one.outageBy === null
          ? []
          : {
              ...{ caseId: one.id, by: one.outageBy, of: one.outageOf },
              ...{ sinceAt: one.sinceAt.toISOString(), dueAt: one.dueAt.toISOString(), backAt: iso(one.backAt) },
              people: people.filter(({ caseId }) => caseId === one.id).map(({ caseId: _, ...person }) => person),
            },
      );
      return { answer: { outages }, persons };
    },
    async 'POST /api/desk/mute-sender'(asked, { body: { alarmId, reason } }) {
      const outcome = await muteSender(asked, ports, { alarmId, reason, deskIds: unitsOf(asked.actor, 'desk') });
      if (outcome === 'missing') return { missing: true };
      if (typeof outcome === 'string') return { refused: outcome };
      return { answer: outcome.mute, object: { kind: 'sender-mute', id: outcome.mute.id } };
    },
    async 'POST /api/desk/mutes/:muteId/end'(asked, { params }) {
      const outcome = await endMute(asked, ports, { muteId: params.muteId, deskIds: unitsOf(asked.actor, 'desk') });
      if (outcome === 'missing') return { missing: true };
      if (typeof outcome === 'string') return { refused: outcome };
      return { answer: outcome.mute, object: { kind: 'sender-mute', id: outcome.mute.id } };
    },
  };
}

function unitsOf({ duties }: Actor, kind: string): string[] {
  return duties.filter(({ unitKind }) => unitKind === kind).map(({ unitId }) => unitId);
}

function about(caseId: string, version?: number): Pick<AuditNote, 'basisRef' | 'object'> {
  return {
    basisRef: caseId,
    object: { kind: 'technical-case', id: caseId, ...(version === undefined ? {} : { version }) },
  };
}

type Key = Exclude<Extract<keyof typeof silenceRoutes, `POST /api/technical-cases/${string}`>, `${string}/tick`>;
type Told<R extends string> =
  | ({ readonly answer: TechnicalRow } & AuditNote)
  | { readonly refused: R; readonly detail?: Readonly<Record<string, string>> }
  | { readonly missing: true };

/** Answers with the line as it is now. Which refusals a route has is what its act may answer; the contract lists them. */
async function told<K extends Key>(
  _key: K,
  { tx, actor }: RequestContext,
  acting: Promise<acts.Acted>,
): Promise<Told<RouteRefusal<(typeof silenceRoutes)[K]>>> {
  const outcome = await acting;
  if (outcome === 'missing') return { missing: true };
  if ('refused' in outcome) {
    const { refused, detail } = outcome;
    return { refused: refused as RouteRefusal<(typeof silenceRoutes)[K]>, ...(detail ? { detail } : {}) };
  }
  const row = await findCase(tx, outcome.caseId);
  const { rows, persons } = await showCases(tx, actor, row ? [row] : []);
  const [answer] = rows;
  if (!answer) throw new TypeError('a case one has just acted on is in sight');
  return { answer, persons, ...about(answer.id, answer.version) };
}
