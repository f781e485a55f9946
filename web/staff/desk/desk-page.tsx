import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { loginAddress } from '../../data/login.ts';
import { dutiesQuery } from '../../data/queries.ts';
import { useIdentity } from '../../ui/identity.tsx';
import { useText } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { Main } from '../../ui/page.tsx';
import { DangerUnreached } from '../danger-mark.tsx';
import { BeginWatch } from './begin-watch.tsx';
import { Desk } from './desk.tsx';

/** The desk, or the way to begin a watch there. The ground is night blue as long as one is here. */
export function DeskPage() {
  const text = useText();
  const identity = useIdentity();
  const duties = useQuery(dutiesQuery);
  useEffect(() => {
    const page = document.documentElement;
    page.dataset.ground = 'night';
    return () => {
      page.dataset.ground = 'slate';
    };
  }, []);
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
  const duty = duties.data.duties.find((one) => one.unitKind === 'desk');
  if (duty) {
    return (
      <>
        <DangerUnreached />
        <Main className="desk-main">
          <Desk me={identity.actorId} duty={duty} />
        </Main>
      </>
    );
  }
  return (
    <Main className="page">
      <BeginWatch desks={duties.data.workplaces.filter((place) => place.unitKind === 'desk')} />
    </Main>
  );
}
