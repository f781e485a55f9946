import type { ApplicationCase, DangerFlag, IntakeReason, IntakeRow } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { PersonShown } from '../../platform/http/handlers.ts';
import { dangerFirst, dangersOf, namedByGuide } from '../guide/index.ts';
import { summariesOf } from '../people/index.ts';
import { ruleValue, workingDays } from '../services/index.ts';
import { isOpen, takenOf, whoHasTheBall } from './application.ts';
import { beginningOf } from './beginning.ts';
import { preliminaryDays } from './clocks.ts';
import { everydayOf } from './everyday.ts';
import { readHappenings } from './happening.ts';
import { byWhatHappens, reasonOf } from './intake-order.ts';
import { papersOf } from './papers.ts';
import { clockRules } from './preliminary/clock-rules.ts';
import { type StepRow, stepsOfApplications } from './preliminary/queries.ts';
import { preliminaries } from './preliminary/send-preliminary.ts';
import { type ApplicationRow, applicationsOf, type OpenRow, openInUnits } from './queries.ts';
import { standingOf } from './stored-application.ts';
import { type TeamName, teamNames } from './teams/team-queries.ts';

/** What the offices where I am on duty owe an answer, by what happens if nobody acts. */
export async function readIntake(
  tx: Transaction,
  actor: Actor,
): Promise<{ readonly rows: IntakeRow[]; readonly persons: PersonShown[] }> {
  const unitIds = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
  const open = await tx.rows<OpenRow>(openInUnits, [unitIds]);
  const days = nearDays(tx.at, await ruleValue(tx, actor.tenantId, 'requests.preliminary-ahead-working-days'));
  const told = await toldOf(
    tx,
    open.map(({ id }) => id),
  );
  const dangers = await dangersOf(
    tx,
    open.map(({ id }) => id),
  );
  const teams = await teamsOf(tx, actor, open);
  const rows = open.map((row): IntakeRow => {
    const taken = takenOf(standingOf(row));
    const isLate = row.promisedOn < days(row).today;
    return {
      applicationId: row.id,
      personId: row.personId,
      personName: row.personName,
      bornYear: row.bornYear,
      reference: row.reference,
      state: row.state,
      reason: reasonFor(row, days, told.isDue(row.id)),
      headToldAt: told.headAt(row)?.toISOString() ?? null,
      receivedAt: row.receivedAt.toISOString(),
      promisedOn: row.promisedOn,
      takenBy: taken?.byName ?? null,
      isMine: taken?.by === actor.id,
      team: teams.get(row.teamId ?? '') ?? null,
      isOwnerless: isLate && taken === null,
      channel: row.channel,
      need: needOf(row),
      beginning: beginningOf(row.words),
      guide: namedByGuide(row.answers.way, row.country),
      danger: untaken(dangers.get(row.id)),
    };
  });
  return {
    rows: dangerFirst(rows.sort(byWhatHappens)),
    persons: open.map(({ tenantId, personId }) => ({ tenantId, personId })),
  };
}

/** One case as an assessor works on it. */
export async function readCase(tx: Transaction, actor: Actor, row: ApplicationRow): Promise<ApplicationCase | null> {
  const { tenantId, personId } = row;
  const [summary] = await summariesOf(tx, [personId]);
  if (!summary) return null;
  const { tenantId: _owner, ...person } = summary;
  const days = nearDays(tx.at, await ruleValue(tx, tenantId, 'requests.preliminary-ahead-working-days'));
  const { rules, place } = await clockRules(tx, tenantId);
  const happenings = await readHappenings(tx, tenantId, row.id);
  const preliminary = (await preliminaries(tx, [row.id])).get(row.id) ?? null;
  const told = await toldOf(tx, [row.id]);
  const standing = standingOf(row);
  const taken = takenOf(standing);
  const others = await tx.rows<ApplicationRow>(applicationsOf, [personId]);
  const owesPreliminary = isOpen(standing) && preliminary === null;
  const received = localDay(row.receivedAt, row.timeZone);
  return {
    applicationId: row.id,
    reference: row.reference,
    state: row.state,
    outcome: row.outcome,
    ball: whoHasTheBall(standing),
    reason: reasonFor(row, days, told.isDue(row.id)),
    words: row.words,
    language: row.language,
    channel: row.channel,
    need: needOf(row),
    writtenBy: row.writtenBy,
    writtenAs: row.writtenAs,
    appliesAs: row.appliesAs,
    answers: row.answers,
    papers: await papersOf(tx, tenantId, row.id),
    guide: namedByGuide(row.answers.way, row.country),
    everyday: everydayOf(row.answers, row.country),
    isReadBack: row.isReadBack,
    because: row.because,
    receivedAt: row.receivedAt.toISOString(),
    promisedOn: row.promisedOn,
    preliminaryBy: owesPreliminary
      ? preliminaryDays(received, { how: 'digital', working: place.working }, rules).lawfulOn
      : null,
    preliminary,
    takenBy: taken?.byName ?? null,
    takenAt: taken?.at.toISOString() ?? null,
    isMine: taken?.by === actor.id,
    team: (await teamsOf(tx, actor, [row])).get(row.teamId ?? '') ?? null,
    version: row.version,
    danger: (await dangersOf(tx, [row.id])).get(row.id) ?? null,
    person,
    happenings,
    others: others
      .filter(({ id }) => id !== row.id)
      .map(({ id, reference, state, receivedAt }) => ({
        applicationId: id,
        reference,
        state,
        receivedAt: receivedAt.toISOString(),
      })),
  };
}

