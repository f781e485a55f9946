import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AddPhrase } from './add-phrase.tsx';
import './danger.css';

type Own = Answer<'GET /api/workshop/danger'>;
const key = ['danger-words-own'];

/** The list that always counts stands for all to read; here a municipality adds to it, and sees first what that changes. */
export function DangerWordsPage() {
  const say = useStaffText().dangerWork;
  const own = useQuery({ queryKey: key, queryFn: () => call('GET /api/workshop/danger') });
  return (
    <Main className="page">
      <PageHeading lead={say.lead}>{say.mark}</PageHeading>
      <p>
        <ButtonLink href="/about/danger" variant="secondary" color="neutral">
          {say.publicList}
        </ButtonLink>
      </p>
      {own.data ? (
        <>
          <AddPhrase today={own.data.today} listKey={key} />
          <OwnList own={own.data} />
        </>
      ) : own.error ? (
        <ErrorMessage problem={own.error} retry={own.refetch} logIn={loginAddress('staff')} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
    </Main>
  );
}

function OwnList(props: { own: Own }) {
  const say = useStaffText().dangerWork;
  const { longDay } = useClock();
  const cache = useQueryClient();
  const end = useMutation({
    mutationFn: (phraseId: string) =>
      command('POST /api/workshop/danger/:phraseId/end', { params: { phraseId }, body: {} }),
    onSuccess: (answer) => cache.setQueryData(key, answer),
  });
  const { own } = props.own;
  return (
    <section>
      <h2>{say.own}</h2>
      {own.length === 0 ? <p>{say.none}</p> : null}
      <ul className="danger-own">
        {own.map(({ id, kind, phrase, startsOn, endsOn, addedByName, endedByName }) => (
          <li key={id}>
            <strong>{phrase}</strong> <span>{say.kinds[kind]}</span>{' '}
            <span className="quiet">{say.since(longDay(startsOn), addedByName)}</span>{' '}
            {endsOn ? (
              <span className="quiet">{say.ended(longDay(endsOn), endedByName ?? '')}</span>
            ) : (
              <Button variant="tertiary" color="neutral" busy={end.isPending} onClick={() => end.mutate(id)}>
                {say.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
