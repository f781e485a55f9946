import type { AidProgramme, Language, LocalText } from '@tunet/contract';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { PrintLetters } from '../../notices/index.ts';
import { placeOf, timeZoneOf } from '../../organisation/index.ts';
import { proofWords } from './proof-words.ts';
import * as queries from './thing-queries.ts';

interface Line {
  readonly day: string;
  readonly clock: string;
  readonly what: string;
  readonly programme: string;
  readonly role: string;
}

/** Every cleaning and inspection of a thing since it was registered: when, what was done and by which role. No names. */
export async function proofOf(
  { tx, actor, at }: RequestContext,
  thing: queries.WholeThingRecord,
  language: Language,
  print: PrintLetters,
): Promise<{ readonly name: string; readonly pdf: string; readonly csv: string }> {
  const say = proofWords[language];
  const zone = await timeZoneOf(tx, actor.tenantId);
  const place = await placeOf(tx, actor.tenantId);
  const rows = await tx.rows<queries.HappeningRow>(queries.happenings, [actor.tenantId, thing.id]);
  const lines = rows
    .filter(({ state }) => state === 'cleaned' || state === 'inspected' || state === 'returned')
    .map(({ at: when, state, facts }): Line => {
      const programme = facts.programme === undefined ? '' : say.programme[facts.programme as AidProgramme];
      const role = facts.role === undefined ? say.byItself : (say.role[facts.role] ?? say.staff);
      return {
        ...{ day: localDay(when, zone), clock: localClock(when, zone) },
        ...{ what: say.state[state as 'cleaned' | 'inspected' | 'returned'], programme, role },
      };
    });
  const article = (thing.article satisfies LocalText)[language];
  const { pdf } = await print(
    [
      {
        language: say.tag,
        country: place.country,
        title: `${say.title}: ${article}, ${thing.label}`,
        sender: [place.name, thing.store],
        to: [],
        meta: [`${say.made}: ${sayDay(localDay(at, zone), language)}`],
        blocks: [
          { is: 'text', text: say.about(say.class[thing.cleaningClass]) },
          lines.length === 0
            ? { is: 'text', text: say.none }
            : {
                is: 'list',
                items: lines.map(({ day, clock, what, programme, role }) =>
                  [`${sayDay(day, language)} ${clock}`, what, programme, role].filter(Boolean).join(', '),
                ),
              },
        ],
        foot: [],
        page: say.page,
      },
    ],
    { title: say.title, language: say.tag, at },
  );
  const csv = [
    say.columns,
    ...lines.map(({ day, clock, what, programme, role }) => [day, clock, what, programme, role]),
  ]
    .map((cells) => cells.map(cell).join(';'))
    .join('\r\n');
  return { name: `${say.file}-${thing.label.toLowerCase()}`, pdf: Buffer.from(pdf).toString('base64'), csv };
}

/** A sign that a spreadsheet would take for a formula is written as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