/** The teams that cases are with, by id; asked once for a list. */
async function teamsOf(
  tx: Transaction,
  actor: Actor,
  of: readonly Pick<ApplicationRow, 'teamId'>[],
): Promise<ReadonlyMap<string, TeamName>> {
  const ids = [...new Set(of.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))];
  if (ids.length === 0) return new Map();
  const names = await tx.rows<TeamName>(teamNames, [ids, actor.id]);
  return new Map(names.map((team) => [team.caseTeamId, team]));
}

/** What the clocks have asked of the office, and when its head was told. */
async function toldOf(tx: Transaction, applicationIds: readonly string[]) {
  // By case once: a list that looks through every step for each of its lines costs the square of its length.
  const steps = Map.groupBy(
    await tx.rows<StepRow>(stepsOfApplications, [applicationIds]),
    (step) => step.applicationId,
  );
  const answered = await preliminaries(tx, applicationIds);
  return {
    isDue: (id: string): boolean =>
      !answered.has(id) && (steps.get(id) ?? []).some(({ step }) => step === 'preliminary-task'),
    headAt({ id, promisedOn }: ApplicationRow): Date | null {
      const byItself = answered.get(id);
      const near = (steps.get(id) ?? []).find(
        ({ step, ofDay }) => ofDay === promisedOn && (step === 'promise-head' || step === 'promise-broken'),
      );
      return near?.at ?? (byItself?.by === null ? new Date(byItself.sentAt) : null);
    },
  };
}

/** Today and the last day that is near, by place: worked out once for a list, not once for each of its lines. */
function nearDays(at: Date, nearWorkingDays: number) {
  const known = new Map<string, { readonly today: string; readonly nearUntil: string }>();
  return ({ timeZone, country }: ApplicationRow) => {
    const place = `${timeZone} ${country}`;
    const before = known.get(place);
    if (before) return before;
    const today = localDay(at, timeZone);
    const days = { today, nearUntil: workingDays(country).add(today, nearWorkingDays) };
    known.set(place, days);
    return days;
  };
}

function reasonFor(row: ApplicationRow, days: ReturnType<typeof nearDays>, isPreliminaryDue: boolean): IntakeReason {
  const waiting = {
    promisedOn: row.promisedOn,
    receivedAt: row.receivedAt,
    isTaken: row.taken_by !== null,
    isPreliminaryDue,
    doesHospitalWait: row.hospitalReadyAt !== null,
    // It stands on top until somebody has taken it since, or gone through her needs.
    cannotWait: row.needCannotWait && !isTakenSince(row),
  };
  const { today, nearUntil } = days(row);
  return reasonOf(waiting, today, nearUntil);
}

function isTakenSince({ taken_at, mapped_at, needChangedAt }: ApplicationRow): boolean {
  const seen = mapped_at ?? taken_at;
  return seen !== null && needChangedAt !== null && seen > needChangedAt;
}

function needOf({ needWants: wants, needChangedAt: at, needCannotWait: cannotWait }: ApplicationRow) {
  return wants && at ? { wants, at: at.toISOString(), cannotWait } : null;
}

/** One that somebody has taken stands where its promise puts it. */
function untaken(danger: DangerFlag | undefined): DangerFlag | null {
  return danger && danger.takenAt === null ? danger : null;
}
