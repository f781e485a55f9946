import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyVisit } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { serverNow } from '../../data/server-clock.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { AskingPage } from './asking-page.tsx';

/** “I do not need the visit”: what will happen is said before, and what happened after. */
export function CancelPage() {
  const more = usePageText().visitMore;
  const [outcome, setOutcome] = useState<{ is: 'cancelled' | 'asked'; visit: MyVisit } | null>(null);
  return (
    <AskingPage heading={more.cancelHeading} may={(visit) => outcome !== null || visit.mayCancel !== 'no'}>
      {(visit, name) =>
        outcome ? (
          <Told outcome={outcome.is} visit={outcome.visit} />
        ) : (
          <Question visit={visit} name={name} onTold={(is, now) => setOutcome({ is, visit: now })} />
        )
      }
    </AskingPage>
  );
}

function Question(props: {
  visit: MyVisit;
  name: string | null;
  onTold: (outcome: 'cancelled' | 'asked', visit: MyVisit) => void;
}) {
  const more = usePageText().visitMore;
  const { clock, longDay } = useClock();
  const { visit, name } = props;
  const { personId } = usePersonHere();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const cancel = useMutation({
    mutationFn: () => {
      const given = words.trim();
      const body = given === '' ? {} : { words: given };
      return command('POST /api/my/visits/:visitId/cancel', { params: { visitId: visit.id }, body });
    },
    onSuccess: (answer) => {
      props.onTold(answer.outcome, answer.visit);
      void client.invalidateQueries({ queryKey: ['visits', personId] });
    },
  });
  const asks = visit.mayCancel === 'ask';
  const isLate = visit.mayCancel === 'late';
  // Also one that a nurse must answer: late in the day a telephone reaches her sooner than a list does.
  const isPast = isLate || (asks && serverNow() > Date.parse(visit.cancelBy));
  return (
    <div className="visit-question">
      {isPast ? (
        <>
          <p>{more.tooLate(longDay(visit.cancelBy), clock(visit.cancelBy))}</p>
          {visit.unitPhone ? (
            <ButtonLink href={telephone(visit.unitPhone)} sign="phone">
              {more.ringNumber(visit.unitName, visit.unitPhone)}
            </ButtonLink>
          ) : null}
          {asks ? null : <p>{more.lateStill}</p>}
        </>
      ) : null}
      {isLate ? null : <p>{asks ? more.cancelAsk(visit.unitName) : more.cancelAtOnce(visit.unitName)}</p>}
      {name === null ? null : <p>{more.cancelTold(name)}</p>}
      <TextArea label={more.cancelWhy} value={words} onChange={setWords} maxLength={1000} />
      <DangerLine words={words} hours={null} />
      <Refused problem={cancel.error} />
      <Button variant={isPast ? 'secondary' : 'primary'} busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {asks ? more.cancelSendAsk : isLate ? more.cancelLate : more.cancelSend}
      </Button>
      <Link
        className="ds-button"
        data-variant="secondary"
        data-color="neutral"
        to="/person/$personId/visits"
        params={{ personId }}
      >
        {more.keep}
      </Link>
    </div>
  );
}

function Told(props: { outcome: 'cancelled' | 'asked'; visit: MyVisit }) {
  const say = useText().visit;
  const more = usePageText().visitMore;
  const { personId } = usePersonHere();
  const { unitName, unitPhone } = props.visit;
  const isCancelled = props.outcome === 'cancelled';
  return (
    <div className="visit-question">
      <Notice tone={isCancelled ? 'good' : 'waiting'} live>
        <strong>{isCancelled ? more.cancelledNow : more.askedNow}</strong>
        <p>{isCancelled ? more.cancelledNext(unitName) : more.askedNext(unitName)}</p>
      </Notice>
      {unitPhone ? (
        <ButtonLink href={telephone(unitPhone)} variant="secondary" sign="phone">
          {say.ring(unitName)}
        </ButtonLink>
      ) : null}
      <Link
        className="ds-button"
        data-variant="primary"
        data-color="accent"
        to="/person/$personId/visits"
        params={{ personId }}
      >
        {more.backToVisits}
      </Link>
    </div>
  );
}
