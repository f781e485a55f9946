import type { ContactKnown, DigitalContact, Language, Protection, ToldHow } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { lookupOf } from './contact-register/lookup-queries.ts';
import { type Dwelling, locate } from './locate.ts';

const newest = {
  name: 'people-digital-contact',
  // What was set by hand wins until its last day, then it is as if it had not been.
  text: `select state, since::text as since, source from digital_contact
    where tenant_id = $1 and person_id = $2 and (source <> 'by-hand' or until >= $3)
    order by source = 'by-hand' desc, noted_at desc, id desc limit 1`,
};

/** What is known of how she can be told; nothing registered is `unknown`. */
export async function digitalContactOf(tx: Transaction, tenantId: string, personId: string): Promise<DigitalContact> {
  const [row] = await tx.rows<DigitalContact & Record<string, unknown>>(newest, [
    tenantId,
    personId,
    await todayOf(tx, tenantId),
  ]);
  return row ?? { state: 'unknown', since: null, source: null };
}

function todayOf(tx: Transaction, tenantId: string): Promise<string> {
  return timeZoneOf(tx, tenantId).then((zone) => localDay(tx.at, zone));
}

type SaidRow = Omit<ContactKnown, 'earlier' | 'notedAt' | 'register'> & { readonly notedAt: Date } & Record<
    string,
    unknown
  >;

/** As far back as anybody asks. */
const history = {
  name: 'people-digital-contact-history',
  text: `select state, since::text as since, source, noted_by_name as "notedBy", noted_at as "notedAt",
      register_says as "registerSays", confirmed_on::text as "confirmedOn", reason, until::text as until from digital_contact
    where tenant_id = $1 and person_id = $2
    order by source = 'by-hand' and until >= $3 desc, source = 'by-hand', noted_at desc, id desc limit 20`,
};

/** The same with who wrote it down, and what stood before. */
export async function contactKnownOf(tx: Transaction, tenantId: string, personId: string): Promise<ContactKnown> {
  const rows = await tx.rows<SaidRow>(history, [tenantId, personId, await todayOf(tx, tenantId)]);
  const lookup = await lookupOf(tx, tenantId, personId);
  const today = await todayOf(tx, tenantId);
  const said = rows.map((row) => ({ ...row, notedAt: row.notedAt.toISOString() }));
  // A word set by hand whose day has gone is no word any more.
  const now = said.find(({ source, until }) => source !== 'by-hand' || (until !== null && until >= today));
  const earlier = said.filter((each) => each !== now);
  const nothing = { registerSays: null, confirmedOn: null, reason: null, until: null };
  return {
    ...(now ?? { state: 'unknown', since: null, source: null, notedBy: null, notedAt: null, ...nothing }),
    earlier,
    register: lookup
      ? {
          askedAt: lookup.askedAt?.toISOString() ?? null,
          answeredAt: lookup.answeredAt?.toISOString() ?? null,
          failedSince: lookup.failedSince?.toISOString() ?? null,
          isWanted: lookup.isWanted,
        }
      : null,
  };
}

/** Reserved or unknown means paper, also for prior notices and preliminary answers (eForvaltningsforskriften § 9). */
export function tellsHow({ state }: Pick<DigitalContact, 'state'>): ToldHow {
  return state === 'reachable' ? 'digital' : 'paper';
}

const note = {
  name: 'people-note-digital-contact',
  text: `insert into digital_contact (tenant_id, id, person_id, state, source, since, noted_by, noted_by_name, noted_at, reason, until)
    values ($1, $2, $3, $4, 'by-hand', $5, $6, $7, $8, $9, $10)`,
};

/** Set by hand until a day, with why; what stood before is kept. */
export async function noteDigitalContact(
  tx: Transaction,
  of: {
    readonly tenantId: string;
    readonly id: string;
    readonly personId: string;
    readonly state: DigitalContact['state'];
    readonly by: { readonly id: string; readonly name: string };
    readonly reason: string;
    readonly until: string;
  },
): Promise<void> {
  const since = localDay(tx.at, await timeZoneOf(tx, of.tenantId));
  await tx.rows(note, [
    ...[of.tenantId, of.id, of.personId, of.state, since, of.by.id, of.by.name, tx.at, of.reason, of.until],
  ]);
}

/** To whom a letter goes, and where; the address is withheld for protected persons whoever asks. */
export interface LetterRecipient {
  readonly name: string;
  readonly language: Language;
  readonly isDead: boolean;
  readonly address: 'shown' | 'protected' | 'unknown';
  /** Street, then postal place. */
  readonly lines: readonly string[] | null;
}

const recipient = {
  name: 'people-letter-recipient',
  text: `select p.first_name || ' ' || p.last_name as name, p.languages[1] as language, p.died_on is not null as "isDead", p.protection,
      (select jsonb_build_object('street', h.street, 'postal', h.postal, 'entrance', h.entrance, 'floor', h.floor, 'confirmedOn', h.confirmed_on,
          'protection', h.protection)
        from residency r join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
        where r.tenant_id = p.tenant_id and r.person_id = p.id and r.starts_on <= $3::timestamptz::date
          and (r.ends_on is null or r.ends_on > $3::timestamptz::date) order by r.starts_on desc limit 1) as dwelling
    from person p where p.tenant_id = $1 and p.id = $2`,
};

interface RecipientRow extends Record<string, unknown> {
  readonly name: string;
  readonly language: Language | null;
  readonly isDead: boolean;
  readonly protection: Protection;
  readonly dwelling: Dwelling | null;
}

/** Undefined when she is not in sight. */
export async function letterRecipient(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<LetterRecipient | undefined> {
  const [row] = await tx.rows<RecipientRow>(recipient, [tenantId, personId, tx.at]);
  if (!row) return undefined;
  const { name, language, isDead, protection, dwelling } = row;
  const lives = locate(dwelling, protection, 'none');
  const about = { name, language: language ?? 'nb', isDead };
  if (lives.shown) return { ...about, address: 'shown', lines: [lives.street, lives.postal] };
  return { ...about, address: lives.why === 'protected' ? 'protected' : 'unknown', lines: null };
}
