import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Refused, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import './visits.css';

type WeekPhone = Answer<'GET /api/my/people/:personId/week-phone'>;

/** Hearing the week by telephone: the number, how it goes, and her four digits, which she can stop. */
export function WeekPhonePage() {
  const text = usePageText();
  const say = text.weekPhone;
  const { personId } = usePersonHere();
  const queryKey = ['week-phone', personId];
  const phone = useQuery({
    queryKey,
    queryFn: () => call('GET /api/my/people/:personId/week-phone', { params: { personId } }),
  });
  return (
    <PersonPage heading={say.way} lead={say.lead} backTo="/person/$personId/visits">
      {phone.data ? (
        <Shown phone={phone.data} queryKey={queryKey} />
      ) : phone.error ? (
        <ErrorMessage problem={phone.error} retry={phone.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

function Shown({ phone, queryKey }: { phone: WeekPhone; queryKey: readonly string[] }) {
  const say = usePageText().weekPhone;
  const { number, mayHave } = phone;
  if (!mayHave) {
    return (
      <Notice>
        <p>{say.isProtected}</p>
      </Notice>
    );
  }
  if (number === null) {
    return (
      <Notice>
        <p>{say.notOffered}</p>
      </Notice>
    );
  }
  return (
    <div className="visit-question week-phone">
      <section>
        <h2>{say.number}</h2>
        <p>
          <ButtonLink href={telephone(number)} variant="secondary" sign="phone">
            {say.ring(number)}
          </ButtonLink>
        </p>
      </section>
      <Word phone={phone} queryKey={queryKey} />
      <section>
        <h2>{say.how}</h2>
        <ol className="visit-steps">
          {say.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{say.what}</p>
      </section>
    </div>
  );
}

/** Her four digits: whether she has them, and a way to stop them at once. What they are is shown to nobody. */
function Word({ phone, queryKey }: { phone: WeekPhone; queryKey: readonly string[] }) {
  const say = usePageText().weekPhone;
  const { longDay } = useClock();
  const { personId, name } = usePersonHere();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const stop = useMutation({
    mutationFn: () => command('POST /api/my/people/:personId/week-phone/stop', { params: { personId }, body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const { word, isOwn } = phone;
  if (!isOwn) return <p>{say.of(name ?? '')}</p>;
  if (!word || word.stopped) {
    return (
      <section>
        <h2>{word?.stopped ? say.stopped : say.none}</h2>
        {word?.stopped ? <p>{say.because[word.stopped.because](longDay(word.stopped.at))}</p> : null}
        <p>{say.noneHelp}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{say.has}</h2>
      <p>
        {say.setOn(longDay(word.setAt), word.setByName.split(' ')[0] ?? word.setByName)}{' '}
        {word.lastHeardAt ? say.heard(longDay(word.lastHeardAt)) : say.never}
      </p>
      {sure ? <p>{say.sure}</p> : null}
      <div className="question-acts">
        <Button
          variant="secondary"
          color="neutral"
          busy={stop.isPending}
          onClick={() => (sure ? stop.mutate() : setSure(true))}
        >
          {say.stop}
        </Button>
        {sure ? (
          <Button variant="secondary" color="neutral" onClick={() => setSure(false)}>
            {say.keep}
          </Button>
        ) : null}
      </div>
      <Refused problem={stop.error} />
    </section>
  );
}
