import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { ChoosePeriod, type Period } from '../lessons/choose-period.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import '../lessons/lessons.css';
import './adoption.css';

type Unit = Answer<'GET /api/adoption'>['units'][number];
type Share = Unit['active'];

const shares = ['active', 'answered', 'cancelled', 'solved'] as const;

/** Unit by unit: who use the door, what is answered in time, cancelled in time and settled here. Never by employee. */
export function AdoptionPage() {
  const say = useStaffText().adoption;
  const { day } = useClock();
  const [weeks, setWeeks] = useState<Period>('13');
  const adoption = useQuery({
    queryKey: ['adoption', weeks],
    queryFn: () => call('GET /api/adoption', { query: { weeks } }),
  });
  return (
    <Main className="page proof">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <ChoosePeriod legend={say.period} say={say.weeks} chosen={weeks} onChoose={setWeeks} />
      <PartState query={adoption} doing={say.loading}>
        {({ from, until, units }) =>
          units.length === 0 ? (
            <Empty sign="door" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <>
              <p className="quiet">
                {day(`${from}T12:00:00Z`)} – {day(`${until}T12:00:00Z`)}
              </p>
              <Shares units={units} />
              {units.map((unit) => (
                <Weeks key={unit.unitId} unit={unit} />
              ))}
              <Notice tone="calm">{say.fewHelp}</Notice>
            </>
          )
        }
      </PartState>
    </Main>
  );
}

/** Picture and table in one: the four shares of each unit, each with its denominator. */
function Shares(props: { units: readonly Unit[] }) {
  const say = useStaffText().adoption;
  return (
    <div className="adoption-table">
      <table className="ds-table">
        <caption>{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.unit}</th>
            {shares.map((each) => (
              <th scope="col" key={each}>
                {say.share[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.name}</th>
              {shares.map((each) => (
                <td key={each} className="figures">
                  <ShareBar share={unit[each]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShareBar(props: { share: Share }) {
  const say = useStaffText().adoption;
  const { language } = useLanguage();
  const { of, are } = props.share;
  if (of === null || are === null) return <>{say.few}</>;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(of === 0 ? 0 : are / of);
  return (
    <>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="adoption-ground" width="100" height="10" />
        <rect width={of === 0 ? 0 : (are / of) * 100} height="10" />
      </svg>
      {percent} <span className="quiet">{say.so(are, of)}</span>
    </>
  );
}

/** The share of people whose pages are opened, week by week, as a line with a table beside it. */
function Weeks(props: { unit: Unit }) {
  const say = useStaffText().adoption;
  const { date } = useClock();
  const known = props.unit.weeks.flatMap(({ week, served, active }) =>
    served === null || active === null ? [] : [{ week, served, active, share: served === 0 ? 0 : active / served }],
  );
  if (known.length < 2) return null;
  const points = known.map(
    ({ share }, index) => `${(index / (known.length - 1)) * 100},${(38 - share * 36).toFixed(2)}`,
  );
  return (
    <section className="bars">
      <h2>{say.weeksOf(props.unit.name)}</h2>
      <svg className="bars-picture adoption-line" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
        <line x1="0" y1="2" x2="100" y2="2" />
        <line x1="0" y1="38" x2="100" y2="38" />
        <polyline points={points.join(' ')} />
      </svg>
      <details>
        <summary>{say.asTable}</summary>
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{say.week}</th>
              <th scope="col">{say.served}</th>
              <th scope="col">{say.active}</th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ week, served, active }) => (
              <tr key={week}>
                <th scope="row">{date(week)}</th>
                <td className="figures">{served}</td>
                <td className="figures">{active}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
