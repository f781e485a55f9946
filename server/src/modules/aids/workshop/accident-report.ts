import type { AidAccidentNotice, Language, LetterBlock } from '@tunet/contract';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { PrintLetters } from '../../notices/index.ts';
import { placeOf, timeZoneOf } from '../../organisation/index.ts';
import { shownAccidents } from './accidents.ts';
import type * as queries from './recall-queries.ts';
import { type ReportWords, reportLaws, reportWords } from './report-words.ts';
import * as things from './thing-queries.ts';

/**
 * The report to maker and authority, made of what the record knows at this moment. What is not known is said to be unknown; who was hurt
 * is not named, and words written by staff go as they stand.
 */
export async function reportOf(
  { tx, actor, at }: RequestContext,
  row: queries.AccidentRow,
  language: Language,
  print: PrintLetters,
): Promise<{
  readonly name: string;
  readonly pdf: string;
  readonly to: string[];
  readonly notices: AidAccidentNotice[];
}> {
  const say = reportWords[language];
  const zone = await timeZoneOf(tx, actor.tenantId);
  const place = await placeOf(tx, actor.tenantId);
  const country = place.country;
  const law = reportLaws(country, localDay(row.toldAt, zone));
  const when = (instant: Date | null) =>
    instant ? `${sayDay(localDay(instant, zone), language)} ${localClock(instant, zone)}` : say.unknown;
  const history = await tx.rows<things.HappeningRow>(things.happenings, [actor.tenantId, row.thingId]);
  const { pdf } = await print(
    [
      {
        ...{ language: say.tag, country, title: say.title },
        sender: [place.name],
        to: law.to,
        meta: [`${say.made}: ${sayDay(localDay(at, zone), language)}`, `${say.law}: ${law.ref}`],
        blocks: [...blocksOf(row, say, when, language), ...historyOf(history, say, when)],
        foot: [say.foot],
        page: say.page,
      },
    ],
    { title: say.title, language: say.tag, at },
  );
  return {
    ...{ name: `${say.file}-${row.label.toLowerCase()}`, pdf: Buffer.from(pdf).toString('base64'), to: [...law.to] },
    notices: await noticesOf(tx, actor.tenantId, row, { authority: law.to.slice(0, -1).join(', ') || null, language }),
  };
}

/** What goes to the maker and to the authority, as data: the record's own facts, and nobody's name. */
async function noticesOf(
  tx: Transaction,
  tenantId: string,
  row: queries.AccidentRow,
  of: { readonly authority: string | null; readonly language: Language },
): Promise<AidAccidentNotice[]> {
  const [shown] = await shownAccidents(tx, tenantId, [row]);
  if (!shown) return [];
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const { maker, model, batch, serial, label, boughtOn, iso9999 } = row;
  const facts = {
    ...{ law: shown.law, reference: row.id, happenedAt: shown.happenedAt, toldAt: shown.toldAt, tellBy: shown.tellBy },
    ...{ harm: row.harm, what: row.words, keptAsideAt: shown.toldAt, sameModelOut: row.sameOut },
    thing: {
      ...{ article: row.article[of.language], iso9999, maker, model, batch, serial, label, boughtOn },
      ...{ cleanedAt: iso(row.cleanedAt), inspectedAt: iso(row.inspectedAt) },
    },
  };
  return [
    { to: 'maker', name: maker, sentAt: iso(row.makerToldAt), ...facts },
    { to: 'authority', name: of.authority, sentAt: iso(row.authorityToldAt), ...facts },
  ];
}

function blocksOf(
  row: queries.AccidentRow,
  say: ReportWords,
  when: (at: Date | null) => string,
  language: Language,
): LetterBlock[] {
  const known = (label: string, value: string | null) => `${label}: ${value ?? say.unknown}`;
  return [
    { is: 'heading', text: say.happened },
    { is: 'text', text: `${when(row.happenedAt)}. ${say.harm[row.harm]}.` },
    { is: 'text', text: row.words },
    { is: 'heading', text: say.thing },
    {
      is: 'list',
      items: [
        known(say.article, `${row.article[language]} (ISO 9999 ${row.iso9999})`),
        known(say.maker, row.maker),
        known(say.model, row.model),
        known(say.batch, row.batch),
        known(say.serial, row.serial),
        known(say.label, row.label),
        known(say.bought, row.boughtOn),
        known(say.cleaned, when(row.cleanedAt)),
        known(say.inspected, when(row.inspectedAt)),
      ],
    },
    { is: 'heading', text: say.done },
    { is: 'text', text: say.aside(when(row.toldAt)) },
    { is: 'text', text: say.same(row.sameOut) },
  ];
}

/** The latest, newest first: what was done to it before it happened. */
function historyOf(
  history: readonly things.HappeningRow[],
  say: ReportWords,
  when: (at: Date | null) => string,
): LetterBlock[] {
  if (history.length === 0) return [];
  return [
    { is: 'heading', text: say.history },
    { is: 'list', items: history.slice(0, 20).map(({ at, state }) => `${when(at)}: ${say.state[state]}`) },
  ];
}
