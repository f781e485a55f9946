import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VisitCalendar } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Refused, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import './visits.css';

/** The visits in a calendar program of one’s own, by a secret address that shows when and nothing else. */
export function CalendarPage() {
  const text = usePageText();
  const say = text.calendar;
  const { language } = useLanguage();
  const { personId } = usePersonHere();
  const client = useQueryClient();
  const params = { personId };
  const queryKey = ['visit-calendar', personId];
  const mine = useQuery({
    queryKey,
    queryFn: () => call('GET /api/my/people/:personId/visit-calendar', { params }),
  });
  const again = () => client.invalidateQueries({ queryKey });
  const make = useMutation({
    mutationFn: () => command('POST /api/my/people/:personId/visit-calendar', { params, body: { language } }),
    onSuccess: again,
  });
  const end = useMutation({
    mutationFn: () => command('POST /api/my/people/:personId/visit-calendar/end', { params, body: {} }),
    onSuccess: again,
  });
  const calendar = mine.data?.calendar ?? null;
  const makeIt = () => {
    end.reset();
    make.mutate();
  };
  return (
    <PersonPage heading={say.heading} lead={say.lead} backTo="/person/$personId/visits">
      {mine.data ? (
        mine.data.mayFollow ? (
          <div className="visit-question">
            <p>{say.what}</p>
            {calendar ? (
              <Address calendar={calendar} />
            ) : (
              <>
                {end.data ? (
                  <Notice live>
                    <p>{say.ended}</p>
                  </Notice>
                ) : null}
                <Button busy={make.isPending} onClick={makeIt}>
                  {say.make}
                </Button>
              </>
            )}
            <Refused problem={make.error ?? end.error} />
            {calendar ? (
              <>
                <p>{say.renewHelp}</p>
                <Button variant="secondary" busy={make.isPending} onClick={makeIt}>
                  {say.renew}
                </Button>
                <Button variant="secondary" color="neutral" busy={end.isPending} onClick={() => end.mutate()}>
                  {say.end}
                </Button>
              </>
            ) : null}
          </div>
        ) : (
          <Notice>
            <p>{say.protected}</p>
          </Notice>
        )
      ) : mine.error ? (
        <ErrorMessage problem={mine.error} retry={mine.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

function Address(props: { calendar: VisitCalendar }) {
  const text = usePageText();
  const say = text.calendar;
  const { clock, longDay } = useClock();
  const [isCopied, setCopied] = useState(false);
  const { address, lastReadAt } = props.calendar;
  const copy = () => {
    void navigator.clipboard.writeText(address).then(() => setCopied(true));
  };
  return (
    <>
      <TextField label={say.addressLabel} help={say.secret} value={address} onChange={() => setCopied(false)} />
      <Button onClick={copy}>{say.copy}</Button>
      <p aria-live="polite">{isCopied ? say.copied : null}</p>
      <section>
        <h2>{say.how}</h2>
        <ol className="visit-steps">
          {say.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="quiet">
          {lastReadAt ? say.readAt(`${longDay(lastReadAt)} ${text.unit.at(clock(lastReadAt))}`) : say.neverRead}
        </p>
      </section>
    </>
  );
}
