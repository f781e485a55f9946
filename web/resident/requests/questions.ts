import type { ApplicationAnswers, EverydayItem, ServiceType } from '@tunet/contract';
import { type QuestionPage, questionPages } from '../../ui/say-answer.ts';

/** What decides which pages there are. */
export interface Asked {
  /** She writes for herself. */
  readonly isOwn: boolean;
  readonly answers: ApplicationAnswers;
  readonly types: readonly ServiceType[];
}

/** The pages that are asked: nobody is asked who she is about herself, and moving is asked about when a place is wished for. */
export function pagesFor({ isOwn, answers, types }: Asked): QuestionPage[] {
  const wishesPlace = types.some(({ code, terms }) => terms.waitingList && answers.wishes?.includes(code));
  return questionPages.filter((page) => (page === 'who' ? !isOwn : page === 'place' ? wishesPlace : true));
}

/** Kinds of help that often help with a thing of everyday life; only a proposal, and the office decides. */
const mayHelp: Readonly<Record<EverydayItem, readonly string[]>> = {
  wash: ['home-nursing', 'home-care'],
  dress: ['home-nursing', 'home-care'],
  toilet: ['home-nursing', 'home-care'],
  eat: ['home-nursing', 'home-care', 'meals'],
  cook: ['meals', 'practical-help', 'home-care'],
  'move-indoors': ['safety-alarm', 'rehabilitation-stay'],
  'move-outdoors': ['support-contact', 'escorting', 'rehabilitation-stay'],
  clean: ['practical-help', 'home-care', 'service-hours'],
  shop: ['practical-help', 'home-care', 'service-hours'],
  health: ['home-nursing', 'medicine-dispenser'],
  remember: ['day-activity', 'medicine-dispenser'],
  decide: ['day-activity'],
  talk: [],
  people: ['day-activity', 'support-contact', 'escorting'],
  see: [],
  hear: [],
  safe: ['safety-alarm', 'digital-supervision', 'night-supervision'],
};

/** Most kinds that are proposed; the rest can be opened. */
const most = 5;

/**
 * Kinds of help to show first: what the guide found in the words, what she has ticked, then what helps with what is hard.
 * @param fromWords codes of kinds of help that the guide's ways lead to
 */
export function proposedHelp(
  answers: ApplicationAnswers,
  types: readonly ServiceType[],
  fromWords: readonly string[],
): ServiceType[] {
  const hard = Object.entries(answers.everyday ?? {}).flatMap(([item, how]) =>
    how === 'fine' ? [] : (mayHelp[item as EverydayItem] ?? []),
  );
  const codes = [...new Set([...(answers.wishes ?? []), ...fromWords, ...hard])];
  const open = types.filter(({ terms }) => terms.mayApply);
  const proposed = codes.flatMap((code) => open.filter((type) => type.code === code));
  return proposed.slice(0, Math.max(most, answers.wishes?.length ?? 0));
}
