import { type AlarmKind, alarmKinds, type CalendarGap, type CalendarRow } from '@tunet/contract';
import { type Gap, lackOf, type Span, type Stretch, stretchesOf, type Week } from './calendar.ts';

export interface NamedArea {
  readonly id: string;
  readonly name: string;
}

/** The week as rows of area and kind; kinds with the same receivers all week share one row. */
export function rowsOf(spans: readonly Span[], areas: readonly NamedArea[], week: Week): CalendarRow[] {
  return [...areas, null].flatMap((area) => {
    const lanes = new Map<string, { kinds: AlarmKind[]; stretches: Stretch[] }>();
    for (const kind of alarmKinds) {
      const stretches = stretchesOf(spans, area?.id ?? null, kind, week);
      const key = JSON.stringify(stretches);
      const lane = lanes.get(key);
      if (lane) lane.kinds.push(kind);
      else lanes.set(key, { kinds: [kind], stretches });
    }
    // The lane of most kinds first: it is the rule, the others are what differs from it.
    return [...lanes.values()]
      .sort((a, b) => b.kinds.length - a.kinds.length)
      .map(({ kinds, stretches }) => ({
        areaId: area?.id ?? null,
        areaName: area?.name ?? null,
        kinds: allAsNone(kinds),
        stretches: stretches.map(({ startsAt, endsAt, receivers }) => ({
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          receivers: [...receivers],
          lacks: lackOf(receivers),
        })),
      }));
  });
}

/** Gaps in the order of time; kinds that lack the same over the same stretch are one. */
export function gapsShown(gaps: readonly Gap[], areas: readonly NamedArea[]): CalendarGap[] {
  const shown = new Map<string, CalendarGap>();
  for (const { areaId, kind, startsAt, endsAt, lacks } of gaps) {
    const key = `${startsAt.toISOString()} ${areaId} ${endsAt.toISOString()} ${lacks}`;
    const same = shown.get(key);
    const areaName = areas.find(({ id }) => id === areaId)?.name ?? null;
    shown.set(key, {
      ...{ areaId, areaName, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), lacks },
      kinds: [...(same?.kinds ?? []), kind],
    });
  }
  return [...shown.values()]
    .map((gap) => ({ ...gap, kinds: allAsNone(gap.kinds) }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : Number(a.startsAt > b.startsAt)));
}

function allAsNone(kinds: readonly AlarmKind[]): AlarmKind[] {
  return kinds.length === alarmKinds.length ? [] : [...kinds];
}
