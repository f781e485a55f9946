import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { loginAddress } from '../data/login.ts';
import { dutiesQuery } from '../data/queries.ts';
import { Drawing, type SignName } from '../ui/drawings.tsx';
import { useIdentity } from '../ui/identity.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty } from '../ui/notice.tsx';
import { Main, PageHeading } from '../ui/page.tsx';
import { areas } from './areas.ts';
import { useStaffText } from './staff-text.tsx';

/** First page after login: the work that one's roles open. */
export function ChooseWorkPage() {
  const text = useWorkText();
  const { roles } = useIdentity();
  const say = text.staff;
  const desk = roles.includes('operator');
  const field = roles.includes('carer') || roles.includes('nurse');
  const people = roles.some((role) => ['operator', 'carer', 'nurse', 'lead'].includes(role));
  const openings = roles.includes('privacy-officer');
  const workplaces = useQuery(dutiesQuery).data?.workplaces;
  const works = areas
    .flatMap((area) => area.works)
    .filter(({ roles: opens, where }) =>
      where === undefined
        ? opens.some((role) => roles.includes(role))
        : workplaces?.some(({ unitKind, role }) => unitKind === where && opens.includes(role)),
    );
  const staffText = useStaffText();
  return (
    <Main className="page">
      <PageHeading>{say.choose}</PageHeading>
      <ul className="works">
        {desk ? <Work to="/desk" sign="lamp" name={say.desk} help={say.deskHelp} /> : null}
        {field ? (
          <Work href={loginAddress('field', { back: '/field/' })} sign="walker" name={say.field} help={say.fieldHelp} />
        ) : null}
        {works.map((work) => (
          <Work key={work.to} to={work.to} sign={work.sign} name={work.name(staffText)} help={work.help(staffText)} />
        ))}
        {people ? (
          <Work to="/people" sign="person" name={text.findPerson.heading} help={text.findPerson.workHelp} />
        ) : null}
        {openings ? <Work to="/openings" sign="eye" name={say.openings} help={say.openingsHelp} /> : null}
      </ul>
      {desk || field || people || openings || works.length > 0 ? null : <Empty sign="house" heading={say.nothing} />}
    </Main>
  );
}

function Work(props: { to?: string; href?: string; sign: SignName; name: string; help: string }) {
  const inside = (
    <>
      <Drawing name={props.sign} size={36} />
      <span>
        <strong>{props.name}</strong>
        <span>{props.help}</span>
      </span>
    </>
  );
  return (
    <li>
      {props.to ? (
        <Link className="work" to={props.to}>
          {inside}
        </Link>
      ) : (
        <a className="work" href={props.href}>
          {inside}
        </a>
      )}
    </li>
  );
}
