import type { Language, ServiceType } from '@tunet/contract';
import type { Words } from './workshop-data.ts';

/** Where she is away: in the order in which it is read. */
export const awayKinds = ['hospital', 'short-stay', 'family', 'holiday'] as const;

/** A kind of help as lines of a table. */
export function factsOf(type: ServiceType, say: Words, language: Language): { what: string; words: string }[] {
  const words = say.service;
  return [
    { what: words.label, words: type.label[language] },
    { what: words.explained, words: type.explained[language] },
    { what: words.category, words: words.categories[type.category] },
    { what: words.law, words: type.law },
    { what: words.registerCode, words: type.registerCode === null ? '–' : String(type.registerCode) },
    { what: words.promiseDays, words: say.unit.days(type.promiseDays) },
    { what: words.appealWeeks, words: words.weeks(type.appealWeeks) },
    { what: words.appealBody, words: type.appealBody[language] },
    { what: words.terms.mayApply, words: words.terms.may[type.terms.mayApply ? 'yes' : 'no'] },
    { what: words.terms.decidedBy, words: type.terms.decidedBy[language] },
    { what: words.terms.whoMayGet, words: type.terms.whoMayGet[language] },
    {
      what: words.terms.preliminaryDays,
      words: type.terms.preliminaryDays === null ? '–' : say.unit.days(type.terms.preliminaryDays),
    },
    { what: words.terms.watches, words: words.terms.watching[type.terms.watches ? 'yes' : 'no'] },
    { what: words.terms.waitingList, words: words.terms.waits[type.terms.waitingList ? 'yes' : 'no'] },
    {
      what: words.terms.payment,
      words: [
        words.terms.payments[type.terms.payment.kind],
        type.terms.payment.text[language],
        ...type.terms.payment.amounts.map(({ crowns, per, from, is, isProposal }) =>
          [
            `${words.terms.is[is]}: ${words.terms.crowns(crowns, words.terms.per[per], from)}`,
            ...(isProposal ? [words.terms.proposal] : []),
          ].join(', '),
        ),
      ].join('. '),
    },
    {
      what: words.terms.lightAge,
      words: type.terms.lightAge === null ? '–' : words.terms.fromAge(type.terms.lightAge),
    },
    { what: words.terms.cancelDays, words: words.terms.workingDays(type.terms.cancelDays) },
    {
      what: words.whenAway,
      words: awayKinds.map((kind) => `${words.away[kind]}: ${words.awayDoes[type.whenAway[kind]]}`).join(' · '),
    },
  ];
}
