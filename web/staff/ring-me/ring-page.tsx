import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RingRow } from '@tunet/contract';
import { call, command } from '../../data/call.ts';
import { clockOf } from '../../text/time.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { usePlace } from '../../ui/place.tsx';
import { useNow } from '../../ui/time.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './ring-me.css';

const key = ['ring-wishes'];

/** Those who have asked to be rung by the units where I am on duty: whom, about what, until when, and what became of the call. */
export function RingPage() {
  return (
    <OnDuty>
      <Wishes />
    </OnDuty>
  );
}

function Wishes() {
  const say = useStaffText().ringWork;
  const list = useQuery({ queryKey: key, queryFn: () => call('GET /api/ring-wishes'), refetchInterval: 30_000 });
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <PartState query={list} doing={say.loading}>
        {({ wishes }) =>
          wishes.length === 0 ? (
            <Empty sign="phone" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <ul className="ring-rows">
              {wishes.map((wish) => (
                <OneWish key={wish.id} wish={wish} />
              ))}
            </ul>
          )
        }
      </PartState>
    </>
  );
}

function OneWish({ wish }: { wish: RingRow }) {
  const say = useStaffText().ringWork;
  const { topic } = usePageText().thread;
  const { weekday, clock } = useClock();
  const { language } = useLanguage();
  const now = useNow();
  const queries = useQueryClient();
  const place = usePlace();
  const act = useMutation({
    mutationFn: (what: 'take' | 'give-back' | 'talked' | 'no-answer') =>
      command('POST /api/ring-wishes/:ringWishId/act', { params: { ringWishId: wish.id }, body: { act: what } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  const { personId, personName, askedByName, askedAs, ringFrom, ringBy, timeZone } = wish;
  const there = (at: string) => clockOf(language, timeZone, at);
  return (
    <li className="ring-row">
      <p>
        <Link to="/people/$personId" params={{ personId }} search={{}}>
          {personName}
        </Link>
        {askedAs === 'proxy' ? ` · ${say.asked(askedByName, personName)}` : null}
      </p>
      <p>
        {topic[wish.topic]} · {wish.unitName}
      </p>
      <p className="figures">
        {weekday(ringFrom)} {clock(ringFrom)}–{clock(ringBy)}{' '}
        {timeZone === place.timeZone ? null : (
          <span className="quiet">{say.there(there(ringFrom), there(ringBy), timeZone)}</span>
        )}{' '}
        {Date.parse(ringBy) < now ? (
          <Tag tone="waiting" sign="warning">
            {say.late}
          </Tag>
        ) : null}
        {wish.tries > 0 ? ` ${say.tries(wish.tries)}` : null}
      </p>
      <p>
        <ButtonLink href={telephone(wish.phone)} variant="secondary" color="neutral" sign="phone">
          {wish.phone}
        </ButtonLink>{' '}
        {wish.isNewNumber ? <strong>{say.isNew}</strong> : null}
      </p>
      <div className="ring-acts">
        {wish.takenBy ? (
          <>
            <span className="quiet">{say.takenBy(wish.takenBy.name)}</span>
            <Button onClick={() => act.mutate('talked')}>{say.talked}</Button>
            <Button variant="secondary" onClick={() => act.mutate('no-answer')}>
              {say.noAnswer}
            </Button>
            <Button variant="tertiary" color="neutral" onClick={() => act.mutate('give-back')}>
              {say.give}
            </Button>
          </>
        ) : (
          <Button busy={act.isPending} onClick={() => act.mutate('take')}>
            {say.take}
          </Button>
        )}
      </div>
      <RefusedHere problem={act.error} words={say.refused} />
    </li>
  );
}
