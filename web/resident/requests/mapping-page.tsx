import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { type Answer, call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { peopleQuery, usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { HowItGoes } from './how-it-goes.tsx';
import './requests.css';

type Mapping = NonNullable<Answer<'GET /api/my/people/:personId/assessment'>['assessment']>;

/** “What we talked about”: what matters to her first, then the rest, in words and without numbers. */
export function MappingPage() {
  const text = usePageText();
  const say = text.mapping;
  const { longDay } = useClock();
  const { personId, name } = usePersonHere();
  const people = useQuery(peopleQuery);
  const isHerself = people.data?.people.some(({ id, relation }) => id === personId && relation !== 'proxy') ?? false;
  const mapping = useQuery({
    queryKey: ['mapping', personId],
    queryFn: () => call('GET /api/my/people/:personId/assessment', { params: { personId } }),
  });
  const found = mapping.data?.assessment ?? null;
  const lead = found ? { lead: say.lead(longDay(found.completedAt), found.completedBy) } : {};
  return (
    <PersonPage heading={say.heading} {...lead} print={found !== null}>
      {found ? (
        <MappingParts mapping={found} name={name} />
      ) : mapping.data ? (
        <Empty sign="lines" heading={say.none}>
          {say.noneHelp}
        </Empty>
      ) : mapping.error ? (
        <ErrorMessage problem={mapping.error} retry={mapping.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
      {isHerself ? <HowItGoes personId={personId} /> : null}
    </PersonPage>
  );
}

function MappingParts(props: { mapping: Mapping; name: string | null }) {
  const text = usePageText();
  const say = text.mapping;
  const further = text.howItGoes;
  const { language } = useLanguage();
  const { mapping, name } = props;
  const { personId } = usePersonHere();
  return (
    <>
      {mapping.withheld.length > 0 ? (
        <Notice sign="eye">
          <strong>{text.decision.withheldHere}</strong>
          <ul>
            {mapping.withheld.map(({ part, law, decisionId }) => (
              <li key={part}>
                {law}.{' '}
                <Link to="/person/$personId/decisions/$decisionId" params={{ personId, decisionId }}>
                  {text.decision.withheldRead}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <TextPart heading={name === null ? say.whatMatters : say.whatMattersOf(name)} words={mapping.whatMatters} first />
      <TextPart heading={say.ownResources} words={mapping.ownResources} />
      <TextPart heading={say.situation} words={mapping.situation} />
      <TextPart heading={say.relativesView} words={mapping.relativesView} />
      {mapping.relatives.map(({ name: who, says, needs }) => (
        <Fragment key={who}>
          <TextPart heading={further.relativeSays(who)} words={says} />
          <TextPart heading={further.relativeNeeds(who)} words={needs} />
        </Fragment>
      ))}
      <TextPart heading={further.children} words={mapping.children} />
      <TextPart heading={further.housing} words={mapping.housing} />
      <TextPart heading={further.risk} words={mapping.risk} />
      <TextPart heading={further.riskDone} words={mapping.riskDone} />
      {mapping.considered.length > 0 ? (
        <section className="part">
          <h2>{say.considered}</h2>
          <dl className="facts">
            {mapping.considered.map(({ what, fits, reason }) => (
              <div key={what}>
                <dt>
                  {say.consider[what]}: {fits ? say.fits.yes : say.fits.no}
                </dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {mapping.scores.length > 0 ? (
        <section className="part">
          <h2 id="mapping-scores">{say.scores}</h2>
          <table className="mapping-scores" aria-labelledby="mapping-scores">
            <thead>
              <tr>
                <th scope="col">{say.what}</th>
                <th scope="col">{say.weThink}</th>
                <th scope="col">{name === null ? say.sheThinks : say.sheThinksOf(name)}</th>
              </tr>
            </thead>
            <tbody>
              {mapping.scores.map(({ item, score, ownScore }) => (
                <tr key={item.nb}>
                  <th scope="row">{item[language]}</th>
                  <td data-label={say.weThink}>{score[language]}</td>
                  <td
                    data-label={name === null ? say.sheThinks : say.sheThinksOf(name)}
                    data-empty={ownScore === null || undefined}
                  >
                    {ownScore?.[language] ?? '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      <p className="quiet">{say.wrong}</p>
    </>
  );
}

/** A part that nobody wrote, or that is kept from the reader, is not there at all. */
function TextPart(props: { heading: string; words: string; first?: boolean }): ReactNode {
  if (props.words.trim() === '') return null;
  return (
    <section className="part">
      <h2>{props.heading}</h2>
      {props.first ? (
        <blockquote className="own-words">{props.words}</blockquote>
      ) : (
        <p className="written">{props.words}</p>
      )}
    </section>
  );
}
