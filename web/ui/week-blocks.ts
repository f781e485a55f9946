/** Help that comes in a window of the day on some weekdays; 1 Monday … 7 Sunday. */
export interface WeekLine {
  readonly id: string;
  readonly title: string;
  readonly weekdays: readonly number[];
  /** `08:30` */
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly isCritical: boolean;
}

/** One window of one day, and where it stands beside others at the same time. */
export interface WeekBlock<L extends WeekLine = WeekLine> {
  readonly line: L;
  /** 0 Monday … 6 Sunday */
  readonly day: number;
  /** minutes since midnight */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly lanes: number;
}

/** The windows of a week, by day and then by the clock; those at the same time stand side by side. */
export function weekBlocks<L extends WeekLine>(lines: readonly L[]): WeekBlock<L>[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
    inLanes(
      lines
        .filter(({ weekdays }) => weekdays.includes(day + 1))
        .map((line) => ({ line, day, from: minutes(line.windowFrom), to: minutes(line.windowTo) }))
        .filter(({ from, to }) => to > from)
        .sort((a, b) => a.from - b.from || a.to - b.to),
    ),
  );
}

type Unplaced<L extends WeekLine> = Omit<WeekBlock<L>, 'lane' | 'lanes'>;

/** Each takes the first lane that is free; those that touch each other share their width. */
function inLanes<L extends WeekLine>(blocks: readonly Unplaced<L>[]): WeekBlock<L>[] {
  const placed: WeekBlock<L>[] = [];
  let group: (Unplaced<L> & { lane: number })[] = [];
  let ends: number[] = [];
  const close = () => {
    placed.push(...group.map((block) => ({ ...block, lanes: ends.length })));
    group = [];
    ends = [];
  };
  for (const block of blocks) {
    if (ends.every((end) => end <= block.from)) close();
    const free = ends.findIndex((end) => end <= block.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = block.to;
    group.push({ ...block, lane });
  }
  close();
  return placed;
}

/** The hours that a picture of these windows needs: whole hours, never narrower than the usual day. */
export function hoursOf(blocks: readonly WeekBlock[]): { readonly first: number; readonly last: number } {
  const first = Math.min(7, ...blocks.map(({ from }) => Math.floor(from / 60)));
  const last = Math.max(22, ...blocks.map(({ to }) => Math.ceil(to / 60)));
  return { first, last };
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
