import type { assessmentRoutes, Language, LetterBlock, RouteAnswer, WithheldPart } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { readCaseForHer, withheldIn } from '../../assessments/index.ts';
import type { LetterPaper, PrintLetters } from '../../notices/index.ts';
import { placeOf } from '../../organisation/index.ts';
import { namesOf } from '../../people/index.ts';
import { papersWithBytes, questionsOf } from '../../requests/index.ts';
import { type AppealRecord, appealsOfPerson } from '../appeals/appeal-queries.ts';
import { appealBlocks, paperTags, questionBlocks, statementBlocks } from '../appeals/bundle-case.ts';
import { bundleWords } from '../appeals/bundle-words.ts';
import { readAppeal } from '../appeals/read-appeals.ts';
import type { Case } from '../case.ts';
import { decisionBlocks, titleOf } from '../decision-on-paper.ts';
import { letterOf } from '../letter.ts';
import { type DecisionRow, decisionsOfPerson } from '../queries.ts';
import { caseFileWords } from './case-file-words.ts';

type Mapping = NonNullable<
  RouteAnswer<(typeof assessmentRoutes)['GET /api/my/people/:personId/assessment']>['assessment']
>;
type Say = (typeof caseFileWords)[Language];

/**
 * Everything in one case as one PDF for the one it is about, or one she has let read it: what she wrote, what was written about her,
 * each decision, each appeal, questions and answers, and every photo and paper within it. What is withheld by law is not in it, and the
 * first page says so with the section (forvaltningsloven §§ 18–19; förvaltningslagen 10 §, OSL 10 kap. 3 §).
 * @param reader whether parts that are kept from representatives are in it, and the mapping at all
 */
export async function writeCaseFile(
  tx: Transaction,
  of: Case,
  reader: { readonly as: 'herself' | 'representative'; readonly seesMapping: boolean },
  print: PrintLetters,
): Promise<Uint8Array> {
  const { tenantId, personId, applicationId, language, reference } = of;
  const { country, timeZone } = await placeOf(tx, tenantId);
  const say = caseFileWords[language];
  const day = (at: string | Date): string => sayDay(localDay(new Date(at), timeZone), language);
  const part = (title: string, blocks: readonly LetterBlock[]): LetterPaper => ({
    ...{ language: paperTags[language], country, title, sender: [of.office.name], to: [] },
    ...{
      meta: [day(tx.at), reference],
      blocks,
      foot: [],
      page: (page: number, all: number) => `${title} ${page}/${all}`,
    },
  });
  const mapping = reader.seesMapping ? await readCaseForHer(tx, of, reader.as) : null;
  const withheld = await withheldIn(tx, of);
  const decisions = (await tx.rows<DecisionRow>(decisionsOfPerson, [personId])).filter(
    (decision) => decision.applicationId === applicationId,
  );
  const letters = [];
  for (const decision of decisions.toReversed()) letters.push(await letterOf(tx, decision, of.office));
  const appeals = (await tx.rows<AppealRecord>(appealsOfPerson, [personId])).filter(
    (appeal) => appeal.applicationId === applicationId,
  );
  const asked = await questionsOf(tx, [applicationId]);
  const parts: LetterPaper[] = [
    part(say.application, [text(say.received(day(of.receivedAt))), ...of.words.split(/\n{2,}/).map(text)]),
    ...(mapping ? [part(say.mapping, mappingBlocks(mapping, say, language, day))] : []),
    ...(asked.length > 0 ? [part(say.questions, questionBlocks({ language, timeZone }, { questions: asked }))] : []),
    ...letters.map((letter) => part(`${titleOf(letter)} (${letter.reference})`, decisionBlocks(letter))),
  ];
  for (const row of appeals) {
    const appeal = await readAppeal(tx, row);
    const letter = letters.find(({ id }) => id === row.decisionId);
    parts.push(
      part(`${bundleWords[language].appeal} ${row.reference}`, [
        ...appealBlocks(row, appeal),
        ...questionBlocks(row, appeal),
        ...(letter ? statementBlocks(row, appeal, letter) : []),
      ]),
    );
  }
  const files = await attached(tx, of, appeals);
  const list = [...parts.map(({ title }) => title), ...files.map(({ title }) => `${title} (${say.attached})`)];
  const names = await namesOf(tx, [personId]);
  const cover = part(say.title(reference), [
    text(say.about(names.get(personId) ?? '')),
    { is: 'heading', text: say.documents },
    { is: 'list', items: list.map((one, index) => `${index + 1}. ${one}`) },
    ...withheldBlocks(withheld, say),
  ]);
  const about = { title: say.title(reference), language: paperTags[language], at: tx.at, files };
  return (await print([cover, ...parts], about)).pdf;
}

