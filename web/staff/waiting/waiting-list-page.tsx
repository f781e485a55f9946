import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { WaitingBand, WaitingRow } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { Select } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { daysBetween } from './days.ts';
import { WaitingView } from './waiting-view.tsx';
import './waiting.css';

const bands: readonly WaitingBand[] = ['first', 'soon', 'steady'];

/** The office's lists: who waits on the left, whose day has come first; the one chosen on the right. */
export function WaitingListPage() {
  return (
    <OnDuty>
      <WaitingList />
    </OnDuty>
  );
}

function WaitingList() {
  const say = useStaffText().waitingWork;
  const { waitingId }: { waitingId?: string } = useParams({ strict: false });
  const list = useQuery({
    queryKey: ['waiting-list'],
    queryFn: () => call('GET /api/waiting-list'),
    gcTime: 0,
    refetchInterval: 60_000,
  });
  return (
    <div className="on-lists" data-open={waitingId !== undefined || undefined}>
      <section className="waiting-left" aria-label={say.heading}>
        {waitingId === undefined ? <PageHeading>{say.heading}</PageHeading> : <h2>{say.heading}</h2>}
        <PartState query={list} doing={say.loading}>
          {({ today, waiting }) =>
            waiting.length === 0 ? (
              <Empty sign="clock" heading={say.none}>
                {say.noneHelp}
              </Empty>
            ) : (
              <Lines rows={waiting} today={today} chosen={waitingId} />
            )
          }
        </PartState>
      </section>
      <section className="waiting-right" aria-label={say.pick}>
        {waitingId === undefined ? (
          list.data && list.data.waiting.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <>
            <Link className="waiting-back" to="/waiting-list">
              <Drawing name="back" size={20} />
              {say.back}
            </Link>
            <WaitingView key={waitingId} waitingId={waitingId} />
          </>
        )}
      </section>
    </div>
  );
}

function Lines(props: { rows: readonly WaitingRow[]; today: string; chosen: string | undefined }) {
  const say = useStaffText().waitingWork;
  const bandWords = useStaffText().composer.bands;
  const { language } = useLanguage();
  const [kind, setKind] = useState('');
  const [band, setBand] = useState('');
  const [isDueOnly, setDueOnly] = useState(false);
  const kinds = [...new Map(props.rows.map((row) => [row.serviceType, row.label[language]]))];
  const shown = props.rows.filter(
    (row) =>
      (kind === '' || row.serviceType === kind) &&
      (band === '' || row.band === band) &&
      (!isDueOnly || row.isOverdue || row.isOfferPast),
  );
  return (
    <>
      <div className="waiting-filter">
        <Select
          label={say.kind}
          value={kind}
          onChange={setKind}
          options={[{ value: '', label: say.allKinds }, ...kinds.map(([value, label]) => ({ value, label }))]}
        />
        <Select
          label={say.bandFilter}
          value={band}
          onChange={setBand}
          options={[{ value: '', label: say.allBands }, ...bands.map((value) => ({ value, label: bandWords[value] }))]}
        />
        <label className="waiting-tick">
          <input type="checkbox" checked={isDueOnly} onChange={(event) => setDueOnly(event.target.checked)} />
          {say.dueOnly}
        </label>
      </div>
      {shown.length === 0 ? <p className="quiet">{say.noneHere}</p> : null}
      <ul>
        {shown.map((row) => (
          <li key={row.waitingId}>
            <Line row={row} today={props.today} isChosen={row.waitingId === props.chosen} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line(props: { row: WaitingRow; today: string; isChosen: boolean }) {
  const say = useStaffText().waitingWork;
  const bandWords = useStaffText().composer.bands;
  const { language } = useLanguage();
  const { day } = useClock();
  const { row } = props;
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const waits = row.state === 'waiting';
  return (
    <Link
      className="waiting-line"
      to="/waiting-list/$waitingId"
      params={{ waitingId: row.waitingId }}
      aria-current={props.isChosen ? 'page' : undefined}
    >
      <strong>
        {row.personName} <span className="quiet figures">{row.bornYear}</span>
      </strong>
      <span>
        {row.label[language]} · {say.since(noon(row.since))}
        {waits ? `, ${say.waited(daysBetween(row.since, props.today))}` : ''}
      </span>
      <span className="waiting-tags">
        {waits ? (
          <Tag sign="lines">{bandWords[row.band]}</Tag>
        ) : (
          <Tag tone="good" sign="check">
            {row.state === 'placed' ? say.placed : say.left}
          </Tag>
        )}
        {row.offerAnswerBy === null ? null : (
          <Tag tone="waiting" sign="house">
            {row.isOfferPast ? say.offerPast(noon(row.offerAnswerBy)) : say.offerOut(noon(row.offerAnswerBy))}
          </Tag>
        )}
        {waits && row.isOverdue ? (
          <Tag tone="waiting" sign="clock">
            {say.overdue(noon(row.followUpOn))}
          </Tag>
        ) : null}
      </span>
      {waits && !row.isOverdue ? <span className="quiet">{say.followUp(noon(row.followUpOn))}</span> : null}
      {waits ? <span className="waiting-meanwhile quiet">{row.helpMeanwhile}</span> : null}
    </Link>
  );
}
