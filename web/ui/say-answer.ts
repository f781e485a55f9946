import type { ApplicationAnswers, ConsentTo, EverydayItem, Language, ServiceType } from '@tunet/contract';
import type { TextOfPages } from './more-text.tsx';

/** The pages of an application, in their order. All but the words can be skipped. */
export const questionPages = [
  'who',
  'words',
  'lives',
  'home',
  'hospital',
  'aids',
  'everyday',
  'matters',
  'wishes',
  'place',
  'papers',
  'consent',
] as const;
export type QuestionPage = (typeof questionPages)[number];

/** Whether a page has an answer; papers lie beside the answers and are no answer. */
export function isAnswered(answers: ApplicationAnswers, page: QuestionPage): boolean {
  return page !== 'papers' && answers[page] !== undefined;
}

interface Said {
  readonly answers: ApplicationAnswers;
  readonly types: readonly ServiceType[];
  readonly language: Language;
}

/** One answer in words, line by line; empty when there is none. */
export function sayAnswer(text: TextOfPages, page: QuestionPage, { answers, types, language }: Said): string[] {
  const say = text.applying;
  switch (page) {
    case 'who':
      return answers.who ? [say.who[answers.who]] : [];
    case 'words':
    case 'matters':
      return answers[page] === undefined ? [] : [answers[page]];
    case 'lives':
      return answers.lives ? [say.lives[answers.lives]] : [];
    case 'hospital':
      return answers.hospital ? [say.hospital[answers.hospital]] : [];
    case 'home':
      return (answers.home ?? []).map((each) => say.home[each]);
    case 'aids':
      return (answers.aids ?? []).map((each) => say.aids[each]);
    case 'everyday':
      return everydayLines(text, answers);
    case 'wishes':
      return (answers.wishes ?? []).map((code) => types.find((type) => type.code === code)?.label[language] ?? code);
    case 'place': {
      const { heard, canDecide } = answers.place ?? {};
      return [
        ...(heard ? [heard] : []),
        ...(canDecide ? [`${say.place.canDecideShort}: ${say.place[canDecide]}`] : []),
      ];
    }
    case 'papers':
      return [];
    case 'consent':
      return (Object.entries(answers.consent ?? {}) as [ConsentTo, 'yes' | 'no' | 'tomorrow'][]).map(
        ([to, answer]) => `${say.consent.to[to]}: ${say.consent.answer[answer]}`,
      );
  }
}

/** How it goes, with all that goes so in one line. */
function everydayLines(text: TextOfPages, { everyday = {} }: ApplicationAnswers): string[] {
  const say = text.applying.everyday;
  const items = Object.keys(say.items) as EverydayItem[];
  return (['hard', 'with-help', 'fine'] as const).flatMap((how) => {
    const said = items.filter((item) => everyday[item] === how).map((item) => say.items[item]);
    return said.length === 0 ? [] : [`${say.how[how]}: ${said.join(', ')}`];
  });
}
