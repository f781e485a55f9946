import type { MyVisit } from '@tunet/contract';
import type { ReactNode } from 'react';
import { loginAddress } from '../../data/login.ts';
import { ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { useVisits } from './use-visits.ts';
import './visits.css';

/** One question about one visit: which visit it is stands above the question. */
export function AskingPage(props: {
  heading: (name: string | null) => string;
  /** whether the question can be asked about the visit now */
  may: (visit: MyVisit) => boolean;
  children: (visit: MyVisit, name: string | null) => ReactNode;
}) {
  const text = useText();
  const { clock, longDate } = useClock();
  const { personId, name } = usePersonHere();
  const { query, visit } = useVisits(personId);
  const say = text.visit;
  const more = usePageText().visitMore;
  return (
    <PersonPage heading={props.heading(name)} backTo="/person/$personId/visits">
      {visit ? (
        <>
          <p className="visit-asked">
            <strong>{longDate(visit.day)}</strong>
            <span>{say.between(clock(visit.from), clock(visit.to))}</span>
            <span>{visit.what.join(', ')}</span>
          </p>
          {props.may(visit) ? (
            props.children(visit, name)
          ) : (
            <>
              <Notice>{more.notNow}</Notice>
              {visit.unitPhone ? (
                <ButtonLink href={telephone(visit.unitPhone)} variant="secondary" sign="phone">
                  {say.ring(visit.unitName)}
                </ButtonLink>
              ) : null}
            </>
          )}
        </>
      ) : query.data ? (
        <Notice>{text.problem.notFound}</Notice>
      ) : query.error ? (
        <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}
