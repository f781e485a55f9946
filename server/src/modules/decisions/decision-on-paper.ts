import type { DecidedService, DecisionLetter, LetterBlock } from '@tunet/contract';
import { sayDay } from '../../platform/calendar/say-day.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { queueLetter } from '../notices/index.ts';
import type { Case } from './case.ts';
import { changePaperWords } from './change-words.ts';
import { changedPaperWords } from './changed/changed-words.ts';
import { followingWords } from './following/following-words.ts';
import { letterOf } from './letter.ts';
import { decisionPaperWords } from './letter-words.ts';
import { sayCrowns, sayPer, sayPrice } from './price-words.ts';
import type { DecisionRow } from './queries.ts';

/** Lays an issued decision in the print queue: what stands on the screen, in the words of the one who wrote it. */
export async function decisionOnPaper(tx: Transaction, newId: NewId, of: Case, decision: DecisionRow): Promise<void> {
  const letter = await letterOf(tx, decision, of.office);
  const { tenantId, id, personId, reference, language } = decision;
  await queueLetter(tx, newId, {
    ...{ tenantId, personId, kind: 'decision', subjectId: id, reference, language, unitId: of.unitId },
    officerName: letter.issuedByName,
    title: titleOf(letter),
    blocks: decisionBlocks(letter),
  });
}

/** What stands over a decision. */
export function titleOf({ kind, language, outcome, change }: DecisionLetter): string {
  if (change) return changedPaperWords[language].title[outcome];
  return kind === 'help' ? decisionPaperWords[language].title[outcome] : followingWords[language].title[kind];
}

/** What is paid, or what is not shown: the parts of a letter that follows the first. */
function followingIn({ kind, services, language }: DecisionLetter): LetterBlock[] {
  if (kind === 'help') return [];
  const say = followingWords[language];
  const lines = services.map(({ label, pays, extentWords }) => {
    if (!pays) return `${label[language]}. ${extentWords}`;
    const { crowns, per, fromOn, capCrowns } = pays;
    const each = sayPer(per, language);
    const cap = capCrowns === null ? '' : ` ${say.cap(sayCrowns(capCrowns, language), each)}`;
    return `${label[language]}: ${say.pays(sayCrowns(crowns, language), each, sayDay(fromOn, language))}${cap}`;
  });
  return [
    { is: 'heading', text: kind === 'price' ? say.youPay : say.notShown },
    list(lines),
    ...(kind === 'price' ? [{ is: 'text' as const, text: say.helpGoesOn }] : []),
  ];
}

/** A decision in pieces, in the order one reads it aloud. Each line has its own clock: two kinds of help show two. */
export function decisionBlocks(letter: DecisionLetter): LetterBlock[] {
  const { language, services } = letter;
  const say = decisionPaperWords[language];
  const heading = (text: string): LetterBlock => ({ is: 'heading', text });
  const text = (words: string): LetterBlock => ({ is: 'text', text: words });
  const part = (title: string, words: string | null): LetterBlock[] =>
    words?.trim() ? [heading(title), ...words.split(/\n{2,}/).map(text)] : [];
  const help = services.filter(({ rightTo }) => rightTo === 'help');
  const granted = help.filter(({ isGranted }) => isGranted);
  const refused = help.filter(({ isGranted }) => !isGranted);
  const listed = services.filter(({ rightTo, isGranted }) => rightTo === 'list' && isGranted);
  const unlisted = services.filter(({ rightTo, isGranted }) => rightTo === 'list' && !isGranted);
  return [
    text(letter.kind === 'help' ? say.gloss : followingWords[language].gloss[letter.kind]),
    ...insteadIn(letter),
    ...followingIn(letter),
    ...(granted.length > 0 ? [heading(say.youGet), list(granted.map((one) => whatOf(one, letter)))] : []),
    ...(refused.length > 0 ? [heading(say.youDoNotGet), list(refused.map((one) => whatOf(one, letter)))] : []),
    ...listed.flatMap((one) => [heading(say.onList), text(say.listMeans), list(listedOf(one, letter))]),
    ...(unlisted.length > 0 ? [heading(say.notOnList), list(unlisted.map((one) => whatOf(one, letter)))] : []),
    ...changedIn(letter),
    ...part(say.herView, letter.herView),
    ...part(say.facts, letter.facts),
    ...part(say.reasons, letter.reasons),
    ...part(say.whyDifferent, letter.whyDifferent),
    ...(letter.evaluationOn ? [text(say.evaluation(sayDay(letter.evaluationOn, language)))] : []),
    heading(say.appeal),
    text(say.appealHow(letter.unitName)),
    list(
      services.map(({ label, rightTo, appealWeeks, appealUntil, appealBody }) =>
        say.clock(
          rightTo === 'list' ? say.theList(label[language]) : label[language],
          appealWeeks,
          sayDay(appealUntil, language),
          appealBody,
        ),
      ),
    ),
    text(say.late),
    text(say.appealThen),
    ...part(say.laws, letter.laws.join('; ')),
    text(say.signed(letter.issuedByName, letter.unitName)),
  ];
}

