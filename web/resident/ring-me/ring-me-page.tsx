import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyRingWish } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useSession } from '../../data/queries.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, ZoneProvider } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { RefusedInWords } from '../people/refused-in-words.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { AskForCall } from './ask-for-call.tsx';
import { hereZone, keyOf } from './ring-query.ts';
import '../people/people.css';

/** Who is to ring, when and on which number; what became of it; and asking for a call. */
export function RingMePage() {
  const say = usePageText().ringMe;
  const { personId } = usePersonHere();
  // Behind a code that opens this alone, the conversations are nowhere to go back to.
  const opens = useSession().data?.opens ?? null;
  const [asking, setAsking] = useState(false);
  const page = useQuery({
    queryKey: keyOf(personId),
    queryFn: () =>
      call('GET /api/my/people/:personId/ring-wishes', { params: { personId }, query: { timeZone: hereZone() } }),
  });
  return (
    <PersonPage
      heading={say.heading}
      lead={say.lead}
      backTo={opens?.includes('messages') === false ? '/' : '/person/$personId/threads'}
    >
      {page.data ? (
        <ZoneProvider zone={page.data.timeZone}>
          {asking ? (
            <AskForCall page={page.data} personId={personId} onDone={() => setAsking(false)} />
          ) : (
            <div className="proxies-list">
              {page.data.wishes.length === 0 ? <Empty sign="phone" heading={say.none} /> : null}
              {page.data.wishes.map((wish) => (
                <OneWish key={wish.id} wish={wish} personId={personId} />
              ))}
              {page.data.canAsk && page.data.units.length > 0 ? (
                <div>
                  <Button sign="phone" onClick={() => setAsking(true)}>
                    {say.ask}
                  </Button>
                </div>
              ) : null}
            </div>
          )}
          <DangerLine words="" />
        </ZoneProvider>
      ) : page.error ? (
        <ErrorMessage problem={page.error} retry={page.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.loading} />
      )}
    </PersonPage>
  );
}

function OneWish({ wish, personId }: { wish: MyRingWish; personId: string }) {
  const text = usePageText();
  const say = text.ringMe;
  const { weekday, clock } = useClock();
  const queries = useQueryClient();
  const isOpen = wish.overAt === null;
  const withdraw = useMutation({
    mutationFn: () =>
      command('POST /api/my/ring-wishes/:ringWishId/withdraw', { params: { ringWishId: wish.id }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(personId) }),
  });
  return (
    <article className="proxy">
      <h2>{isOpen ? say.rings(wish.unitName) : wish.unitName}</h2>
      {isOpen ? (
        <p className="answer-by">
          <Drawing name="clock" size={20} />
          {say.between(weekday(wish.ringFrom), clock(wish.ringFrom), clock(wish.ringBy))}
        </p>
      ) : null}
      <p className="quiet">
        {text.thread.topic[wish.topic]}. {say.onNumber(wish.phoneEnd)}
      </p>
      {isOpen && wish.triedAt && wish.tries > 0 ? (
        <p>{say.tried(`${weekday(wish.triedAt)} ${clock(wish.triedAt)}`)}</p>
      ) : null}
      <Tag tone={isOpen ? 'waiting' : 'calm'} sign={isOpen ? 'clock' : 'check'}>
        {say.state[wish.state]}
      </Tag>
      {isOpen ? (
        <div className="question-acts">
          {wish.unitPhone ? (
            <ButtonLink href={telephone(wish.unitPhone)} variant="secondary" color="neutral" sign="phone">
              {`${say.ringNow} ${wish.unitPhone}`}
            </ButtonLink>
          ) : null}
          <Button variant="secondary" color="neutral" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {say.stop}
          </Button>
        </div>
      ) : null}
      <RefusedInWords problem={withdraw.error} words={say.refused} />
    </article>
  );
}
