import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { usePlaces } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import { keepList, keptList, saveFile } from './keep-list.ts';

/** The list for the night when nothing works: when it was made, and onto this machine's own disk. */
export function EmergencyList() {
  const say = useStaffText().emergencyList;
  const { day, clock } = useClock();
  const places = usePlaces();
  const [kept, setKept] = useState(keptList);
  const list = useQuery({ queryKey: ['emergency-list'], queryFn: () => call('GET /api/desk/emergency-list') });
  const save = useMutation({
    mutationFn: async (latest: { id: string; madeAt: string }) => {
      const { fileName, file } = await call('GET /api/desk/emergency-list/:listId', { params: { listId: latest.id } });
      if (!(await saveFile(fileName, file))) return;
      keepList(latest.madeAt);
      setKept(latest.madeAt);
    },
  });
  if (!list.data) {
    if (!list.error) return <Waiting doing={say.loading} />;
    return <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />;
  }
  const { latest, isMade } = list.data;
  return (
    <article className="emergency-list">
      <PageHeading lead={say.help}>{say.heading}</PageHeading>
      {latest ? (
        <>
          <p>
            <strong>{say.latest(day(latest.madeAt), clock(latest.madeAt), latest.people)}</strong>
          </p>
          {latest.hidden > 0 ? <p>{say.hidden(latest.hidden)}</p> : null}
          {kept === latest.madeAt ? (
            <Notice tone="good" sign="check">
              {say.saved(day(kept), clock(kept))}
            </Notice>
          ) : (
            <Notice tone="waiting">{kept ? say.saved(day(kept), clock(kept)) : say.never}</Notice>
          )}
          <div className="alarm-acts">
            <Button sign="lines" busy={save.isPending} onClick={() => save.mutate(latest)}>
              {say.save}
            </Button>
          </div>
          {save.error ? (
            <Notice tone="waiting" live>
              {say.failed}
            </Notice>
          ) : null}
        </>
      ) : (
        <Notice tone="waiting">{isMade ? say.waiting : say.notMade}</Notice>
      )}
      <p className="quiet">{places.data?.isDemo ? say.demo : say.passphrase}</p>
    </article>
  );
}
