import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { loginAddress } from '../data/login.ts';
import { actionsQuery } from '../data/queries.ts';
import { Drawing, type SignName } from '../ui/drawings.tsx';
import { useIdentity } from '../ui/identity.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../ui/notice.tsx';
import { Main, PageHeading } from '../ui/page.tsx';
import { type WorkGroup, workGroups } from './area.ts';
import { areas } from './areas.ts';
import { useStaffText } from './staff-text.tsx';

interface Way {
  readonly group: WorkGroup;
  readonly to?: string;
  readonly href?: string;
  readonly sign: SignName;
  readonly name: string;
  readonly help: string;
}

/** First page after login: the work that is one's own, in groups. Nothing stands here that the server would refuse. */
export function ChooseWorkPage() {
  const text = useWorkText();
  const actions = useQuery(actionsQuery);
  const ways = useWays(actions.data?.actions ?? []);
  const say = text.staff;
  return (
    <Main className="page">
      <PageHeading>{say.choose}</PageHeading>
      {actions.error ? <ErrorMessage problem={actions.error} retry={() => void actions.refetch()} /> : null}
      {actions.isPending ? <Waiting doing={say.choosing} /> : null}
      {workGroups.map((group) => (
        <Group key={group} name={say.groups[group]} ways={ways.filter((way) => way.group === group)} />
      ))}
      {actions.data && ways.length === 0 ? <Empty sign="house" heading={say.nothing} /> : null}
    </Main>
  );
}

/** The ways that are hers: those at her door first, then what each area adds. */
function useWays(actions: readonly string[]): readonly Way[] {
  const text = useWorkText();
  const staffText = useStaffText();
  const { roles } = useIdentity();
  const say = text.staff;
  const own: Way[] = [];
  const may = (action: string) => actions.includes(action);
  if (may('Desk.See')) own.push({ group: 'now', to: '/desk', sign: 'lamp', name: say.desk, help: say.deskHelp });
  if (roles.includes('carer') || roles.includes('nurse')) {
    const href = loginAddress('field', { back: '/field/' });
    own.push({ group: 'now', href, sign: 'walker', name: say.field, help: say.fieldHelp });
  }
  const areaWays = areas
    .flatMap(({ works }) => works)
    .filter((work) => may(work.action) && work.roles.some((role) => roles.includes(role)))
    .map(({ group, to, sign, name, help }) => ({ group, to, sign, name: name(staffText), help: help(staffText) }));
  const last: Way[] = [];
  if (may('Person.Find')) {
    const { heading, workHelp } = text.findPerson;
    last.push({ group: 'people', to: '/people', sign: 'person', name: heading, help: workHelp });
  }
  if (may('Access.SeeOpenings')) {
    last.push({ group: 'rules', to: '/openings', sign: 'eye', name: say.openings, help: say.openingsHelp });
  }
  return [...own, ...areaWays, ...last];
}

function Group({ name, ways }: { name: string; ways: readonly Way[] }) {
  if (ways.length === 0) return null;
  return (
    <section className="work-group">
      <h2>{name}</h2>
      <ul className="works">
        {ways.map((way) => (
          <Work key={way.to ?? way.href} way={way} />
        ))}
      </ul>
    </section>
  );
}

function Work({ way }: { way: Way }) {
  const inside = (
    <>
      <Drawing name={way.sign} size={28} />
      <span>
        <strong>{way.name}</strong>
        <span>{way.help}</span>
      </span>
    </>
  );
  return (
    <li>
      {way.to ? (
        <Link className="work" to={way.to}>
          {inside}
        </Link>
      ) : (
        <a className="work" href={way.href}>
          {inside}
        </a>
      )}
    </li>
  );
}
