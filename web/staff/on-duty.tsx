import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { loginAddress } from '../data/login.ts';
import { dutiesQuery } from '../data/queries.ts';
import { BeginDuty } from '../ui/begin-duty.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../ui/notice.tsx';
import { Main } from '../ui/page.tsx';
import { DangerUnreached } from './danger-mark.tsx';
import { BeginWatch } from './desk/begin-watch.tsx';

/** Nobody opens a person in her spare time: one begins to be on duty first. */
export function OnDuty(props: { children: ReactNode }) {
  const text = useWorkText();
  const duties = useQuery(dutiesQuery);
  if (!duties.data) {
    return (
      <Main className="page">
        {duties.error ? (
          <ErrorMessage problem={duties.error} retry={duties.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={text.waiting.duties} />
        )}
      </Main>
    );
  }
  const { workplaces } = duties.data;
  if (duties.data.duties.length > 0) {
    return (
      <Main className="page">
        <DangerUnreached />
        {props.children}
      </Main>
    );
  }
  const desks = workplaces.filter((place) => place.unitKind === 'desk');
  return (
    <Main className="page">
      {desks.length > 0 ? (
        <BeginWatch desks={desks} lead={text.findPerson.onDutyFirst} />
      ) : (
        <BeginDuty units={workplaces} lead={text.findPerson.onDutyFirst} />
      )}
    </Main>
  );
}
