import type { UnitKind } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { administrationContact, type PlaceRow, reachableUnits } from '../organisation/index.ts';
import { ruleValues, serviceTypes } from '../services/index.ts';
import type { PlaceFacts, TeamContact } from './answering/index.ts';

const teamKinds = {
  office: 'assessment',
  'home-care': 'home-care',
  store: 'store',
  volunteers: 'volunteer-centre',
} as const satisfies Partial<Record<keyof PlaceFacts['teams'], UnitKind>>;

/** What the guide says about a municipality: names, numbers and promises as they are today. */
export async function readPlace(tx: Transaction, place: PlaceRow): Promise<PlaceFacts> {
  const units = await reachableUnits(tx, [place.id]);
  const administration = await administrationContact(tx, place.id);
  const found = Object.entries(teamKinds).flatMap(([team, kind]) => {
    const those = units.filter((unit) => unit.kind === kind);
    const [only] = those;
    // Where several share the work, the one who asks is not sent to any of them by name.
    return only && those.length === 1 ? [[team, { name: only.name, phone: only.phone }] as const] : [];
  });
  const types = await serviceTypes(tx, place.id);
  const promises = await ruleValues(tx, place.id, ['requests.promise-days', 'conversations.answer-working-days']);
  const teams: Partial<Record<keyof PlaceFacts['teams'], TeamContact>> = Object.fromEntries(found);
  return {
    country: place.country,
    name: place.name,
    teams: administration
      ? { ...teams, administration: { name: administration.unitName, phone: administration.phone } }
      : teams,
    serviceTypes: new Map(types.map(({ code, promiseDays }) => [code, promiseDays])),
    promiseDays: promises['requests.promise-days'],
    answerDays: promises['conversations.answer-working-days'],
  };
}
