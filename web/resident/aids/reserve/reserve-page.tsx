import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AidFree } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, command, newCommand, Problem } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../../ui/notice.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';
import { usePersonHere } from '../../people.ts';
import { PersonPage } from '../../person-page.tsx';
import { rememberWeight, weightAnswered } from '../weight-said.ts';
import { Alternatives } from './alternatives.tsx';
import { BearsStep } from './bears-step.tsx';
import { freeQuery } from './reserve-queries.ts';
import { ReservedNow } from './reserved-now.tsx';
import { WhenStep } from './when-step.tsx';
import './reserve.css';

type Step = 'when' | 'how' | 'bears' | 'check';
type Made = Answer<'POST /api/my/people/:personId/aid-promises'>['promise'];

/** Reserving one kind: when, how it comes to her, and what happens. One question at a time. */
export function ReservePage() {
  const say = usePageText().aidsReserve;
  const { personId } = usePersonHere();
  const { stockId = '' } = useParams({ strict: false });
  const [from, setFrom] = useState<string | null>(null);
  const free = useQuery({ ...freeQuery(personId, stockId, from), placeholderData: (before) => before });
  const [made, setMade] = useState<Made | null>(null);
  return (
    <PersonPage heading={made ? say.doneHeading : say.heading}>
      {free.isPending ? <Waiting doing={say.loading} /> : null}
      {free.isError ? <ErrorMessage problem={free.error} retry={() => void free.refetch()} /> : null}
      {made ? <ReservedNow personId={personId} promise={made} /> : null}
      {free.data && !made ? (
        <Asking key={stockId} personId={personId} free={free.data} from={from} onFrom={setFrom} onMade={setMade} />
      ) : null}
    </PersonPage>
  );
}

function Asking(props: {
  personId: string;
  free: AidFree;
  from: string | null;
  onFrom: (day: string | null) => void;
  onMade: (promise: Made) => void;
}) {
  const say = usePageText().aidsReserve;
  const { language } = useLanguage();
  const { name } = usePersonHere();
  const { personId, free, from, onFrom } = props;
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('when');
  const [way, setWay] = useState<'self' | 'delivery'>('self');
  const [weightKg, setWeight] = useState(free.weightLimitKg === null ? null : weightAnswered(free.weightLimitKg));
  const [identity, setIdentity] = useState(newCommand);
  const make = useMutation({
    mutationFn: () =>
      command(
        'POST /api/my/people/:personId/aid-promises',
        {
          params: { personId },
          body: { stockId: free.stockId, from, way, weightKg: weightKg === 'unknown' ? null : weightKg },
        },
        identity,
      ),
    onSuccess: ({ promise }) => {
      rememberWeight(null);
      props.onMade(promise);
      void client.invalidateQueries({ queryKey: ['aid-promises', personId] });
      void client.invalidateQueries({ queryKey: ['aid-door', personId] });
    },
    onError: (problem) => {
      // It was taken meanwhile: what is free is read anew, and the next try is another command.
      if (problem instanceof Problem && problem.status !== 0) setIdentity(newCommand());
      void client.invalidateQueries({ queryKey: ['aid-free', personId] });
    },
  });
  const choose = (next: 'self' | 'delivery') => {
    setWay(next);
    setStep(free.weightLimitKg !== null && weightKg === null ? 'bears' : 'check');
  };
  return (
    <div className="aid-reserve">
      <p className="aid-reserve-what">
        <strong>{say.kind(free.article[language], free.hasSizes ? free.size[language] : null)}</strong>
        <br />
        {free.storeName}, {free.street}
        {name ? (
          <>
            <br />
            {say.forWhom(name)}
          </>
        ) : null}
      </p>
      {step === 'when' ? (
        <WhenStep free={free} from={from} onFrom={onFrom} onNext={() => setStep('how')} personId={personId} />
      ) : null}
      {step === 'how' ? (
        <section aria-labelledby="aid-how">
          <h2 id="aid-how">{say.how}</h2>
          <Button wide onClick={() => choose('self')}>
            {say.fetch}
          </Button>
          <p>{say.fetchHelp}</p>
          <Button wide variant="secondary" onClick={() => choose('delivery')}>
            {say.delivery}
          </Button>
          <p>{say.deliveryHelp}</p>
          <Back onClick={() => setStep('when')} />
        </section>
      ) : null}
      {step === 'bears' && free.weightLimitKg !== null ? (
        <>
          <BearsStep
            {...{ free, limitKg: free.weightLimitKg }}
            onBears={(kg) => {
              setWeight(kg ?? 'unknown');
              setStep('check');
            }}
          />
          <Back onClick={() => setStep('how')} />
        </>
      ) : null}
      {step === 'check' ? (
        <section aria-labelledby="aid-check">
          <h2 id="aid-check">{say.check}</h2>
          <Facts free={free} way={way} />
          <RefusedInWords problem={make.error} words={say.refused} />
          {make.error ? <Alternatives personId={personId} alternatives={free.alternatives} /> : null}
          {free.weightLimitKg === null ? null : <p>{say.limit(free.weightLimitKg)}</p>}
          <Button wide busy={make.isPending} onClick={() => make.mutate()}>
            {say.reserve}
          </Button>
          <Back onClick={() => setStep('how')} />
        </section>
      ) : null}
    </div>
  );
}

function Back({ onClick }: { onClick: () => void }) {
  const say = usePageText().aidsReserve;
  return (
    <Button variant="tertiary" color="neutral" sign="back" onClick={onClick}>
      {say.back}
    </Button>
  );
}

function Facts({ free, way }: { free: AidFree; way: 'self' | 'delivery' }) {
  const say = usePageText().aidsReserve;
  const { longDate, longDay, clock } = useClock();
  const { readyAt, dueOn, isFreeNow } = free;
  return (
    <dl className="aid-reserve-facts">
      <dt>{way === 'self' ? say.from : say.comes}</dt>
      <dd>
        {isFreeNow && readyAt
          ? say.nowFrom(clock(readyAt))
          : readyAt
            ? say.dayFrom(longDay(readyAt), clock(readyAt))
            : say.notFree}
      </dd>
      {dueOn ? (
        <>
          <dt>{say.dueOn}</dt>
          <dd>{longDate(dueOn)}</dd>
        </>
      ) : null}
    </dl>
  );
}
