import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './screens.css';

const parts = ['visits', 'messages', 'photos'] as const;

/** The screens in one person's home: stop one for her, or enter the number that stands on a new one. */
export function ScreensPart({ personId }: { personId: string }) {
  const say = usePageText().screens;
  const { day, clock } = useClock();
  const queries = useQueryClient();
  const key = ['screens', personId];
  const when = (at: string) => `${day(at)} ${clock(at)}`;
  const list = useQuery({
    queryKey: key,
    queryFn: () => call('GET /api/people/:personId/screens', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const stop = useMutation({
    mutationFn: (familyScreenId: string) =>
      command('POST /api/family-screens/:familyScreenId/stop', { params: { familyScreenId }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <PartState query={list} doing={say.loading}>
      {({ screens, mayPair }) => (
        <div className="part screens-part">
          {screens.length === 0 ? <p>{say.none}</p> : null}
          <ul className="plain-lines">
            {screens.map((screen) => (
              <li key={screen.id}>
                <strong>{say.name}</strong>{' '}
                <span className="quiet">
                  {say.pairedBy(screen.pairedBy, when(screen.pairedAt))} {say.seen(when(screen.lastSeenAt))}
                </span>{' '}
                {screen.stoppedBecause ? (
                  <span>{say.because[screen.stoppedBecause]}</span>
                ) : (
                  <Button variant="secondary" busy={stop.isPending} onClick={() => stop.mutate(screen.id)}>
                    {say.stop}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <RefusedHere problem={stop.error} words={say.refused} />
          {mayPair ? <Connect personId={personId} queryKey={key} /> : <p>{say.notOffered}</p>}
        </div>
      )}
    </PartState>
  );
}

function Connect({ personId, queryKey }: { personId: string; queryKey: readonly string[] }) {
  const say = usePageText().screens;
  const work = useStaffText().screensWork;
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [shows, setShows] = useState({ visits: true, messages: false, photos: false });
  const plain = code.replaceAll(/\s/g, '');
  const pair = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/screens', { params: { personId }, body: { code: plain, shows } }),
    onSuccess: () => {
      setCode('');
      return queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <form
      className="part-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (/^\d{6}$/.test(plain)) pair.mutate();
      }}
    >
      <h3>{say.add}</h3>
      <p className="quiet">{say.addHelp}</p>
      <TextField label={say.code} numeric maxLength={8} value={code} onChange={setCode} />
      <fieldset className="ds-fieldset">
        <legend>{work.asked}</legend>
        {parts.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={shows[part]}
              onChange={(event) => setShows({ ...shows, [part]: event.target.checked })}
            />{' '}
            {say[part]}
          </label>
        ))}
        <p className="quiet">{say.chooseHelp}</p>
      </fieldset>
      <RefusedHere problem={pair.error} words={say.refused} />
      <div>
        <Button type="submit" busy={pair.isPending}>
          {say.pair}
        </Button>
      </div>
    </form>
  );
}
