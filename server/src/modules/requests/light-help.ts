import type { Language, LightHelp, lightHelpRoutes, ServiceType } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { endGrantsFor, liveGrants, openGrant } from '../access/index.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { ruleValue, serviceTypes } from '../services/index.ts';
import { ageOn } from './age-on.ts';
import {
  addLight,
  askAgain,
  bornOn,
  endLight,
  type LightRow,
  type LightWorkRow,
  lightInUnits,
  lightOf,
  lockLight,
  noteDecided,
  placeLight,
} from './light-queries.ts';
import { type OfficeRow, officeFor, officeOf, type PlaceOfPerson, placeOfPerson } from './queries.ts';
import { receiveApplication } from './receive-application.ts';

type Asked = Pick<RequestContext, 'tx' | 'actor' | 'newId' | 'occurredAt'>;

/** The ports to whoever issues decisions: help by age comes, is in place and ends as all other help. */
export interface LightPorts {
  /** @returns the line of the decision that was issued */
  readonly issueByAge: (
    asked: Asked,
    of: {
      readonly applicationId: string;
      readonly serviceType: string;
      readonly fromAge: number;
      readonly language: Language;
      /** local days of the municipality */
      readonly from: string;
      readonly evaluationOn: string;
    },
  ) => Promise<string>;
  readonly effect: (tx: Transaction, tenantId: string, decidedServiceIds: readonly string[], at: Date) => Promise<void>;
  readonly endService: (tx: Transaction, tenantId: string, decidedServiceId: string, lastDay: string) => Promise<void>;
}

/** Help that is given by age without an assessment, where the municipality offers it. */
export function lightHandlers(ports: LightPorts): Handlers<typeof lightHelpRoutes> {
  return {
    async 'GET /api/my/people/:personId/light-help'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [place] = await tx.rows<PlaceOfPerson>(placeOfPerson, [personId]);
      if (!place) return { missing: true };
      const { tenantId } = place;
      const types = await serviceTypes(tx, tenantId);
      const taken = await tx.rows<LightRow>(lightOf, [personId]);
      const offers = (await openTo(tx, place, personId)).filter(({ code }) =>
        taken.every((row) => row.serviceType !== code),
      );
      return {
        answer: {
          offers: offers.map(({ code, label, explained, terms }) => ({
            ...{ serviceType: code, label, explained, fromAge: terms.lightAge ?? 0, payment: terms.payment.text },
          })),
          taken: taken.map((row) => shown(row, types)),
        },
        persons: [{ tenantId, personId }],
      };
    },

    async 'POST /api/my/people/:personId/light-help'(asked, { params, body }) {
      const { tx, actor, newId, at, demand } = asked;
      const { personId } = params;
      const { basis } = demand({ grants: await liveGrants(tx, personId) });
      const [place] = await tx.rows<PlaceOfPerson>(placeOfPerson, [personId]);
      if (!place) return { missing: true };
      const { tenantId, timeZone } = place;
      const type = (await openTo(tx, place, personId)).find(({ code }) => code === body.serviceType);
      if (!type) return { refused: 'not-offered' };
      const today = localDay(at, timeZone);
      const [office] = await tx.rows<OfficeRow>(officeFor, [tenantId, personId, today]);
      if (!office) return { refused: 'no-office' };
      const days = await ruleValue(tx, tenantId, 'requests.light-follow-up-days');
      const id = newId();
      const added = await tx.rows(addLight, [
        ...[tenantId, id, personId, type.code, type.terms.lightAge, at, actor.id, actor.name, office.id],
        addDays(today, days),
      ]);
      if (added.length === 0) return { refused: 'already-taken' };
      await openGrant(tx, newId, { tenantId, subjectId: office.id, personId, basis: 'case', ref: id });
      const language = await languageOf(tx, personId, place.country);
      const received = await receiveApplication(
        tx,
        newId,
        {
          ...{ personId, language, words: type.label[language], channel: 'web' },
          writtenAs: basis === 'own' ? 'self' : 'proxy',
          by: { id: actor.id, name: actor.name },
        },
        at,
      );
      if (typeof received === 'string') throw new TypeError(`help by age could not be taken in: ${received}`);
      const decidedServiceId = await ports.issueByAge(asked, {
        ...{ applicationId: received.applicationId, serviceType: type.code, language, from: today },
        ...{ fromAge: type.terms.lightAge ?? 0, evaluationOn: addDays(today, days) },
      });
      await tx.rows(noteDecided, [tenantId, id, decidedServiceId]);
      const [row] = await tx.rows<LightRow>(lockLight, [id]);
      if (!row) throw new TypeError('what was just taken is in sight');
      return { answer: shown(row, [type]), ...noteOn(row) };
    },

    async 'POST /api/my/light-help/:lightHelpId/end'({ tx, at, demand }, { params: { lightHelpId } }) {
      const [row] = await tx.rows<LightRow>(lockLight, [lightHelpId]);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      if (row.endedAt) return { refused: 'already-ended' };
      await tx.rows(endLight, [row.tenantId, row.id, at]);
      if (row.decidedServiceId) {
        const today = localDay(at, await timeZoneOf(tx, row.tenantId));
        await ports.endService(tx, row.tenantId, row.decidedServiceId, today);
      }
      // The office sees tomorrow too why it has left its list: there may be something to fetch.
      await endGrantsFor(tx, row.tenantId, row.id, new Date(at.getTime() + 14 * 86_400_000), { bases: ['case'] });
      return { answer: { ended: true }, ...noteOn(row) };
    },

    async 'GET /api/light-help'({ tx, actor, at }) {
      const units = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
      const rows = await tx.rows<LightWorkRow>(lightInUnits, [units, at]);
      const types = await serviceTypes(tx, actor.tenantId);
      return {
        answer: {
          rows: rows.map((row) => ({
            ...{ lightHelpId: row.id, personId: row.personId, personName: row.personName },
            label: labelOf(row, types),
            takenAt: row.takenAt.toISOString(),
            followUpOn: row.followUpOn,
            inPlaceAt: row.inPlaceAt?.toISOString() ?? null,
          })),
        },
        persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },

    async 'POST /api/light-help/:lightHelpId/in-place'({ tx, actor, at, demand }, { params: { lightHelpId } }) {
      const [row] = await tx.rows<LightRow>(lockLight, [lightHelpId]);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      if (row.endedAt) return { refused: 'already-ended' };
      if (row.inPlaceAt) return { refused: 'already-in-place' };
      await tx.rows(placeLight, [row.tenantId, row.id, at, actor.name]);
      if (row.decidedServiceId) await ports.effect(tx, row.tenantId, [row.decidedServiceId], at);
      return { answer: { inPlace: true }, ...noteOn(row) };
    },

    async 'POST /api/light-help/:lightHelpId/asked'({ tx, at, demand }, { params: { lightHelpId } }) {
      const [row] = await tx.rows<LightRow>(lockLight, [lightHelpId]);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      if (row.endedAt) return { refused: 'already-ended' };
      const days = await ruleValue(tx, row.tenantId, 'requests.light-follow-up-days');
      const followUpOn = addDays(localDay(at, await timeZoneOf(tx, row.tenantId)), days);
      await tx.rows(askAgain, [row.tenantId, row.id, followUpOn]);
      return { answer: { followUpOn }, ...noteOn(row) };
    },
  };
}

