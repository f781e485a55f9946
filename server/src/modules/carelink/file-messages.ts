import type { IncomingMessage } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { outsideNamed, unitsOfKind } from '../organisation/index.ts';
import { type Numbered, personByNumber, pickablePerson } from '../people/index.ts';
import { fileDialogue } from './file-dialogue.ts';
import { fileStay } from './file-stay.ts';
import type { Filing, Unfiled } from './filing.ts';
import { type ArrivalRow, arrivalOf, fileArrival, pickedOfThread } from './filing-queries.ts';
import { queueSending } from './queue-sending.ts';
import { type FailedRow, markDelivered, markRefused } from './sending-queries.ts';

/** The consumer `carelink`: files each message that came, once, whatever the order; what it cannot file goes to a person. */
export function fileMessages({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const { tenantId, kind, payload } of events) {
      if (kind !== 'carelink.arrived') continue;
      const { partyId, messageId, isAgain } = payload;
      const party = (await outsideNamed(tx, [tenantId], [String(partyId)])).get(String(partyId));
      const [arrival] = await tx.rows<ArrivalRow>(arrivalOf, [tenantId, partyId, messageId]);
      if (party && arrival) await handle({ tx, newId, tenantId, party }, arrival, isAgain === true);
    }
  };
}

async function handle(filing: Filing, arrival: ArrivalRow, isAgain: boolean): Promise<void> {
  const { tx, tenantId } = filing;
  const { body: message, state } = arrival;
  if (message.kind === 'receipt') {
    if (state === 'waiting') await takeReceipt(filing, message);
    await tx.rows(fileArrival, [tenantId, arrival.id, 'filed', null, null, null]);
    return;
  }
  // It came again: they did not hear that we have it.
  if (state === 'filed') return giveReceipt(filing, message);
  if (state === 'settled' || (state === 'unmatched' && !isAgain)) return;
  const person = (await pickedFor(filing, arrival, message)) ?? (await personOf(filing, message));
  const outcome = typeof person === 'string' ? person : await file(filing, person, message);
  if (outcome === 'filed') {
    const personId = typeof person === 'string' ? null : person.personId;
    await tx.rows(fileArrival, [tenantId, arrival.id, 'filed', null, personId, null]);
    return giveReceipt(filing, message);
  }
  await tx.rows(fileArrival, [tenantId, arrival.id, 'unmatched', outcome, null, await lookedAtBy(filing)]);
}

async function file(
  filing: Filing,
  person: Numbered,
  message: Exclude<IncomingMessage, { kind: 'receipt' }>,
): Promise<'filed' | Unfiled> {
  if (message.kind === 'question' || message.kind === 'answer') return fileDialogue(filing, person, message);
  return fileStay(filing, person, message);
}

/** The number finds her; when name or day of birth say somebody else, nothing is filed on anybody: a person looks. */
async function personOf(
  { tx, tenantId }: Filing,
  { person: about, kind }: Exclude<IncomingMessage, { kind: 'receipt' }>,
): Promise<Numbered | Unfiled> {
  const person = await personByNumber(tx, tenantId, about.number);
  if (!person) return 'unknown-person';
  if (person.bornOn !== about.bornOn || !sharesName(person.lastName, about.name)) return 'name-differs';
  // A report about one who died is read by a person; that she died in hospital is news about her.
  return person.isDead && kind !== 'died' ? 'person-died' : person;
}

/** Whom a person of the office chose: for this message, or for an earlier one of its thread that named the same in the same way. */
async function pickedFor(
  { tx, tenantId, party }: Filing,
  { pickedId }: ArrivalRow,
  { thread, person, kind }: Exclude<IncomingMessage, { kind: 'receipt' }>,
): Promise<Numbered | 'person-died' | null> {
  const [before] = pickedId
    ? []
    : await tx.rows<{ personId: string }>(pickedOfThread, [tenantId, party.id, thread, JSON.stringify(person)]);
  const personId = pickedId ?? before?.personId;
  const picked = personId ? await pickablePerson(tx, tenantId, personId) : undefined;
  if (!picked) return null;
  return picked.isDead && kind !== 'died' ? 'person-died' : picked;
}

/** Middle names, order and accents differ between registers; the last name must be there. */
function sharesName(lastName: string, said: string): boolean {
  const words = (text: string) =>
    text
      .normalize('NFC')
      .toLocaleLowerCase('nb')
      .split(/[\s,.-]+/)
      .filter(Boolean);
  const there = words(said);
  return words(lastName).every((word) => there.includes(word));
}

async function giveReceipt(
  { tx, newId, tenantId, party }: Filing,
  { messageId, thread }: IncomingMessage,
): Promise<void> {
  const body = { of: messageId, isTaken: true, why: null };
  await queueSending(tx, newId, {
    ...{ tenantId, partyId: party.id, personId: null, kind: 'receipt', thread, body, unitId: null },
    by: { id: null, name: 'Tunet' },
  });
}

async function takeReceipt(
  { tx, tenantId, party }: Filing,
  { of, isTaken, why }: Extract<IncomingMessage, { kind: 'receipt' }>,
): Promise<void> {
  if (isTaken) {
    await tx.rows(markDelivered, [tenantId, of, party.id, tx.at]);
    return;
  }
  const [failed] = await tx.rows<FailedRow>(markRefused, [tenantId, of, party.id, why ?? 'refused', tx.at]);
  if (failed) await tellUndelivered(tx, tenantId, failed);
}

/** Somebody by name is told: the unit of the one who wrote it, where it stands on top until it is seen. */
export async function tellUndelivered(tx: Transaction, tenantId: string, failed: FailedRow): Promise<void> {
  const { id, personId, unitId } = failed;
  if (unitId === null) return;
  const fact = { tenantId, subjectId: id, occurredAt: tx.at };
  await emit(tx, { ...fact, kind: 'carelink.undelivered', payload: { personId, unitId } });
}

/** The office that looks at what nobody could file. */
async function lookedAtBy({ tx, tenantId }: Filing): Promise<string | null> {
  const [office] = await unitsOfKind(tx, tenantId, 'assessment');
  return office?.id ?? null;
}
