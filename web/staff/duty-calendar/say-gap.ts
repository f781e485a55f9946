import type { AlarmKind, CalendarGap } from '@tunet/contract';
import type { StaffText } from '../../text/nb-staff.ts';
import type { WorkText } from '../../text/nb-work.ts';

interface Clocks {
  weekday(at: string): string;
  clock(at: string): string;
}

/** Words for what kinds a row or a gap is about; none means all, and most of them are the others. */
export function sayKinds(all: StaffText, work: WorkText, kinds: readonly AlarmKind[]): string {
  if (kinds.length === 0) return all.watch.allKinds;
  return kinds.length > 5 ? all.watch.otherKinds : kinds.map((kind) => work.kind[kind]).join(', ');
}

/** “Area 3, smoke alarms, Tuesday 24 December 15:00–22:00: nobody”. Over midnight both days are said. */
export function sayGap(
  all: StaffText,
  work: WorkText,
  { weekday, clock }: Clocks,
  gap: Omit<CalendarGap, 'areaId'>,
): string {
  const say = all.dutyCalendar;
  const { startsAt, endsAt } = gap;
  const day = weekday(startsAt);
  // Its last moment: midnight belongs to the day that ends with it.
  const lastDay = weekday(new Date(Date.parse(endsAt) - 1).toISOString());
  const ends = clock(endsAt) === '00:00' ? '24:00' : clock(endsAt);
  const to = lastDay === day ? ends : `${lastDay} ${ends}`;
  const kinds = sayKinds(all, work, gap.kinds);
  return say.gap(gap.areaName ?? say.noArea, kinds, `${day} ${clock(startsAt)}`, to, say.lacks[gap.lacks]);
}
