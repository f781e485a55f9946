import type { LessonCode } from '@tunet/contract';

type Say = (times: number, days: number) => string;

/** What was counted, in words that she reads too: what happened and what the office does, and nothing about how she is. */
const words: Readonly<Record<'nb' | 'sv', Readonly<Record<LessonCode, Say>>>> = {
  nb: {
    falls: (times, days) => `Alarmene viser ${times} fall på ${days} dager.`,
    'many-presses': (times, days) => `Det har kommet ${times} alarmer på ${days} dager.`,
    'asks-for-visit': (times, days) => `${times} alarmer på ${days} dager spurte når besøket kommer.`,
    nights: (times, days) => `Det har kommet ${times} alarmer om natten på ${days} dager.`,
    'no-voice': (times, days) => `${times} alarmer på ${days} dager fikk ingen talekontakt.`,
  },
  sv: {
    falls: (times, days) => `Larmen visar ${times} fall på ${days} dagar.`,
    'many-presses': (times, days) => `Det har kommit ${times} larm på ${days} dagar.`,
    'asks-for-visit': (times, days) => `${times} larm på ${days} dagar frågade när besöket kommer.`,
    nights: (times, days) => `Det har kommit ${times} larm på natten på ${days} dagar.`,
    'no-voice': (times, days) => `${times} larm på ${days} dagar fick ingen talkontakt.`,
  },
};
const after = {
  nb: 'Kontoret ser om du trenger noe annet.',
  sv: 'Kontoret ser om du behöver något annat.',
} as const;

/** The words of the case that is made of a suggestion. */
export function saySuggestion(
  language: 'nb' | 'sv',
  of: { readonly cause: LessonCode; readonly times: number; readonly days: number },
): string {
  return `${words[language][of.cause](of.times, of.days)} ${after[language]}`;
}