/** That something is withheld is told to whoever may see the case, whether or not she may see the rest of that part. */
function withheldBlocks(
  withheld: readonly { readonly part: WithheldPart; readonly law: string }[],
  say: Say,
): LetterBlock[] {
  if (withheld.length === 0) return [text(say.nothingWithheld)];
  return [
    { is: 'heading', text: say.withheld },
    { is: 'list', items: withheld.map(({ part, law }) => say.withheldBy(say.heading[part], law)) },
    text(say.mayAppeal),
  ];
}

function mappingBlocks(mapping: Mapping, say: Say, language: Language, day: (at: string) => string): LetterBlock[] {
  const law = (part: WithheldPart) => mapping.withheld.find((each) => each.part === part)?.law;
  const section = (part: WithheldPart, lines: readonly string[]): LetterBlock[] => {
    const by = law(part);
    const said = by ? [say.withheldBy(say.heading[part], by)] : lines.filter((line) => line.trim() !== '');
    return said.length === 0 ? [] : [{ is: 'heading', text: say.heading[part] }, ...said.map(text)];
  };
  return [
    text(say.mappedBy(mapping.completedBy, day(mapping.completedAt))),
    ...section('what-matters', [mapping.whatMatters]),
    ...section('own-resources', [mapping.ownResources]),
    ...section('situation', [mapping.situation]),
    ...section('relatives-view', [mapping.relativesView]),
    ...section(
      'relatives',
      mapping.relatives.map(({ name, says, needs }) => [name, says, needs].filter(Boolean).join('. ')),
    ),
    ...section(
      'considered',
      mapping.considered.map(({ reason }) => reason),
    ),
    ...section(
      'scores',
      mapping.scores.map(({ item, score, ownScore }) => {
        const own = ownScore ? ` ${say.sheThinks(ownScore[language])}.` : '';
        return `${item[language]}: ${score[language]}.${own}`;
      }),
    ),
    ...section('children', [mapping.children]),
    ...section('housing', [mapping.housing]),
    ...section('risk', [mapping.risk, mapping.riskDone]),
  ];
}

/** Every photo and paper of the application and its appeals, each once. */
async function attached(tx: Transaction, of: Case, appeals: readonly AppealRecord[]) {
  const { tenantId, applicationId, language } = of;
  const say = bundleWords[language];
  const ids = appeals.length > 0 ? appeals.map(({ id }) => id) : [applicationId];
  const found = new Map<string, Awaited<ReturnType<typeof papersWithBytes>>[number]>();
  for (const appealId of ids) {
    for (const paper of await papersWithBytes(tx, { tenantId, appealId, applicationId })) found.set(paper.id, paper);
  }
  return [...found.values()].map(({ type, bytes, keptAt }, index) => ({
    name: `${index + 1}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`,
    title: type === 'image/jpeg' ? say.photo(index + 1) : say.paper(index + 1),
    ...{ type, bytes, at: keptAt },
  }));
}

function text(words: string): LetterBlock {
  return { is: 'text', text: words };
}
