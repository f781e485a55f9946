import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AidWait, ToFetch } from '@tunet/contract';
import { call, command } from '../../../data/call.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Notice, Tag } from '../../../ui/notice.tsx';
import { PartState, RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import '../door/door-work.css';

/** What is agreed for her and what she waits for: the number and the slip for whoever fetches, and taking it back. */
export function Promised({ personId }: { personId: string }) {
  const say = useStaffText().aidStore.reserve;
  const door = useQuery({
    queryKey: ['aid-door-of', personId],
    queryFn: () => call('GET /api/people/:personId/aid-door', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const waits = useQuery({
    queryKey: ['aid-waits-of', personId],
    queryFn: () => call('GET /api/aids/people/:personId/waits', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const inLine = (waits.data?.waits ?? []).filter(({ state }) => state === 'waiting');
  return (
    <PartState query={door} doing={say.loading}>
      {({ fetches }) => (
        <section aria-labelledby="aid-promised" className="aid-reserve-promised">
          <h2 id="aid-promised">{say.promised}</h2>
          {fetches.length === 0 && inLine.length === 0 ? <p className="quiet">{say.nothingPromised}</p> : null}
          <ul className="aid-work-list">
            {fetches.map((one) => (
              <One key={one.reservationId} personId={personId} one={one} />
            ))}
            {inLine.map((wait) => (
              <InLine key={wait.waitId} personId={personId} wait={wait} />
            ))}
          </ul>
        </section>
      )}
    </PartState>
  );
}

function One({ personId, one }: { personId: string; one: ToFetch }) {
  const { aidStore } = useStaffText();
  const say = aidStore.reserve;
  const { language } = useLanguage();
  const { day, date } = useClock();
  const client = useQueryClient();
  const { reservationId, windows } = one;
  const [window] = windows;
  const number = useMutation({
    mutationFn: (opensAt: string) =>
      command('POST /api/people/:personId/aid-door/codes', {
        params: { personId },
        body: { errand: 'fetch', errandId: reservationId, opensAt },
      }),
  });
  const cancel = useMutation({
    mutationFn: () =>
      command('POST /api/aid-promises/:takenBackPromiseId/cancel', {
        params: { takenBackPromiseId: reservationId },
        body: {},
      }),
    onSuccess: () =>
      Promise.all(['aid-door-of', 'aid-choices'].map((key) => client.invalidateQueries({ queryKey: [key, personId] }))),
  });
  return (
    <li className="aid-work-card">
      <p>
        <strong>
          {one.article[language]}, {one.size[language]}
        </strong>{' '}
        · {one.store.name} ·{' '}
        <span className="figures">
          {one.bringOn ? say.broughtOn(date(one.bringOn)) : say.readyFrom(day(one.readyAt), date(one.fetchByOn))}
        </span>
      </p>
      {one.triedOn ? (
        <p>
          <Tag tone="waiting" sign="clock">
            {one.isToBeRung ? aidStore.round.toRing : aidStore.round.tries(1, date(one.triedOn))}
          </Tag>
        </p>
      ) : null}
      <div className="aid-work-acts">
        {window && !one.isDelivered ? (
          <Button variant="secondary" busy={number.isPending} onClick={() => number.mutate(window.opensAt)}>
            {say.number}
          </Button>
        ) : null}
        {one.isDelivered ? null : (
          <ButtonLink
            href={`/api/people/${personId}/aid-door/slip/${reservationId}`}
            variant="secondary"
            color="neutral"
            sign="letter"
          >
            {say.slip}
          </ButtonLink>
        )}
        <Button variant="tertiary" color="neutral" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {say.cancel}
        </Button>
      </div>
      {number.isSuccess ? (
        <Notice tone="good" live>
          {say.numberMade}
        </Notice>
      ) : null}
      <RefusedHere problem={number.error ?? cancel.error} words={say.refused} />
    </li>
  );
}

function InLine({ personId, wait }: { personId: string; wait: AidWait }) {
  const say = useStaffText().aidStore.reserve;
  const { language } = useLanguage();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () =>
      command('POST /api/aids/waits/:aidWaitId/leave', { params: { aidWaitId: wait.waitId }, body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aid-waits-of', personId] }),
  });
  return (
    <li className="aid-work-card">
      <p>
        <strong>
          {wait.name[language]}, {wait.sizeName[language]}
        </strong>{' '}
        · {wait.storeName}{' '}
        <Tag tone="waiting" sign="clock">
          {say.waiting}
        </Tag>{' '}
        {say.inLine(wait.before)}
      </p>
      <div className="aid-work-acts">
        <Button variant="tertiary" color="neutral" busy={leave.isPending} onClick={() => leave.mutate()}>
          {say.leave}
        </Button>
      </div>
      <RefusedHere problem={leave.error} words={say.refused} />
    </li>
  );
}
