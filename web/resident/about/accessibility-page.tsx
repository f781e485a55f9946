import { Link } from '@tanstack/react-router';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { usePlace } from '../../ui/place.tsx';
import './about.css';

/** The day the statement was last gone through; each who changes what it says changes it. */
const lookedOverOn = '2026-11-22';

/** The accessibility statement: what holds, how it is tried, what does not hold, and whom to tell. */
export function AccessibilityPage() {
  const say = usePageText().accessibility;
  const place = usePlace();
  const { longDate } = useClock();
  const country = say.country[place.country];
  return (
    <>
      <PageHeading lead={say.lead(place.name)}>{say.heading}</PageHeading>
      <Part heading={say.holds} lines={say.holdsLines} />
      <Part heading={say.tried} lines={say.triedLines} />
      <Part heading={say.lacks} lines={say.lacksLines} />
      <section>
        <h2>{say.tell}</h2>
        <p>{say.tellHelp(place.name)}</p>
        <p>
          {country.complain} <a href={country.address}>{country.authority}</a>
        </p>
        <p className="quiet">{country.law}</p>
      </section>
      <nav aria-labelledby="about-more">
        <h2 id="about-more">{say.more}</h2>
        <ul className="about-more">
          <li>
            <Link to="/about/trust">{say.moreTrust}</Link>
          </li>
          <li>
            <Link to="/about/danger">{say.moreDanger}</Link>
          </li>
        </ul>
      </nav>
      <p className="quiet">{say.lookedOver(longDate(lookedOverOn))}</p>
    </>
  );
}

function Part(props: { heading: string; lines: readonly string[] }) {
  return (
    <section>
      <h2>{props.heading}</h2>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
