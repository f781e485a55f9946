import type { LetterBlock } from '@tunet/contract';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { queueLetter } from '../../notices/index.ts';
import { digitalContactOf, tellsHow } from '../../people/index.ts';
import { serviceTypes } from '../../services/index.ts';
import { named } from '../letter.ts';
import type { WaitingRecord } from './waiting-queries.ts';
import { waitingWords } from './waiting-words.ts';

export interface ToldWaiting {
  readonly what: 'offered' | 'withdrawn' | 'taken-off' | 'put-back' | 'spoken-of' | 'followed-up';
  /** what the office wrote to her */
  readonly words: string;
  readonly offer?: {
    readonly id: string;
    readonly place: { readonly name: string; readonly unitName: string };
    readonly fromOn: string;
    readonly answerBy: string;
  };
}

/** Tells her and those who follow her by their own switches; on paper where she cannot be told digitally. */
export async function tellWaiting(
  { tx, newId, occurredAt }: Pick<RequestContext, 'tx' | 'newId' | 'occurredAt'>,
  row: WaitingRecord,
  told: ToldWaiting,
): Promise<void> {
  const { tenantId, personId, id, reference, language, officeId, officeName, officePhone, serviceType } = row;
  const subjectId = told.offer?.id ?? id;
  const kind = told.what === 'offered' ? 'waiting.offered' : 'waiting.changed';
  await emit(tx, { tenantId, kind, subjectId, payload: { personId }, occurredAt });
  if (tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'digital') return;
  const say = waitingWords[language];
  const label =
    (await serviceTypes(tx, tenantId)).find(({ code }) => code === serviceType)?.label ?? named(serviceType);
  const text = (words: string): LetterBlock => ({ is: 'text', text: words });
  const { offer, what } = told;
  await queueLetter(tx, newId, {
    ...{ tenantId, personId, kind: 'other', subjectId, reference, language, unitId: officeId, officerName: officeName },
    once: `${what} ${row.version}`,
    title: say.title[what],
    blocks: [
      text(say.about(label[language])),
      ...(offer ? [text(say.place(offer.place.unitName, offer.place.name, sayDay(offer.fromOn, language)))] : []),
      ...(told.words === '' ? [] : [text(told.words)]),
      ...(offer ? [text(say.answerBy(sayDay(offer.answerBy, language))), text(say.no)] : [text(say.afterwards[what])]),
      text(say.ring(officeName, officePhone)),
    ],
  });
}
