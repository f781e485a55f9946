import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TechnicalRow } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import type { StaffText } from '../../text/nb-staff.ts';
import type { SignName } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { Time, useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';
import { laneQuery } from './technical-data.ts';
import './technical.css';

/** The technical lane: what is silent or unwell, whose it is and until when. Under the alarms, and without a sound. */
export function TechnicalLane(props: { at: 'desk' | 'technical'; chosen?: string | null }) {
  const say = useStaffText().technical;
  const lane = useQuery(laneQuery(props.at));
  const rows = lane.data?.rows ?? [];
  return (
    <section className="technical-lane" aria-labelledby="technical-lane">
      <h2 id="technical-lane">
        {say.lane} <span className="figures">{lane.data ? rows.length : ''}</span>
      </h2>
      {lane.data ? (
        rows.length > 0 ? (
          <ol>
            {inLaneOrder(rows).map((row) => (
              <li key={row.id}>
                <LaneRow row={row} isChosen={row.id === props.chosen} />
              </li>
            ))}
          </ol>
        ) : (
          <p className="quiet">{say.noneHelp}</p>
        )
      ) : lane.error ? (
        <ErrorMessage problem={lane.error} retry={lane.refetch} logIn={loginAddress('staff')} />
      ) : (
        <Waiting doing={say.loading} />
      )}
    </section>
  );
}

const signs: Readonly<Record<TechnicalRow['kind'], SignName>> = {
  'person-without-alarm': 'person',
  outage: 'house',
  'unknown-device': 'eye',
  silent: 'quiet',
  fault: 'warning',
  'low-battery': 'alarm',
  'not-tested': 'clock',
};

/** A person without an alarm first, then the next deadline; what is heard again, or where nobody is at home, last. */
export function inLaneOrder(rows: readonly TechnicalRow[]): TechnicalRow[] {
  const rank = (row: TechnicalRow) => {
    if (row.backAt !== null || row.isAway) return 2;
    return row.kind === 'person-without-alarm' || row.kind === 'outage' ? 0 : 1;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id));
}

function LaneRow(props: { row: TechnicalRow; isChosen: boolean }) {
  const say = useStaffText().technical;
  const subject = useSubject();
  const now = useNow(15);
  const { row } = props;
  return (
    <Link
      className="technical-row"
      to="/technical/$caseId"
      params={{ caseId: row.id }}
      aria-current={props.isChosen ? 'true' : undefined}
      data-kind={row.kind}
    >
      <span className="technical-row-head">
        <Tag
          tone={row.kind === 'person-without-alarm' || row.kind === 'outage' ? 'waiting' : 'calm'}
          sign={signs[row.kind]}
        >
          {say.kinds[row.kind]}
        </Tag>
        <strong>{subject(row)}</strong>
        <Due row={row} now={now} />
      </span>
      <span className="technical-row-facts quiet figures">
        <span>
          {say.owner}: {ownerOf(say, row)}
          {row.takenBy ? `, ${row.takenBy.name}` : ''}
        </span>
        {row.areaName ? (
          <span>
            {row.placeName}, {row.areaName}
          </span>
        ) : (
          <span>{row.placeName}</span>
        )}
        <span>
          {isSilence(row) ? `${say.last} ` : null}
          <Time at={row.sinceAt} now={now} />
        </span>
        {row.faults.length > 0 ? <span>{row.faults.map((fault) => say.faults[fault]).join(', ')}</span> : null}
        {row.times > 1 ? <span>{say.times(row.times)}</span> : null}
        {row.outage ? <span>{say.peopleLeft(row.outage.left, row.outage.people)}</span> : null}
        {row.isAway ? <span>{say.away}</span> : null}
        {row.backAt ? <span>{say.back}</span> : null}
      </span>
    </Link>
  );
}

/** Of a unit in another municipality only its kind is known. */
export function ownerOf(say: StaffText['technical'], { owner }: TechnicalRow): string {
  return owner.name || (owner.kind === 'desk' ? say.ownerDesk : say.ownerTeam);
}

function isSilence({ kind }: TechnicalRow): boolean {
  return kind === 'silent' || kind === 'person-without-alarm' || kind === 'outage';
}

/** What a case is about, in a few words. */
export function useSubject(): (row: TechnicalRow) => string {
  const say = useStaffText().technical;
  return (row) => {
    if (row.outage?.by === 'reception') return say.outageReception;
    if (row.outage?.by === 'area') return say.outageArea(row.outage.of ?? '');
    if (row.outage) return say.outageModel(row.outage.of ?? '');
    if (row.persons.length > 0) return row.persons.map(({ name }) => name).join(', ');
    return row.device?.cid ?? row.sender ?? '–';
  };
}

/** The deadline as “in 2 h (14:30)”, or how long ago it was. */
export function Due(props: { row: Pick<TechnicalRow, 'dueAt' | 'backAt'>; now: number }) {
  const say = useStaffText().technical;
  const { relative, weekday, clock } = useClock();
  const { dueAt, backAt } = props.row;
  if (backAt !== null) return <Tag sign="check">{say.back}</Tag>;
  const isLate = Date.parse(dueAt) < props.now;
  // Further away the clock alone does not say which day.
  const isFar = Date.parse(dueAt) - props.now > 20 * 3_600_000;
  const when = isFar ? `${weekday(dueAt)} ${clock(dueAt)}` : relative(dueAt, props.now);
  return (
    <Tag tone={isLate ? 'waiting' : 'calm'} sign={isLate ? 'warning' : 'clock'}>
      {isLate ? say.late(when) : `${say.due} ${when}`}
    </Tag>
  );
}
