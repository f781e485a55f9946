import { Link } from '@tanstack/react-router';
import { ownNames } from '../../text/language.ts';
import { telephone } from '../../ui/button.tsx';
import { HomeAddress } from '../../ui/home-address.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AppliedAnswers } from './applied-answers.tsx';
import { AskedOfCase } from './asked-of-case.tsx';
import type { Case } from './intake-data.ts';

/** What has happened, who she is and whom to ring, and what else she has applied for. */
export function CaseOverview(props: { whole: Case }) {
  const text = useWorkText();
  const say = useStaffText().intake;
  const { day, clock } = useClock();
  const { happenings, others, person } = props.whole;
  return (
    <div className="case-overview">
      <AppliedAnswers whole={props.whole} />
      <AskedOfCase whole={props.whole} />
      <section>
        <h2>{say.happened}</h2>
        <ol className="case-happenings">
          {happenings.map(({ at, what, who, promisedOn, words }) => (
            <li key={`${at} ${what}`}>
              <span className="quiet figures">
                {day(at)} {text.unit.at(clock(at))}
              </span>
              <span>
                <strong>{say.happening[what]}</strong>
                {promisedOn === null ? '' : ` (${day(`${promisedOn}T11:00:00Z`)})`}
                {who === null ? '' : `, ${who}`}
                {words === null ? null : (
                  <span className="case-why">{what === 'received' ? say.toldBy(words) : words}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say.person}</h2>
        <dl className="case-facts">
          <div>
            <dt>{text.findPerson.phone}</dt>
            <dd>
              {person.phone === null ? (
                text.common.unknown
              ) : (
                <a className="figures" href={telephone(person.phone)}>
                  {person.phone}
                </a>
              )}
            </dd>
          </div>
          <div>
            <dt>{text.desk.languages}</dt>
            <dd>
              {text.unit.list(person.languages.map((language) => ownNames[language]))}
              {person.speaks ? '' : `. ${text.desk.marks['does-not-speak']}`}
            </dd>
          </div>
          <div>
            <dt>{say.lives}</dt>
            <dd>
              <HomeAddress lives={person.lives} />
            </dd>
          </div>
          <div>
            <dt>{say.relatives}</dt>
            <dd>
              {person.relatives.length === 0 ? say.noRelatives : null}
              {person.relatives.map(({ order, name, relation, phone }) => (
                <span className="case-relative" key={order}>
                  {name}, {text.relation[relation]}{' '}
                  <a className="figures" href={telephone(phone)}>
                    {phone}
                  </a>
                </span>
              ))}
            </dd>
          </div>
        </dl>
      </section>
      {others.length > 0 ? (
        <section>
          <h2>{say.others}</h2>
          <ul className="case-others">
            {others.map(({ applicationId, reference, state, receivedAt }) => (
              <li key={applicationId}>
                <Link to="/intake/$applicationId" params={{ applicationId }}>
                  {reference}
                </Link>{' '}
                <span className="quiet">
                  {day(receivedAt)}, {say.state[state]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
