import type { helperRoutes } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { reachableUnits, timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { visitsOfPerson } from '../queries.ts';
import { asMyVisits, todayIn } from '../read-visits.ts';
import type { VisitRow } from '../stored-visit.ts';
import { unitsAround } from './contact-queries.ts';
import { contactNow, mayBeNamed, nameContact } from './name-contact.ts';
import { usualHelpers } from './who-usually-comes.ts';

/** So many days back are looked at for those who usually come. */
const daysBack = 14;

/** Who helps her: the one named for her, those who usually come, and the unit with its hours. */
export function helperHandlers(): Handlers<typeof helperRoutes> {
  return {
    async 'GET /api/my/people/:personId/helpers'(asked, { params: { personId } }) {
      const tenantId = await placeOfPerson(asked, personId);
      if (!tenantId) return { missing: true };
      return { answer: await helpersOf(asked.tx, tenantId, personId), persons: [{ tenantId, personId }] };
    },
    async 'GET /api/people/:personId/contact-carer'(asked, { params: { personId } }) {
      const tenantId = await placeOfPerson(asked, personId);
      if (!tenantId) return { missing: true };
      return { answer: await atUnit(asked, tenantId, personId), persons: [{ tenantId, personId }] };
    },
    async 'POST /api/people/:personId/contact-carer'(asked, { params: { personId }, body }) {
      const tenantId = await placeOfPerson(asked, personId);
      if (!tenantId) return { missing: true };
      const persons = [{ tenantId, personId }];
      const refused = await nameContact(asked, personId, body.carerId);
      return refused ? { refused, persons } : { answer: await atUnit(asked, tenantId, personId), persons };
    },
  };
}

async function placeOfPerson({ tx, demand }: RequestContext, personId: string): Promise<string | undefined> {
  demand({ grants: await liveGrants(tx, personId) });
  return (await summariesOf(tx, [personId]))[0]?.tenantId;
}

async function atUnit({ tx, actor }: RequestContext, tenantId: string, personId: string) {
  const { contact, hasLeft } = await contactNow(tx, tenantId, personId);
  const carers = new Map((await mayBeNamed(tx, actor)).map(({ id, name }) => [id, name]));
  return { contact, hasLeft, carers: [...carers].map(([id, name]) => ({ id, name })) };
}

async function helpersOf(tx: Transaction, tenantId: string, personId: string) {
  const today = await todayIn(tx, tenantId);
  const zone = await timeZoneOf(tx, tenantId);
  const { contact, unitId } = await contactNow(tx, tenantId, personId);
  const from = addDays(today, -daysBack);
  const visits = await asMyVisits(tx, await tx.rows<VisitRow>(visitsOfPerson, [personId, from, today]), false);
  const [around] = await tx.rows<{ unitId: string }>(unitsAround, [personId, from, addDays(today, daysBack)]);
  const helping = unitId ?? around?.unitId;
  const unit = helping ? (await reachableUnits(tx, [tenantId])).find(({ id }) => id === helping) : undefined;
  return {
    contact: contact
      ? { firstName: contact.name.split(' ')[0] ?? contact.name, since: localDay(new Date(contact.namedAt), zone) }
      : null,
    usual: usualHelpers(visits),
    unit: unit ? { name: unit.name, phone: unit.phone, open: unit.open } : null,
  };
}
