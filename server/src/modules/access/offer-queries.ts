import type { ProxyScope } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

/** A proxy given by name, until the one it is for says yes. */
export interface Offer {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly fromName: string;
  readonly toName: string;
  readonly toBornYear: number;
  readonly toPhone: string;
  readonly scopes: ProxyScope[];
  /** The proxy's last day; null when it has none. */
  readonly lastDay: string | null;
  readonly offeredAt: Date;
  readonly lapsesAt: Date;
  readonly forPersonId: string | null;
  readonly answer: 'taken' | 'declined' | 'withdrawn' | 'stopped' | null;
}
type Row = Offer & Record<string, unknown>;

const columns = `o.id, o.tenant_id as "tenantId", o.person_id as "personId", o.from_name as "fromName", o.to_name as "toName",
  o.to_born_year as "toBornYear", o.to_phone as "toPhone", o.scopes, o.ends_on::text as "lastDay", o.offered_at as "offeredAt",
  o.lapses_at as "lapsesAt", o.for_person_id as "forPersonId", o.answer`;

const insert = {
  name: 'offers-insert',
  text: `insert into proxy_offer (tenant_id, id, person_id, from_name, to_name, to_born_year, to_phone, scopes, ends_on, offered_at, lapses_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

export async function insertOffer(tx: Transaction, offer: Omit<Offer, 'forPersonId' | 'answer'>): Promise<void> {
  const { tenantId, id, personId, fromName, toName, toBornYear, toPhone, scopes, lastDay, offeredAt, lapsesAt } = offer;
  await tx.rows(insert, [
    ...[tenantId, id, personId, fromName, toName, toBornYear, toPhone],
    ...[scopes, lastDay, offeredAt, lapsesAt],
  ]);
}

const forMe = {
  name: 'offers-for-me',
  text: `select ${columns} from proxy_offer o where o.for_person_id = $1 and o.answered_at is null and o.lapses_at > $2 order by o.offered_at, o.id`,
};

/** What waits for somebody's answer. */
export function offersFor(tx: Transaction, personId: string): Promise<Offer[]> {
  return tx.rows<Row>(forMe, [personId, tx.at]);
}

const one = {
  name: 'offers-one',
  text: `select ${columns} from proxy_offer o where o.id = $1 and (o.for_person_id = $2 or o.person_id = $2) for update`,
};

/** An offer that the asker gave or got; nobody else's. */
export async function lockOffer(tx: Transaction, offerId: string, askerId: string): Promise<Offer | undefined> {
  return (await tx.rows<Row>(one, [offerId, askerId]))[0];
}

const answered = {
  name: 'offers-answered',
  text: 'update proxy_offer set answered_at = $3, answer = $4 where tenant_id = $1 and id = $2',
};

export async function saveAnswer(tx: Transaction, offer: Offer, answer: NonNullable<Offer['answer']>): Promise<void> {
  await tx.rows(answered, [offer.tenantId, offer.id, tx.at, answer]);
}

// By full name and year of birth; numbers are compared outside SQL. Protected persons and the dead are nobody here.
const unmatched = {
  name: 'offers-unmatched',
  text: `select ${columns} from proxy_offer o where o.tenant_id = $1 and o.id = $2`,
};
const candidates = {
  name: 'offers-candidates',
  text: `select id, phone from person where tenant_id = $1 and lower(first_name || ' ' || last_name) = lower($2)
    and extract(year from born_on) = $3 and protection = 'none' and died_on is null and phone is not null and id <> $4`,
};
const match = {
  name: 'offers-match',
  text: 'update proxy_offer set for_person_id = $3 where tenant_id = $1 and id = $2 and for_person_id is null',
};

export async function findOffer(tx: Transaction, tenantId: string, offerId: string): Promise<Offer | undefined> {
  return (await tx.rows<Row>(unmatched, [tenantId, offerId]))[0];
}

export function candidatesFor(tx: Transaction, offer: Offer): Promise<{ id: string; phone: string }[]> {
  return tx.rows<{ id: string; phone: string }>(candidates, [
    ...[offer.tenantId, offer.toName, offer.toBornYear, offer.personId],
  ]);
}

export async function saveMatch(tx: Transaction, offer: Offer, forPersonId: string): Promise<void> {
  await tx.rows(match, [offer.tenantId, offer.id, forPersonId]);
}

const stop = {
  name: 'offers-stop',
  text: `update proxy_offer set answered_at = $4, answer = 'stopped', stopped_by = $3
    where tenant_id = $1 and (person_id = $2 or for_person_id = $2) and answered_at is null`,
};
const resume = {
  name: 'offers-resume',
  text: `update proxy_offer set answered_at = null, answer = null, stopped_by = null where tenant_id = $1 and stopped_by = $2`,
};

/** A death stops what waits for an answer; undoing lets it wait again. */
export async function stopOffers(tx: Transaction, tenantId: string, personId: string, by: string): Promise<void> {
  await tx.rows(stop, [tenantId, personId, by, tx.at]);
}

export async function resumeOffers(tx: Transaction, tenantId: string, by: string): Promise<void> {
  await tx.rows(resume, [tenantId, by]);
}

const withdrawAll = {
  name: 'offers-withdraw-all',
  text: `update proxy_offer set answered_at = $3, answer = 'withdrawn' where tenant_id = $1 and (person_id = $2 or for_person_id = $2)
    and (answer is null or answer = 'declined')`,
};

export async function withdrawOffers(tx: Transaction, tenantId: string, personId: string): Promise<void> {
  await tx.rows(withdrawAll, [tenantId, personId, tx.at]);
}
