import { type AlarmKind, alarmKinds } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { mondayOf, type Receiver, receiversAt } from './calendar.ts';
import { areas, mondaysPublished, type SpanRow, spanOf, spansAt } from './queries.ts';

/** Who receives alarms of one area now. No kinds: all of them. */
export interface HoursNow {
  readonly areaName: string | null;
  readonly kinds: AlarmKind[];
  readonly mode: 'desk' | 'direct';
  readonly receivers: Receiver[];
}

/** Who receives alarms in a municipality at the instant of the transaction; areas and kinds with the same receivers are one line. */
export async function receivingNow(tx: Transaction, placeId: string): Promise<HoursNow[]> {
  const spans = (await tx.rows<SpanRow>(spansAt, [placeId, tx.at])).map(spanOf);
  const named = await tx.rows<{ id: string; name: string }>(areas, [placeId]);
  const byArea = [...named, null].map((area) =>
    linesOf(area, (kind) => receiversAt(spans, area?.id ?? null, kind, tx.at)),
  );
  const told = (lines: readonly HoursNow[]): string =>
    JSON.stringify(lines.map(({ kinds, receivers }) => [kinds, receivers]));
  const [first = [], ...rest] = byArea;
  // Where every area has the same, it is said once.
  if (rest.every((lines) => told(lines) === told(first))) return first.map((line) => ({ ...line, areaName: null }));
  return byArea.flat();
}

function linesOf(area: { readonly name: string } | null, receiversOf: (kind: AlarmKind) => Receiver[]): HoursNow[] {
  const lines = new Map<string, { kinds: AlarmKind[]; receivers: Receiver[] }>();
  for (const kind of alarmKinds) {
    const receivers = receiversOf(kind);
    const line = lines.get(JSON.stringify(receivers));
    if (line) line.kinds.push(kind);
    else lines.set(JSON.stringify(receivers), { kinds: [kind], receivers });
  }
  return [...lines.values()].map(({ kinds, receivers }) => ({
    areaName: area?.name ?? null,
    kinds: kinds.length === alarmKinds.length ? [] : kinds,
    mode: receivers[0] === undefined || receivers[0].kind === 'desk' ? 'desk' : 'direct',
    receivers,
  }));
}

/** Mondays of this week and the `ahead` next that nobody has published. */
export async function unpublishedMondays(
  tx: Transaction,
  placeId: string,
  today: string,
  ahead: number,
): Promise<string[]> {
  const mondays = Array.from({ length: ahead + 1 }, (_, index) => addDays(mondayOf(today), index * 7));
  const rows = await tx.rows<{ monday: string }>(mondaysPublished, [placeId, mondays]);
  return mondays.filter((monday) => !rows.some((row) => row.monday === monday));
}