/** What she may take at her age on her own day. */
async function openTo(
  tx: Transaction,
  { tenantId, timeZone }: PlaceOfPerson,
  personId: string,
): Promise<ServiceType[]> {
  const [person] = await tx.rows<{ bornOn: string }>(bornOn, [personId]);
  if (!person) return [];
  const age = ageOn(person.bornOn, localDay(tx.at, timeZone));
  const types = await serviceTypes(tx, tenantId);
  return types.filter(({ terms }) => terms.lightAge !== null && age >= terms.lightAge);
}

/** The first language of hers that a letter can be written in. */
async function languageOf(tx: Transaction, personId: string, country: 'NO' | 'SE'): Promise<Language> {
  const [person] = await tx.rows<{ languages: string[] }>(bornOn, [personId]);
  const known: readonly Language[] = ['nb', 'nn', 'sv', 'en'];
  return known.find((each) => each === person?.languages[0]) ?? (country === 'SE' ? 'sv' : 'nb');
}

function shown(row: LightRow, types: readonly ServiceType[]): LightHelp {
  return {
    lightHelpId: row.id,
    serviceType: row.serviceType,
    label: labelOf(row, types),
    fromAge: row.fromAge,
    takenAt: row.takenAt.toISOString(),
    takenBy: row.takenBy,
    followUpOn: row.followUpOn,
    inPlaceAt: row.inPlaceAt?.toISOString() ?? null,
    decisionId: row.decisionId,
    office: officeOf(row),
  };
}

/** What is no longer given keeps its code for a name. */
function labelOf({ serviceType: code }: LightRow, types: readonly ServiceType[]): LightHelp['label'] {
  return types.find((type) => type.code === code)?.label ?? { nb: code, nn: code, sv: code, en: code };
}

function noteOn({ tenantId, personId, id }: LightRow) {
  return { persons: [{ tenantId, personId }], object: { kind: 'light-help', id } };
}
