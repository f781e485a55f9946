import type { Answer } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { useLanguage } from '../../ui/language.tsx';

export type DemoPerson = Answer<'GET /api/demo'>['people'][number];

/** One person per role, by the door she opens; the Swedish twins of the first four by themselves. */
const groups = [
  { name: 'home', sign: 'house', keys: ['ingrid-solvang', 'kari-solvang', 'solveig-rud'] },
  {
    name: 'office',
    sign: 'lamp',
    keys: ['berit-aas', 'silje-aune', 'jonas-berg', 'hanne-dahl', 'gro-nygard', 'eirik-sund', 'per-moen', 'ida-moen'],
  },
  { name: 'road', sign: 'walker', keys: ['lars-haugen'] },
  { name: 'sweden', sign: 'door', keys: ['gunnel-ek', 'anna-ek', 'eva-strand', 'maria-holm'] },
] as const satisfies readonly { name: keyof DemoText['groups']; sign: SignName; keys: readonly string[] }[];

/** Whom one can be, each with the door she opens and one thing to try first. */
export function DemoPeople(props: { say: DemoText; people: readonly DemoPerson[] }) {
  const { say, people } = props;
  return (
    <div className="demo-groups">
      {groups.map(({ name, sign, keys }) => (
        <section key={name} className="demo-group" aria-labelledby={`demo-${name}`}>
          <header>
            <Drawing name={sign} size={44} />
            <h2 id={`demo-${name}`}>{say.groups[name].heading}</h2>
            <p>{say.groups[name].about}</p>
          </header>
          <ul>
            {keys.map((key) => {
              const person = people.find((each) => each.key === key);
              return person ? <Person key={key} say={say} person={person} /> : null;
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Person(props: { say: DemoText; person: DemoPerson }) {
  const { say, person } = props;
  const { language } = useLanguage();
  return (
    <li>
      <a className="demo-person" href={loginAddress(person.door, { hint: person.key })}>
        <span className="demo-who">
          <strong>{person.name}</strong>
          <span>{person.role[language]}</span>
        </span>
        <span className="demo-try">{say.try[person.key]}</span>
        {person.here ? <span className="demo-here">{say.here}</span> : null}
        <Drawing name="forth" />
      </a>
    </li>
  );
}
