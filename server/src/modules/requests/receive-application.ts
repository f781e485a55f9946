import type { ApplicationAnswers, ApplicationChannel, Language, Office, WrittenBecause } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { openGrant } from '../access/index.ts';
import { raiseDanger } from '../guide/index.ts';
import { workingDays } from '../services/index.ts';
import { writeHappening } from './happening.ts';
import { promiseOf } from './promise.ts';
import { addApplication, type OfficeRow, officeFor, officeOf, type PlaceOfPerson, placeOfPerson } from './queries.ts';
import { referenceFrom } from './reference.ts';
import { daysPromisedFor } from './wished-help.ts';

/** Chance gives up here: so many taken numbers in a row mean that something is wrong. */
const mostTries = 12;

export interface NewApplication {
  readonly personId: string;
  readonly words: string;
  readonly language: Language;
  readonly channel: ApplicationChannel;
  readonly writtenAs: 'self' | 'proxy' | 'staff';
  readonly by: { readonly id: string; readonly name: string };
  /** Who said it to the one who wrote it down. */
  readonly toldBy?: string;
  /** What was asked beside the words. */
  readonly answers?: Omit<ApplicationAnswers, 'words'>;
  /** When somebody employed wrote it: whether it was read back to her, and why it was written. */
  readonly isReadBack?: boolean;
  readonly because?: WrittenBecause;
}

export interface Receipt {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly promisedOn: string;
  readonly office: Office;
}

/**
 * Takes in a need: reference, promise, the case open to the office, and the fact for others; all or nothing.
 * @param at when it was received: the promise runs from here
 * @returns `missing` when the person is not in sight, `no-office` when the municipality has none that assesses, `unknown-help` when
 *   a kind of help was wished for that nobody can apply for here
 */
export async function receiveApplication(
  tx: Transaction,
  newId: NewId,
  wanted: NewApplication,
  at: Date,
): Promise<Receipt | 'missing' | 'no-office' | 'unknown-help'> {
  const { personId } = wanted;
  const [place] = await tx.rows<PlaceOfPerson>(placeOfPerson, [personId]);
  if (!place) return 'missing';
  const { tenantId, timeZone } = place;
  const today = localDay(at, timeZone);
  const [office] = await tx.rows<OfficeRow>(officeFor, [tenantId, personId, today]);
  if (!office) return 'no-office';
  const days = await daysPromisedFor(tx, tenantId, wanted.answers?.wishes ?? []);
  if (days === 'unknown-help') return days;
  const promisedOn = promiseOf(at, timeZone, days, workingDays(place.country));
  const applicationId = newId();
  const reference = await store(tx, newId, {
    ...wanted,
    tenantId,
    applicationId,
    unitId: office.id,
    at,
    promisedOn,
    today,
  });
  await writeHappening(tx, {
    tenantId,
    applicationId,
    personId,
    at,
    what: 'received',
    who: wanted.by,
    ...(wanted.toldBy ? { words: wanted.toldBy } : {}),
  });
  await openGrant(tx, newId, { tenantId, subjectId: office.id, personId, basis: 'case', ref: applicationId });
  if (wanted.channel === 'web') {
    const words = [wanted.words, wanted.answers?.matters, wanted.answers?.place?.heard].filter(Boolean).join('\n');
    await raiseDanger(tx, newId, {
      ...{ tenantId, personId, unitId: office.id, source: 'application' as const, subjectId: applicationId },
      words,
    });
  }
  await emit(tx, {
    tenantId,
    kind: 'application.received',
    subjectId: applicationId,
    payload: { personId },
    occurredAt: at,
  });
  return { tenantId, applicationId, reference, receivedAt: at, promisedOn, office: officeOf(office) };
}

interface Stored extends NewApplication {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly unitId: string;
  readonly at: Date;
  readonly promisedOn: string;
  readonly today: string;
}

async function store(tx: Transaction, newId: NewId, it: Stored): Promise<string> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reference = referenceFrom(newId(), it.today, tries);
    const added = await tx.rows(addApplication, [
      it.tenantId,
      it.applicationId,
      it.personId,
      reference,
      it.words,
      it.language,
      it.channel,
      it.by.id,
      it.by.name,
      it.writtenAs,
      it.unitId,
      it.at,
      it.promisedOn,
      it.answers?.who ?? null,
      JSON.stringify(it.answers ?? {}),
      it.answers?.wishes ?? [],
      it.isReadBack === undefined ? null : it.isReadBack ? 'yes' : 'no',
      it.because ?? null,
    ]);
    if (added.length > 0) return reference;
  }
  throw new Error('no free reference was found');
}
