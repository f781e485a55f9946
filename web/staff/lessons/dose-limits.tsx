import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DispenserLimit } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { ClockField, TextField } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './lessons.css';

const empty = { dose: '', fromClock: '', untilClock: '', minutes: '' };

/** How long an alert of her dispenser may wait, per dose; a nurse sets it, and never longer than the municipality allows. */
export function DoseLimits(props: { personId: string }) {
  const say = useStaffText().doseLimits;
  const { roles } = useIdentity();
  const { personId } = props;
  const key = ['dispenser-limits', personId];
  const limits = useQuery({
    queryKey: key,
    queryFn: () => call('GET /api/people/:personId/dispenser-limits', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const isNurse = roles.includes('nurse');
  return (
    <PartState query={limits} doing={say.loading}>
      {(data) => (
        <section className="dose-limits">
          <h2>{say.heading}</h2>
          <p>{say.lead(data.ceilingMinutes)}</p>
          {data.limits.length === 0 ? <p className="quiet">{say.none}</p> : null}
          <ul>
            {data.limits.map((limit) => (
              <Limit key={limit.id} limit={limit} reload={key} mayEnd={isNurse} />
            ))}
          </ul>
          {isNurse ? <SetLimit personId={personId} reload={key} /> : null}
        </section>
      )}
    </PartState>
  );
}

function Limit(props: { limit: DispenserLimit; reload: readonly string[]; mayEnd: boolean }) {
  const say = useStaffText().doseLimits;
  const cache = useQueryClient();
  const { day } = useClock();
  const { id: limitId, dose, fromClock, untilClock, minutes, setBy, setAt } = props.limit;
  const end = useMutation({
    mutationFn: () => command('POST /api/dispenser-limits/:limitId/end', { params: { limitId }, body: {} }),
    onSettled: () => cache.invalidateQueries({ queryKey: props.reload }),
  });
  return (
    <li>
      <strong>{dose}</strong> {say.line(fromClock, untilClock, minutes)}{' '}
      <span className="quiet">{say.setBy(setBy, day(setAt))}</span>
      {props.mayEnd ? (
        <Button variant="tertiary" color="neutral" busy={end.isPending} onClick={() => end.mutate()}>
          {say.end}
        </Button>
      ) : null}
      {end.error ? <RefusedHere problem={end.error} words={say.fault} /> : null}
    </li>
  );
}

function SetLimit(props: { personId: string; reload: readonly string[] }) {
  const say = useStaffText().doseLimits;
  const cache = useQueryClient();
  const [form, setForm] = useState(empty);
  const [asked, setAsked] = useState(false);
  const change = (field: keyof typeof empty) => (value: string) => setForm({ ...form, [field]: value });
  const minutes = Number(form.minutes);
  const isWhole =
    form.dose.trim() !== '' &&
    form.fromClock !== '' &&
    form.untilClock !== '' &&
    Number.isInteger(minutes) &&
    minutes >= 5;
  const set = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/dispenser-limits', {
        params: { personId: props.personId },
        body: { ...form, dose: form.dose.trim(), minutes },
      }),
    onSuccess: () => {
      setForm(empty);
      setAsked(false);
      return cache.invalidateQueries({ queryKey: props.reload });
    },
  });
  return (
    <form
      className="dose-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isWhole) set.mutate();
      }}
    >
      <TextField label={say.dose} value={form.dose} onChange={change('dose')} maxLength={60} />
      <ClockField label={say.from} value={form.fromClock} onChange={change('fromClock')} />
      <ClockField label={say.until} value={form.untilClock} onChange={change('untilClock')} />
      <TextField
        label={say.minutes}
        value={form.minutes}
        onChange={change('minutes')}
        maxLength={3}
        numeric
        error={asked && !isWhole ? say.missing : null}
      />
      <Button type="submit" busy={set.isPending}>
        {say.set}
      </Button>
      {set.error ? <RefusedHere problem={set.error} words={say.fault} /> : null}
    </form>
  );
}
