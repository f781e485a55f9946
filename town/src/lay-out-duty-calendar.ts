import { deskNumber, type TownPlace } from './places.ts';
import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays, weekdayOf } from './town-time.ts';
import { phonesOfUnits, unitsOf } from './town-units.ts';

/** A line of the calendar: who, on which days, from when to when. */
interface Line {
  readonly area?: string;
  readonly kinds?: readonly string[];
  /** 1 Monday … 7 Sunday, 8 public holiday. */
  readonly days?: readonly number[];
  readonly onDate?: string;
  readonly from?: string;
  readonly to?: string;
  readonly order: 1 | 2 | 3;
  readonly receiver:
    | { readonly kind: 'desk' | 'relatives' }
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'phone'; readonly name: string; readonly phone: string };
}

const everyDay = [1, 2, 3, 4, 5, 6, 7, 8];
const words = {
  NO: {
    duty: 'Beredskapsvakten',
    hall: 'Rådhusvakten',
    desk: 'Responssenteret i nord',
  },
  SE: {
    duty: 'Tjänsteman i beredskap',
    hall: 'Kommunjouren',
    desk: 'Responssenteret i nord',
  },
} as const;

/** The week that comes again and the days of Christmas, for one municipality. Small places let the night go straight to the patrol. */
function linesOf(place: TownPlace, year: number): Line[] {
  const said = words[place.country];
  const patrol = { kind: 'unit', unit: `${place.slug} night-patrol` } as const;
  const last = (no: number) =>
    ({
      kind: 'phone',
      name: no === 0 ? said.duty : said.hall,
      phone: place.country === 'SE' ? `+46 70 174 06 1${no}` : `+47 555 02 01${no}`,
    }) as const;
  const areas = place.areas.flatMap((area): Line[] => [
    {
      ...{ area: area.key, days: everyDay, from: '07:00', to: '22:00', order: 2 },
      receiver: { kind: 'unit', unit: `${place.slug} home-care ${area.key}` },
    },
  ]);
  // By day a dispenser that was not opened goes straight to those who know her.
  const dispenser = place.areas.map(
    (area): Line => ({
      ...{ area: area.key, kinds: ['dispenser'], days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00', order: 1 },
      receiver: { kind: 'unit', unit: `${place.slug} home-care ${area.key}` },
    }),
  );
  const isSmall = place.areas.length === 1;
  const direct: Line[] = isSmall
    ? [
        { days: everyDay, from: '22:00', to: '07:00', order: 1, receiver: patrol },
        { kinds: ['dispenser'], days: everyDay, from: '22:00', to: '07:00', order: 1, receiver: { kind: 'relatives' } },
      ]
    : [];
  const christmas = [`${year}-12-24`, `${year}-12-25`, `${year}-12-26`, `${year}-12-31`, `${year + 1}-01-01`];
  return [
    { days: everyDay, order: 1, receiver: { kind: 'desk' } },
    ...areas,
    // Homes in no area, and devices that nobody knows.
    {
      days: everyDay,
      from: '07:00',
      to: '22:00',
      order: 2,
      receiver: { kind: 'unit', unit: `${place.slug} technical` },
    },
    // Where the patrol is first, the desk is second.
    { days: everyDay, from: '22:00', to: '07:00', order: 2, receiver: isSmall ? { kind: 'desk' } : patrol },
    { days: everyDay, order: 3, receiver: last(0) },
    ...(isSmall ? direct : dispenser),
    ...christmas.map((onDate): Line => ({ onDate, order: 3, receiver: last(1) })),
  ];
}

/** Weeks that are published, from last week on. */
const weeks = 4;

/** Who receives alarms: the lines of the calendar, and four weeks of it published by the lead of the first unit. */
export function layOutDutyCalendar(context: TownContext): void {
  const { rows, place, clock, roster, scale, since } = context;
  const tenant_id = idOf(place.slug);
  const lead = roster.pick(unitsOf(place, scale)[0]?.key ?? '', 'lead', 0);
  const lines = linesOf(place, Number(clock.today.slice(0, 4)));
  const phones = phonesOfUnits(place, scale);
  const validFrom = clock.dayOf(since);
  lines.forEach((line, no) => {
    const { receiver } = line;
    rows.add('duty_entry', {
      ...{ tenant_id, id: idOf(`duty-entry ${place.slug} ${no}`), ...columnsOf(place, line) },
      days: line.onDate === undefined ? (line.days ?? everyDay) : [],
      on_date: line.onDate,
      ...{ from_minute: minuteOf(line.from), to_minute: minuteOf(line.to) },
      name: receiver.kind === 'phone' ? receiver.name : null,
      phone: receiver.kind === 'phone' ? receiver.phone : null,
      ...{ valid_from: validFrom, written_by: lead.id, written_at: since },
    });
  });
  const thisMonday = addDays(clock.today, 1 - weekdayOf(clock.today));
  for (let week = 0; week < weeks; week += 1) {
    const monday = addDays(thisMonday, (week - 1) * 7);
    const week_id = idOf(`duty-week ${place.slug} ${monday}`);
    const [from, to] = [clock.at(monday, '00:00'), clock.at(addDays(monday, 7), '00:00')];
    const published_at = new Date(
      Math.min(clock.at(addDays(monday, -10), '13:20').getTime(), clock.now.getTime() - 3_600_000),
    );
    rows.add('duty_week', {
      ...{ tenant_id, id: week_id, monday, version: 1, starts_at: from, ends_at: to },
      ...{ published_by: lead.id, published_by_name: lead.name, published_at },
    });
    let no = 0;
    for (let day = -1; day < 7; day += 1) {
      const on = addDays(monday, day);
      for (const line of lines) {
        if (!isOn(context, line, on)) continue;
        const ends = minuteOf(line.to) > minuteOf(line.from) ? on : addDays(on, 1);
        const starts_at = new Date(Math.max(clock.at(on, line.from ?? '00:00').getTime(), from.getTime()));
        const ends_at = new Date(Math.min(clock.at(ends, line.to ?? '00:00').getTime(), to.getTime()));
        if (starts_at >= ends_at) continue;
        rows.add('duty_span', {
          ...{
            tenant_id,
            week_id,
            no,
            ...columnsOf(place, line),
            is_exception: line.onDate !== undefined,
            starts_at,
            ends_at,
          },
          ...rungAs(place, line, phones),
        });
        no += 1;
      }
    }
  }
}

/** Name and number as they stand when a week is published. */
function rungAs(place: TownPlace, { receiver }: Line, phones: ReturnType<typeof phonesOfUnits>) {
  const said = words[place.country];
  switch (receiver.kind) {
    case 'desk':
      return { name: said.desk, phone: deskNumber };
    case 'relatives':
      // Each has her own: the screen says it in its own language.
      return { name: '', phone: null };
    case 'phone':
      return { name: receiver.name, phone: receiver.phone };
    case 'unit':
      return { name: phones.get(receiver.unit)?.name ?? '', phone: phones.get(receiver.unit)?.phone ?? null };
  }
}

function isOn({ place, holidays }: TownContext, line: Line, on: string): boolean {
  if (line.onDate !== undefined) return line.onDate === on;
  const isHoliday = holidays(place.country, Number(on.slice(0, 4))).has(on);
  return (line.days ?? everyDay).includes(isHoliday ? 8 : weekdayOf(on));
}

function columnsOf(place: TownPlace, { area, kinds, order, receiver }: Line) {
  return {
    area_id: area === undefined ? null : idOf(`${place.slug} ${area}`),
    kinds: kinds ?? [],
    receiver_order: order,
    receiver_kind: receiver.kind,
    unit_id: receiver.kind === 'unit' ? idOf(receiver.unit) : null,
  };
}

function minuteOf(clock = '00:00'): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
