import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Answer, call } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Notice, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import '../lessons/lessons.css';
import '../adoption/adoption.css';

type Unit = Answer<'GET /api/units/continuity'>['units'][number];

/** Different faces in two weeks: the unit's median week by week, and the five who have met most. Never by employee. */
export function ContinuityPage() {
  return (
    <OnDuty>
      <Faces />
    </OnDuty>
  );
}

function Faces() {
  const say = useStaffText().continuity;
  const { day } = useClock();
  const found = useQuery({ queryKey: ['continuity'], queryFn: () => call('GET /api/units/continuity') });
  return (
    <div className="proof">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={found} doing={say.loading}>
        {({ from, until, units }) => (
          <>
            <p className="quiet">
              {day(`${from}T12:00:00Z`)} – {day(`${until}T12:00:00Z`)}
            </p>
            {units.map((unit) => (
              <OfUnit key={unit.id} unit={unit} />
            ))}
            <Notice tone="calm">{say.howCounted}</Notice>
          </>
        )}
      </PartState>
    </div>
  );
}

function OfUnit(props: { unit: Unit }) {
  const say = useStaffText().continuity;
  const { unit } = props;
  const newest = unit.weeks.findLast(({ median }) => median !== null);
  return (
    <section className="bars">
      <h2>{unit.name}</h2>
      {newest?.median == null ? (
        <Empty sign="person" heading={say.few}>
          {say.fewHelp}
        </Empty>
      ) : (
        <>
          <MedianByWeek unit={unit} />
          <Most unit={unit} />
        </>
      )}
    </section>
  );
}

/** The picture from nought up, and the same as a table. */
function MedianByWeek(props: { unit: Unit }) {
  const say = useStaffText().continuity;
  const { date } = useClock();
  const { language } = useLanguage();
  const known = props.unit.weeks.flatMap(({ until, people, median }) =>
    people === null || median === null ? [] : [{ until, people, median }],
  );
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const top = Math.max(10, ...known.map(({ median }) => median));
  const last = Math.max(1, known.length - 1);
  const points = known.map(({ median }, n) => `${(n / last) * 100},${(38 - (median / top) * 36).toFixed(2)}`);
  return (
    <>
      {known.length > 1 ? (
        <svg className="bars-picture adoption-line" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
          <line x1="0" y1="2" x2="100" y2="2" />
          <line x1="0" y1="38" x2="100" y2="38" />
          <polyline points={points.join(' ')} />
        </svg>
      ) : null}
      <table className="ds-table">
        <caption>{say.median}</caption>
        <thead>
          <tr>
            <th scope="col">{say.until}</th>
            <th scope="col">{say.people}</th>
            <th scope="col">{say.faces}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ until, people, median }) => (
            <tr key={until}>
              <th scope="row">{date(until)}</th>
              <td className="figures">{people}</td>
              <td className="figures">{number.format(median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Most(props: { unit: Unit }) {
  const say = useStaffText().continuity;
  const { most } = props.unit;
  if (most.length === 0) return null;
  return (
    <table className="ds-table">
      <caption>{say.most}</caption>
      <thead>
        <tr>
          <th scope="col">{say.who}</th>
          <th scope="col">{say.faces}</th>
          <th scope="col">{say.night}</th>
          <th scope="col">{say.visits}</th>
          <th scope="col">{say.contact}</th>
        </tr>
      </thead>
      <tbody>
        {most.map((each) => (
          <tr key={each.personId}>
            <th scope="row">
              <Link to="/people/$personId" params={{ personId: each.personId }} search={{ part: 'plan' }}>
                {each.personName}
              </Link>
            </th>
            <td className="figures">{each.faces}</td>
            <td className="figures">{each.nightFaces}</td>
            <td className="figures">{each.visits}</td>
            <td>{each.hasContact ? say.hasContact : <Tag tone="waiting">{say.noContact}</Tag>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
