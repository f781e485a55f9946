import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WordGiven } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './week-phone.css';

type WeekPhone = Answer<'GET /api/people/:personId/week-phone'>;

/** Her four digits for the telephone that reads her week: set with her, or stopped for her. They are never shown again. */
export function WeekPhonePart(props: { personId: string }) {
  const text = useText();
  const say = useStaffText().weekPhonePart;
  const { personId } = props;
  const phone = useQuery({
    queryKey: ['staff-week-phone', personId],
    queryFn: () => call('GET /api/people/:personId/week-phone', { params: { personId } }),
  });
  if (phone.error) {
    return <ErrorMessage problem={phone.error} retry={phone.refetch} logIn={loginAddress('staff')} />;
  }
  if (!phone.data) return <Waiting doing={text.waiting.page} />;
  const { number, mayHave } = phone.data;
  if (!mayHave) return <p>{say.isProtected}</p>;
  if (number === null) return <p>{say.notOffered}</p>;
  return (
    <div className="week-phone-part">
      <p className="quiet">{say.lead(number)}</p>
      <Standing personId={personId} phone={phone.data} />
      <SetWord personId={personId} registeredPhone={phone.data.registeredPhone} />
    </div>
  );
}

function Standing({ personId, phone }: { personId: string; phone: WeekPhone }) {
  const say = useStaffText().weekPhonePart;
  const { day, clock } = useClock();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => command('POST /api/people/:personId/week-phone/stop', { params: { personId }, body: {} }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['staff-week-phone', personId] }),
        client.invalidateQueries({ queryKey: ['unit-weeks'] }),
      ]),
  });
  const when = (at: string) => `${day(at)} ${clock(at)}`;
  const { word } = phone;
  if (!word) return <p>{say.none}</p>;
  const isLocked = word.stopped?.because === 'wrong';
  return (
    <>
      {word.stopped ? (
        isLocked ? (
          <Notice tone="waiting" sign="warning">
            <p>{say.locked(when(word.stopped.at))}</p>
          </Notice>
        ) : (
          <p>{say.stopped(when(word.stopped.at))}</p>
        )
      ) : (
        <p>
          {say.has(when(word.setAt), word.setByName)} {word.lastHeardAt ? say.heard(when(word.lastHeardAt)) : say.never}
        </p>
      )}
      {!word.stopped || isLocked ? (
        <Button variant="secondary" color="neutral" busy={stop.isPending} onClick={() => stop.mutate()}>
          {isLocked ? say.seen : say.stop}
        </Button>
      ) : null}
      <RefusedHere problem={stop.error} words={say.refused} />
    </>
  );
}

function SetWord({ personId, registeredPhone }: { personId: string; registeredPhone: string | null }) {
  const say = useStaffText().weekPhonePart;
  const client = useQueryClient();
  const [word, setWord] = useState('');
  const [given, setGiven] = useState<WordGiven>('in-person');
  const [tried, setTried] = useState(false);
  const keep = useMutation({
    mutationFn: () => call('POST /api/people/:personId/week-phone', { params: { personId }, body: { word, given } }),
    onSuccess: () => {
      // What she chose stays on no screen.
      setWord('');
      setTried(false);
      return client.invalidateQueries({ queryKey: ['staff-week-phone', personId] });
    },
  });
  const isWhole = /^[0-9]{4}$/.test(word);
  return (
    <form
      className="week-phone-set"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(!isWhole);
        if (isWhole) keep.mutate();
      }}
    >
      <TextField
        numeric
        label={say.word}
        help={say.help}
        value={word}
        maxLength={4}
        error={tried && !isWhole ? say.four : null}
        onChange={(value) => setWord(value.replaceAll(/\D/g, '').slice(0, 4))}
      />
      {registeredPhone ? (
        <Select
          label={say.given}
          value={given}
          onChange={(value) => setGiven(value as WordGiven)}
          options={[
            { value: 'in-person', label: say.inPerson },
            { value: 'rang-back', label: say.rang(registeredPhone) },
          ]}
        />
      ) : (
        <p className="quiet">{say.noPhone}</p>
      )}
      <RefusedHere problem={keep.error} words={say.refused} />
      {keep.isSuccess && word === '' ? (
        <Notice tone="good" live>
          <p>{say.saved}</p>
        </Notice>
      ) : null}
      <Button type="submit" busy={keep.isPending}>
        {say.setIt}
      </Button>
    </form>
  );
}
