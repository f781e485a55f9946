import { localDay } from '../../../platform/calendar/local-time.ts';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { LetterPaper } from './letter-paper.ts';
import type { LetterRecord } from './letter-queries.ts';
import { letterFrames } from './letter-words.ts';

const tags = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' } as const;

/** One letter as it stands on paper. A protected address is not among what this knows. */
export function paperOf(letter: LetterRecord, at: Date): LetterPaper {
  const { language, country, toName, toLines, officerName, unitName, unitPhone, placeName } = letter;
  const say = letterFrames[language];
  return {
    language: tags[language],
    country,
    title: letter.title,
    sender: [placeName, unitName],
    to: [toName, ...(toLines ?? [say.byHand(officerName ?? unitName)])],
    meta: [`${say.date}: ${sayDay(localDay(at, letter.timeZone), language)}`, say.reference(letter.reference)],
    blocks: [
      ...letter.blocks,
      { is: 'heading', text: say.questions },
      { is: 'text', text: unitPhone === null ? say.ask(unitName) : say.ring(unitName, unitPhone) },
    ],
    foot: [],
    page: say.page,
  };
}
