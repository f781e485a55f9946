import type {
  DangerLine,
  GuideAnswer,
  GuideBecause,
  GuideFacts,
  GuideWay,
  GuideWayShown,
  Language,
  ResponsibilityTable,
} from '@tunet/contract';
import { decideResponsibility, isAidWay, questionText, readAidNeed } from '../responsibility/index.ts';
import type { Understood } from '../understanding/understood.ts';
import type { PlaceFacts } from './place-facts.ts';
import { showPerson, showWay } from './show-way.ts';

/** What an answer is made of. */
export interface NeedAsked {
  readonly text: string;
  readonly understood: Understood;
  /** decided by the published list of words alone; nothing here changes it */
  readonly danger: DangerLine | null;
  /** answers to the questions so far */
  readonly facts: GuideFacts;
  /** of the answer */
  readonly language: Language;
  readonly place: PlaceFacts;
  readonly table: ResponsibilityTable;
}

const most = 3;

/**
 * Makes an answer of what was understood: at most three ways, best first. For aids the table of responsibility decides the
 * first of them and who, and asks when an answer would change it. When unsure, a person comes first. The same gives the same, always.
 */
export function answerNeed({ understood, danger, language, ...asked }: NeedAsked): GuideAnswer {
  const { place } = asked;
  const best = understood.ways[0];
  const because: GuideBecause[] = understood.ways.flatMap((way) => way.because).slice(0, 6);
  let ways: GuideWayShown[] = understood.ways.map(({ way }, index) =>
    showWay(way, {
      place,
      language,
      ...(index === 0 ? { who: understood.who } : {}),
      // The class belongs to the best way: another thing may be meant by the others.
      iso9999: index === 0 || (best !== undefined && isAidWay(best.way) && isAidWay(way)) ? understood.aid : null,
    }),
  );
  let question: GuideAnswer['question'] = null;
  if (best && isAidWay(best.way)) {
    const aid = decideAid(best.way, { ...asked, understood, language });
    ways = aid.ways;
    question = aid.code === null ? null : questionText(aid.code, language);
    because.push(...aid.because);
  }
  if (danger) ways = ways.map((each) => (each.way === 'emergency-113' ? withNumber(each, danger) : each));
  if (understood.isUnsure)
    ways = [showPerson({ place, language }), ...ways.filter(({ way }) => way !== 'assessment-visit')];
  return {
    language,
    danger,
    isUnsure: understood.isUnsure,
    ways: ways.slice(0, most),
    question,
    because: withoutDoubles(because),
  };
}

function decideAid(way: GuideWay, asked: Omit<NeedAsked, 'danger'>) {
  const { text, understood, facts, language, place, table } = asked;
  const read = readAidNeed(text, { way, aid: understood.aid, answers: facts });
  const { row, question } = decideResponsibility(table, read.need);
  // Nothing is known yet and nothing answered: the words' own likeliest way stands, and the question settles it. The team is the same.
  const isOpen = row === table.at(-1) && Object.keys(facts).length === 0 && question !== null;
  const chosen = isOpen ? { way, who: understood.who } : row;
  const first = showWay(chosen.way, {
    ...{ place, language, who: chosen.who, iso9999: understood.aid },
    ...(isOpen ? {} : { because: row.because }),
  });
  // Another way to the same aid is left out: one cannot both borrow it and apply for it.
  const others = understood.ways.filter(
    (each) => each.way !== chosen.way && (!isAidWay(each.way) || question !== null),
  );
  const answered: GuideBecause[] = Object.entries(facts).map(([code, answer]) => ({
    from: 'answer',
    what: `${code}: ${answer}`,
  }));
  const because: GuideBecause[] = [
    ...read.because,
    ...answered,
    ...(isOpen ? [] : [{ from: 'rule' as const, what: `${row.code}: ${row.law}` }]),
  ];
  return {
    ways: [
      first,
      ...others.map((each) =>
        showWay(each.way, { place, language, iso9999: isAidWay(each.way) ? understood.aid : null }),
      ),
    ],
    code: question,
    because,
  };
}

function withoutDoubles(because: readonly GuideBecause[]): GuideBecause[] {
  const known = new Map(because.map((each) => [`${each.from} ${each.what}`, each]));
  return [...known.values()];
}

/** The number of the kind of danger: fire is not rung at the same number as somebody who does not breathe. */
function withNumber(way: GuideWayShown, { number }: DangerLine): GuideWayShown {
  if (way.act.kind !== 'ring' || way.act.number === number) return way;
  return { ...way, title: way.title.replace(way.act.number, number), act: { ...way.act, number } };
}
