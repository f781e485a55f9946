import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RoundRung, RoundStop } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../../data/call.ts';
import { serverNow } from '../../../data/server-clock.ts';
import { dayOnWall } from '../../../data/wall-clock.ts';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/field.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Notice, Tag } from '../../../ui/notice.tsx';
import { usePlace } from '../../../ui/place.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';

interface Props {
  readonly stop: RoundStop;
  readonly day: string;
  /** nobody comes before somebody has rung */
  readonly mustRing?: boolean;
  readonly onUp?: (() => void) | null;
  readonly onDown?: (() => void) | null;
}

/** One stop of the round: where, what, whom to ring, and what is done when nobody opens. */
export function RoundStopCard({ stop, day, mustRing = false, onUp = null, onDown = null }: Props) {
  const { aidDoorWork: say, aidStore } = useStaffText();
  const more = aidStore.round;
  const { language } = useLanguage();
  const { date } = useClock();
  const { timeZone } = usePlace();
  const [open, setOpen] = useState<'not-home' | 'other-day' | null>(mustRing ? 'other-day' : null);
  const { lives } = stop;
  const hidden = !lives.shown && lives.why === 'protected' ? say.hidden : say.unknown;
  const where = lives.shown ? `${lives.street}, ${lives.postal}` : hidden;
  const isToday = day === dayOnWall(serverNow(), timeZone);
  const isSet = stop.nextOn !== null;
  return (
    <li className="aid-work-card" data-done={stop.isDone || isSet || undefined}>
      <p className="aid-round-head">
        <Tag sign={stop.errand === 'bring' ? 'forth' : 'back'}>{say[stop.errand]}</Tag> <strong>{where}</strong>{' '}
        {stop.isDone ? (
          <Tag tone="good" sign="check">
            {say.doneTag}
          </Tag>
        ) : null}
        {stop.tries > 0 && stop.triedOn && !stop.isDone ? (
          <Tag tone="waiting" sign="clock">
            {more.tries(stop.tries, date(stop.triedOn))}
          </Tag>
        ) : null}
        {stop.nextOn ? <Tag sign="forth">{more.next(date(stop.nextOn))}</Tag> : null}
        <span className="aid-round-order no-print">
          {onUp ? (
            <button type="button" className="aid-round-move" aria-label={more.up(stop.name)} onClick={onUp}>
              ↑
            </button>
          ) : null}
          {onDown ? (
            <button type="button" className="aid-round-move" aria-label={more.down(stop.name)} onClick={onDown}>
              ↓
            </button>
          ) : null}
        </span>
      </p>
      <p>
        {stop.article[language]}, {stop.size[language]}{' '}
        {stop.label ? <span className="figures">{stop.label}</span> : null}{' '}
        {stop.shelf && stop.errand === 'bring' ? say.shelf(stop.shelf) : null}
      </p>
      <p>
        <Link to="/people/$personId" params={{ personId: stop.personId }} search={{ part: 'aid-door' }}>
          {stop.name}
        </Link>{' '}
        {stop.phone ? (
          <ButtonLink href={telephone(stop.phone)} variant="tertiary" sign="phone">
            {stop.phone}
          </ButtonLink>
        ) : null}
      </p>
      {stop.isDone ? null : (
        <div className="aid-work-acts no-print">
          {isToday && !mustRing && !isSet ? (
            <Button
              variant="secondary"
              aria-expanded={open === 'not-home'}
              onClick={() => setOpen(open === 'not-home' ? null : 'not-home')}
            >
              {more.notHome}
            </Button>
          ) : null}
          {mustRing ? null : (
            <Button
              variant="tertiary"
              color="neutral"
              aria-expanded={open === 'other-day'}
              onClick={() => setOpen(open === 'other-day' ? null : 'other-day')}
            >
              {more.otherDay}
            </Button>
          )}
        </div>
      )}
      {open === 'not-home' ? <NotHome stop={stop} /> : null}
      {open === 'other-day' ? <OtherDay stop={stop} /> : null}
    </li>
  );
}

/** A new day is proposed and may be changed; the last time in vain a person rings instead. */
function NotHome({ stop }: { stop: RoundStop }) {
  const { round: say } = useStaffText().aidStore;
  const client = useQueryClient();
  const [on, setOn] = useState(stop.proposedOn);
  const { errand, stopId, isLastTry } = stop;
  const tell = useMutation({
    mutationFn: () =>
      command('POST /api/aid-rounds/stops/:roundStopId/not-home', {
        params: { roundStopId: stopId },
        body: { errand, nextOn: isLastTry ? null : on || null },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aid-round'] }),
  });
  return (
    <div className="aid-work-acts no-print">
      {isLastTry ? (
        <Notice tone="waiting" sign="phone">
          {say.lastTry(stop.tries + 1)}
        </Notice>
      ) : (
        <DayField label={say.newDay} value={on} onChange={setOn} />
      )}
      <Button busy={tell.isPending} onClick={() => tell.mutate()}>
        {isLastTry ? say.notHome : say.setDay}
      </Button>
      <RefusedHere problem={tell.error} words={say.refused} />
    </div>
  );
}

/** After a talk: a day that was agreed, or that it is not needed after all. */
function OtherDay({ stop }: { stop: RoundStop }) {
  const { round: say } = useStaffText().aidStore;
  const client = useQueryClient();
  const [on, setOn] = useState(stop.proposedOn);
  const { errand, stopId } = stop;
  const agree = useMutation({
    mutationFn: (how: RoundRung) =>
      command('POST /api/aid-rounds/stops/:roundStopId/agree', {
        params: { roundStopId: stopId },
        body: { errand, how, on: how === 'agreed' ? on || null : null },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aid-round'] }),
  });
  return (
    <div className="aid-work-acts no-print">
      <DayField label={say.newDay} value={on} onChange={setOn} />
      <Button variant="secondary" busy={agree.isPending} onClick={() => agree.mutate('agreed')}>
        {say.agree}
      </Button>
      <Button variant="tertiary" color="neutral" busy={agree.isPending} onClick={() => agree.mutate('not-needed')}>
        {say.notNeeded}
      </Button>
      <RefusedHere problem={agree.error} words={say.refused} />
    </div>
  );
}
