import type { Answer } from '../../data/call.ts';
import type { StaffText } from '../../text/nb-staff.ts';

export type Proof = Answer<'GET /api/proof'>;

/** A part of a whole, 0 to 1; null when either is too small to tell. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The report as rows of a table that any spreadsheet reads. An empty cell is a group under five. */
export function proofRows(proof: Proof, say: StaffText['proof']): string[][] {
  const cell = (value: number | null): string => (value === null ? '' : String(value));
  return [
    [say.unit, say.week, say.alarms, say.within60, say.within180, say.dispensers, say.inLimit],
    ...proof.desks.flatMap(({ name, weeks }) =>
      weeks.map((week) => [
        ...[name ?? say.centre, week.week, cell(week.alarms), cell(week.within60), cell(week.within180)],
        ...[cell(week.alerts), cell(week.alertsInTime)],
      ]),
    ),
    [],
    [say.unit, say.asked, say.unanswered, say.accepted, say.inTime],
    ...proof.arrivals.map(({ name, asked, unanswered, accepted, inTime }) => [
      ...[name, cell(asked), cell(unanswered), cell(accepted), cell(inTime)],
    ]),
    [],
    [say.what, say.why, say.times],
    ...proof.misses.map(({ what, reason, misses }) => [say.kinds[what], say.reasons[reason], cell(misses)]),
    [],
    [say.devices, say.times],
    ...(['month', 'quarter', 'older', 'never'] as const).map((age) => [
      say.deviceAges[age],
      String(proof.devices[age]),
    ]),
  ];
}
