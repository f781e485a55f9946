import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import type { CalendarOfVisits } from '../../modules/visits/index.ts';
import { writeCalendar } from './write-calendar.ts';

interface Read {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly sequence: number;
  readonly summary: string;
}

/** As the parser of Thunderbird reads it. */
function byOne(text: string): Read[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events
    .map((component) => {
      const event = new ICAL.Event(component);
      return {
        ...{ uid: event.uid, sequence: event.sequence, summary: event.summary },
        ...{ start: event.startDate.toJSDate().toISOString(), end: event.endDate.toJSDate().toISOString() },
        status: String(component.getFirstPropertyValue('status')),
      };
    })
    .sort((a, b) => a.uid.localeCompare(b.uid));
}

/** As a second parser, written by others, reads it. */
function byAnother(text: string): Read[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT');
  return events
    .map((event) => ({
      ...{ uid: event.uid, sequence: Number(event.sequence), summary: String(event.summary) },
      ...{ start: event.start.toISOString(), end: event.end?.toISOString() ?? '', status: String(event.status) },
    }))
    .sort((a, b) => a.uid.localeCompare(b.uid));
}

const at = new Date('2026-11-22T08:00:00Z');
const minutes = (n: number) => new Date(Date.UTC(2026, 9, 20) + n * 60_000);
/** Windows from five days before the clock goes back in October to the other side of the one in March. */
const windows = fc.uniqueArray(
  fc.record({
    uid: fc.uuid().map((id) => `${id}@visits.tunet`),
    sequence: fc.integer({ min: 1, max: 100_000 }),
    from: fc.integer({ min: 0, max: 180 * 1_440 }).map(minutes),
    length: fc.integer({ min: 1, max: 720 }),
    isCancelled: fc.boolean(),
  }),
  { selector: ({ uid }) => uid, maxLength: 40 },
);
const calendars: fc.Arbitrary<CalendarOfVisits> = fc
  .record({ windows, language: fc.constantFrom('nb', 'nn', 'sv', 'en'), title: fc.constantFrom('Besøk', 'Besök') })
  .map(({ windows: some, ...rest }) => ({
    ...{ ...rest, at },
    windows: some.map(({ length, from, ...each }) => ({
      ...{ ...each, from, to: new Date(from.getTime() + length * 60_000) },
    })),
  }));

describe('a calendar of visits', () => {
  test('two parsers written by others read the same windows, over summer time too, and those we wrote', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const text = writeCalendar(calendar);
        const written = calendar.windows
          .map(({ uid, sequence, from, to, isCancelled }) => ({
            ...{ uid, sequence, summary: calendar.title, start: from.toISOString(), end: to.toISOString() },
            status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
          }))
          .sort((a, b) => a.uid.localeCompare(b.uid));
        expect(byOne(text)).toEqual(written);
        expect(byAnother(text)).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  test('lines end with CR LF and are no longer than 75 octets; what has a meaning in the format is escaped', () => {
    const long = { uid: `${'a'.repeat(120)}@visits.tunet`, sequence: 1, from: at, to: minutes(60_000) };
    const text = writeCalendar({
      ...{ language: 'nb', at, title: 'Besøk; på, en\\linje\nog én til' },
      windows: [{ ...long, isCancelled: false }],
    });
    const lines = text.replace(/\r\n$/, '').split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).toContain('Besøk\\; på\\, en\\\\linje\\nog én til');
    expect(byOne(text)).toEqual(byAnother(text));
    expect(byOne(text)[0]?.summary).toBe('Besøk; på, en\\linje\nog én til');
  });

  test('says when and whether it stands, and nothing more', () => {
    const text = writeCalendar({
      ...{ language: 'nb', at, title: 'Besøk' },
      windows: [{ uid: 'v@visits.tunet', sequence: 3, from: at, to: minutes(60_000), isCancelled: false }],
    });
    const names = text.split('\r\n').flatMap((line) => /^([A-Z-]+)[;:]/.exec(line)?.[1] ?? []);
    expect(new Set(names)).toEqual(
      new Set([
        ...['BEGIN', 'VERSION', 'PRODID', 'METHOD', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'],
        ...['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'TRANSP', 'STATUS', 'CLASS', 'END'],
      ]),
    );
    expect(text).toContain('DTSTART:20261122T080000Z');
  });
});