/** After an appeal: why it came, what it comes instead of, and what is different. */
function insteadIn({ change, language }: DecisionLetter): LetterBlock[] {
  if (!change) return [];
  const say = changedPaperWords[language];
  return [
    {
      is: 'text',
      text: `${say.because[change.because]} ${say.instead(change.reference, sayDay(change.issuedAt.slice(0, 10), language))}`,
    },
    { is: 'heading', text: say.heading },
    ...change.whatChanged.split(/\n{2,}/).map((text) => ({ is: 'text' as const, text })),
  ];
}

/** What becomes of help she had, why, and what happens to it if she appeals. */
function changedIn({ changes, language }: DecisionLetter): LetterBlock[] {
  const say = changePaperWords[language];
  const [first] = changes;
  if (!first) return [];
  return [
    { is: 'heading', text: say.changes },
    list(changes.map(({ label, becomes, lastDay }) => say[becomes](label[language], sayDay(lastDay, language)))),
    ...(first.whatChanged === '' ? [] : first.whatChanged.split(/\n{2,}/)).map((text) => ({
      is: 'text' as const,
      text,
    })),
    ...keepsOf(changes, say.keeps),
  ];
}

/** What was replaced by as much or more does not come back beside it. */
function keepsOf(changes: DecisionLetter['changes'], keeps: string): LetterBlock[] {
  const whyNot = changes.find(({ whyNotGoesOn }) => whyNotGoesOn !== null)?.whyNotGoesOn;
  if (whyNot) return [{ is: 'text', text: whyNot }];
  return changes.some(({ goesOnIfAppealed }) => goesOnIfAppealed) ? [{ is: 'text', text: keeps }] : [];
}

function list(items: string[]): LetterBlock {
  return { is: 'list', items };
}

/** The right to stand on the list: for what, what speaks for it, help meanwhile, and when it is looked at again. */
function listedOf(
  { label, criteria, extentWords, followUpOn }: DecidedService,
  { language }: DecisionLetter,
): string[] {
  const say = decisionPaperWords[language];
  return [
    `${label[language]}.`,
    say.criteria(criteria.map((each) => each.label[language]).join('; ')),
    say.meanwhile(extentWords.trim()),
    ...(followUpOn === null ? [] : [say.followUp(sayDay(followUpOn, language))]),
  ];
}

function whatOf(service: DecidedService, { language }: DecisionLetter): string {
  const say = decisionPaperWords[language];
  const { label, timesFloor, timesUsual, per, extentWords, startsOn, endsOn, unitName, isGranted, price } = service;
  const from = startsOn ? sayDay(startsOn, language) : null;
  return [
    `${label[language]}.`,
    ...(timesFloor && timesUsual && per ? [say.extent(timesFloor, timesUsual, per)] : []),
    ...(extentWords.trim() ? [extentWords.trim()] : []),
    ...(from === null ? [] : [endsOn ? say.fromTo(from, sayDay(endsOn, language)) : say.from(from)]),
    ...(isGranted && unitName ? [say.by(unitName)] : []),
    ...(price === null ? [] : sayPrice(price, language)),
  ].join(' ');
}
