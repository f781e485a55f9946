import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Ranked } from './bars.tsx';
import { ChoosePeriod, type Period } from './choose-period.tsx';
import { downloadCsv } from './download-csv.ts';
import { KeptPicture } from './kept-picture.tsx';
import { type Proof, proofRows, share } from './proof-rows.ts';
import './lessons.css';

/** Whether what is promised is kept: a picture for each desk with the table beside it, to print and to take along as CSV. */
export function ProofPage() {
  const say = useStaffText().proof;
  const [weeks, setWeeks] = useState<Period>('13');
  const proof = useQuery({
    queryKey: ['proof', weeks],
    queryFn: () => call('GET /api/proof', { query: { weeks } }),
  });
  return (
    <Main className="page proof">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <ChoosePeriod legend={say.period} say={say.weeks} chosen={weeks} onChoose={setWeeks} />
      <PartState query={proof} doing={say.loading}>
        {(data) => <Shown proof={data} />}
      </PartState>
    </Main>
  );
}

function Shown(props: { proof: Answer<'GET /api/proof'> }) {
  const say = useStaffText().proof;
  const { day } = useClock();
  const { proof } = props;
  const { desks, arrivals, misses, devices } = proof;
  if (desks.length === 0 && arrivals.length === 0) {
    return (
      <Empty sign="bell" heading={say.none}>
        {say.noneHelp}
      </Empty>
    );
  }
  return (
    <>
      <div className="lesson-choices no-print">
        <Button variant="secondary" color="neutral" onClick={() => downloadCsv('proof', proofRows(proof, say))}>
          {say.csv}
        </Button>
        <Button variant="secondary" color="neutral" onClick={() => print()}>
          {say.print}
        </Button>
      </div>
      <p className="quiet">
        {day(proof.from)} – {day(proof.until)}
      </p>
      {desks.map((desk) => (
        <Desk key={desk.unitId} desk={desk} late={proof.lateOf1000} />
      ))}
      <Arrivals rows={arrivals} />
      <section>
        <h2>{say.misses}</h2>
        {misses.length === 0 ? (
          <p className="quiet">{say.missesNone}</p>
        ) : (
          <table className="ds-table">
            <thead>
              <tr>
                <th scope="col">{say.what}</th>
                <th scope="col">{say.why}</th>
                <th scope="col">{say.times}</th>
              </tr>
            </thead>
            <tbody>
              {misses.map(({ what, reason, misses: times }) => (
                <tr key={`${what}${reason}`}>
                  <th scope="row">{say.kinds[what]}</th>
                  <td>{say.reasons[reason]}</td>
                  <td className="figures">{times ?? say.few}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <Ranked
        title={say.devices}
        columns={[say.what, say.times]}
        rows={(['month', 'quarter', 'older', 'never'] as const).map((age) => ({
          label: say.deviceAges[age],
          value: devices[age],
        }))}
      />
      <Notice tone="calm">{say.fewHelp}</Notice>
    </>
  );
}

function Desk(props: { desk: Proof['desks'][number]; late: Proof['lateOf1000'] }) {
  const say = useStaffText().proof;
  const { language } = useLanguage();
  const { day } = useClock();
  const { desk, late } = props;
  const percent = (part: number | null, whole: number | null) => {
    const found = share(part, whole);
    return found === null ? say.few : found.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  };
  const goal = (of1000: number) =>
    say.goal((1 - of1000 / 1000).toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 }));
  const hasAlerts = desk.weeks.some(({ alerts }) => alerts !== null);
  return (
    <section className="proof-desk">
      <h2>
        {say.answers}: {desk.name ?? say.centre}
      </h2>
      <div className="proof-pictures">
        <KeptPicture
          title={say.within60}
          goal={goal(late.after60)}
          line={1 - late.after60 / 1000}
          points={desk.weeks.map(({ within60, alarms }) => share(within60, alarms))}
        />
        <KeptPicture
          title={say.within180}
          goal={goal(late.after180)}
          line={1 - late.after180 / 1000}
          points={desk.weeks.map(({ within180, alarms }) => share(within180, alarms))}
        />
      </div>
      <div className="lesson-table">
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{say.week}</th>
              <th scope="col">{say.alarms}</th>
              <th scope="col">{say.within60}</th>
              <th scope="col">{say.within180}</th>
              {hasAlerts ? <th scope="col">{say.dispensers}</th> : null}
              {hasAlerts ? <th scope="col">{say.inLimit}</th> : null}
            </tr>
          </thead>
          <tbody>
            {desk.weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row">{day(week.week)}</th>
                <td className="figures">{week.alarms ?? say.few}</td>
                <td className="figures">{percent(week.within60, week.alarms)}</td>
                <td className="figures">{percent(week.within180, week.alarms)}</td>
                {hasAlerts ? <td className="figures">{week.alerts ?? say.few}</td> : null}
                {hasAlerts ? <td className="figures">{percent(week.alertsInTime, week.alerts)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Arrivals(props: { rows: Proof['arrivals'] }) {
  const say = useStaffText().proof;
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h2>{say.arrivals}</h2>
      <div className="lesson-table">
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{say.unit}</th>
              <th scope="col">{say.asked}</th>
              <th scope="col">{say.unanswered}</th>
              <th scope="col">{say.accepted}</th>
              <th scope="col">{say.inTime}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.unitId}>
                <th scope="row">{row.name}</th>
                <td className="figures">{row.asked ?? say.few}</td>
                <td className="figures">{row.unanswered ?? say.few}</td>
                <td className="figures">{row.accepted ?? say.few}</td>
                <td className="figures">{row.inTime ?? say.few}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
