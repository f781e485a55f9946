import { addPerson, type PeopleContext, unprotected } from './lay-out-people.ts';
import { placeOf } from './places.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';

const tenant_id = idOf('nordvik');
const nurse = { registered_by: idOf('staff silje-aune'), registered_by_name: 'Silje Aune' };

/** Those who act for somebody on more than her own word, and those who come in with a code: one of each, in Nordvik. */
export function layOutRepresentatives(context: PeopleContext): void {
  const { rows, since } = context;
  abroad(context);
  guardian(context);
  // A child with two parents: each of the three spans of the childhood stands from the beginning.
  for (const key of ['camilla-lie', 'jon-haugland']) {
    represent(rows, since, { key, of: 'nora-lie', kind: 'parent', document: 'birth-record' });
  }
  // A resident with a weak log-in who has a code, and the phone that it was used on.
  device(rows, since, { key: 'odd-nilsen', of: null, given: 'in-person', shown: 'passport' });
}

/** A daughter abroad, known in a video meeting: visits and messages, on her phone. */
function abroad(context: PeopleContext): void {
  const { rows, since } = context;
  const daughter = { key: 'liv-solvang', first: 'Liv', last: 'Solvang', bornOn: '1966-08-19', phone: '+1 555 0142' };
  addPerson(context, placeOf('nordvik'), { ...daughter, languages: ['nb'], ...unprotected });
  relative(rows, { ...daughter, of: 'ingrid-solvang', order: 3, relation: 'daughter' });
  represent(rows, since, { key: daughter.key, of: 'ingrid-solvang', kind: 'granted', met: 'video' });
  grant(rows, since, { ...daughter, of: 'ingrid-solvang', scopes: ['visit.read', 'message'] });
  device(rows, since, { key: daughter.key, of: 'ingrid-solvang', given: 'video', shown: 'passport' });
}

/** One who cannot consent to help any longer, with a guardian for money and letters. */
function guardian(context: PeopleContext): void {
  const { rows, since } = context;
  const of = 'borghild-nilsen';
  rows.add('incapacity', {
    ...{ tenant_id, id: idOf(`incapacity ${of}`), person_id: idOf(`person ${of}`), about: ['help', 'information'] },
    ...{ because: 'Moderat demens. Forstår ikke følgene av å si nei til hjelp.', keeps_proxies: true },
    ...{ recorded_by: nurse.registered_by, recorded_by_name: nurse.registered_by_name, recorded_at: since },
    review_on: '2027-03-01',
  });
  const one = { key: 'trond-eide', first: 'Trond', last: 'Eide', bornOn: '1963-11-02', phone: '+47 555 00 371' };
  addPerson(context, placeOf('nordvik'), { ...one, languages: ['nb'], ...unprotected });
  relative(rows, { ...one, of, order: 4, relation: 'guardian' });
  const areas = ['economy'];
  represent(rows, since, { key: one.key, of, kind: 'guardian', document: 'mandate', areas });
  grant(rows, since, { ...one, of, scopes: ['apply', 'decision.read', 'message'] });
}

function relative(
  rows: TownRows,
  of: { key: string; first: string; last: string; phone: string; of: string; order: number; relation: string },
): void {
  rows.add('relative', {
    ...{ tenant_id, id: idOf(`relative ${of.of} ${of.key}`), person_id: idOf(`person ${of.of}`) },
    ...{ relative_person_id: idOf(`person ${of.key}`), call_order: of.order, name: `${of.first} ${of.last}` },
    ...{ relation: of.relation, phone: of.phone, has_key: false },
  });
}

function represent(
  rows: TownRows,
  since: Date,
  of: { key: string; of: string; kind: string; met?: string; document?: string; areas?: readonly string[] },
): void {
  rows.add('representation', {
    ...{ tenant_id, id: idOf(`representation ${of.key} ${of.of}`), person_id: idOf(`person ${of.of}`) },
    ...{ subject_id: idOf(`person ${of.key}`), kind: of.kind, areas: of.areas ?? [], met: of.met ?? 'in-person' },
    ...{ identity_shown: 'passport', document_seen: of.document ?? null, is_signed_by_subject: true },
    ...{ is_signed_by_person: of.kind === 'granted', ...nurse, registered_at: since },
  });
}

function grant(
  rows: TownRows,
  since: Date,
  of: { key: string; first: string; last: string; of: string; scopes: readonly string[] },
): void {
  rows.add('access_grant', {
    ...{ tenant_id, id: idOf(`proxy ${of.key} ${of.of}`), subject_id: idOf(`person ${of.key}`) },
    ...{ subject_name: `${of.first} ${of.last}`, person_id: idOf(`person ${of.of}`), basis: 'proxy' },
    ...{ basis_ref: idOf(`representation ${of.key} ${of.of}`), scopes: of.scopes, starts_at: since },
  });
}

/** A code that was used, and the device it was used on. Nobody holds its cookie: what is kept of it is no secret's hash. */
function device(rows: TownRows, at: Date, of: { key: string; of: string | null; given: string; shown: string }): void {
  const who = { person_id: idOf(`person ${of.key}`), for_person_id: of.of === null ? null : idOf(`person ${of.of}`) };
  const id = idOf(`code device ${of.key}`);
  rows.add('door_code', {
    ...{ tenant_id, id: idOf(`door code ${of.key}`), ...who, number: '0000', code_hash: '\\x00', given: of.given },
    ...{ identity_shown: of.shown, issued_by: nurse.registered_by, issued_by_name: nurse.registered_by_name },
    ...{ issued_at: at, lapses_at: at, used_at: at },
  });
  rows.add('account', { id, issuer: 'urn:tunet:code-door', subject: id });
  rows.add('account_actor', { account_id: id, actor_id: who.person_id, kind: 'person', actor_tenant_id: tenant_id });
  rows.add('code_device', {
    ...{ tenant_id, id, ...who, door_code_id: idOf(`door code ${of.key}`), account_id: id, secret_hash: '\\x00' },
    ...{ bound_at: at, last_used_at: at },
  });
}
