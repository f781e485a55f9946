import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FamilyScreen } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Refused, Tag, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { PickMany } from './choices.tsx';
import { RefusedInWords } from './refused-in-words.tsx';
import './people.css';

const keyOf = (personId: string) => ['screens', personId];
const parts = ['visits', 'messages', 'photos'] as const;

/** The screens in her home: what they show, when they were last in contact, and a way to stop or connect one. */
export function ScreensPage() {
  const say = usePageText().screens;
  const { personId } = usePersonHere();
  const screens = useQuery({
    queryKey: keyOf(personId),
    queryFn: () => call('GET /api/my/people/:personId/screens', { params: { personId } }),
  });
  return (
    <PersonPage heading={say.heading} lead={say.lead} backTo="/person/$personId/proxies">
      {screens.data ? (
        <div className="proxies-list">
          {screens.data.screens.length === 0 ? (
            <Empty sign="house" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : null}
          {screens.data.screens.map((screen) => (
            <OneScreen key={screen.id} screen={screen} mayChoose={screens.data.mayChoose} personId={personId} />
          ))}
          {screens.data.mayPair ? <Connect personId={personId} /> : <p>{say.notOffered}</p>}
        </div>
      ) : screens.error ? (
        <ErrorMessage problem={screens.error} retry={screens.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.loading} />
      )}
    </PersonPage>
  );
}

function OneScreen(props: { screen: FamilyScreen; mayChoose: boolean; personId: string }) {
  const say = usePageText().screens;
  const { day, clock } = useClock();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const { screen, personId } = props;
  const when = (at: string) => `${day(at)} ${clock(at)}`;
  const stop = useMutation({
    mutationFn: () =>
      command('POST /api/my/screens/:familyScreenId/stop', { params: { familyScreenId: screen.id }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(personId) }),
  });
  return (
    <article className="proxy">
      <h2>{say.name}</h2>
      <p className="quiet">
        {screen.pairedAs === 'self'
          ? say.pairedBySelf(when(screen.pairedAt))
          : say.pairedBy(screen.pairedBy, when(screen.pairedAt))}{' '}
        {say.seen(when(screen.lastSeenAt))}
      </p>
      {screen.stoppedBecause ? (
        <Tag tone="calm" sign="shield">
          {say.because[screen.stoppedBecause]}
        </Tag>
      ) : (
        <>
          {props.mayChoose ? <Choose screen={screen} personId={personId} /> : <p>{say.onlyShe}</p>}
          {sure ? (
            <div className="one-act">
              <p>{say.sure}</p>
              <div className="question-acts">
                <Button busy={stop.isPending} onClick={() => stop.mutate()}>
                  {say.stop}
                </Button>
                <Button variant="secondary" color="neutral" onClick={() => setSure(false)}>
                  {say.keep}
                </Button>
              </div>
            </div>
          ) : (
            <Button variant="secondary" color="neutral" onClick={() => setSure(true)}>
              {say.stop}
            </Button>
          )}
        </>
      )}
      <Refused problem={stop.error} />
    </article>
  );
}

function Choose({ screen, personId }: { screen: FamilyScreen; personId: string }) {
  const say = usePageText().screens;
  const queries = useQueryClient();
  const [picked, setPicked] = useState(parts.filter((part) => screen.shows[part]));
  const choose = useMutation({
    mutationFn: () =>
      command('POST /api/my/screens/:familyScreenId/shows', {
        params: { familyScreenId: screen.id },
        body: {
          shows: {
            visits: picked.includes('visits'),
            messages: picked.includes('messages'),
            photos: picked.includes('messages') && picked.includes('photos'),
          },
        },
      }),
    onSuccess: (answer) => queries.setQueryData(keyOf(personId), answer),
  });
  return (
    <div className="one-act">
      <h3>{say.choose}</h3>
      <p>{say.chooseHelp}</p>
      <PickMany
        question={say.choose}
        choices={parts.map((value) => ({ value, label: say[value] }))}
        picked={picked}
        onPick={setPicked}
      />
      <p role="status">{choose.isSuccess ? say.saved : ''}</p>
      <RefusedInWords problem={choose.error} words={say.refused} />
      <Button variant="secondary" busy={choose.isPending} onClick={() => choose.mutate()}>
        {say.save}
      </Button>
    </div>
  );
}

function Connect({ personId }: { personId: string }) {
  const say = usePageText().screens;
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const plain = code.replaceAll(/\s/g, '');
  const isWhole = /^\d{6}$/.test(plain);
  const pair = useMutation({
    mutationFn: () => command('POST /api/my/people/:personId/screens', { params: { personId }, body: { code: plain } }),
    onSuccess: (answer) => {
      queries.setQueryData(keyOf(personId), answer);
      setCode('');
      setAsked(false);
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (isWhole) pair.mutate();
  }
  return (
    <form className="proxy" onSubmit={submit}>
      <h2>{say.add}</h2>
      <p>{say.addHelp}</p>
      <TextField
        label={say.code}
        help={say.codeHelp}
        numeric
        maxLength={8}
        value={code}
        onChange={setCode}
        error={asked && !isWhole ? say.sixDigits : null}
      />
      <p className="quiet">{say.first}</p>
      <RefusedInWords problem={pair.error} words={say.refused} />
      <Button type="submit" busy={pair.isPending}>
        {say.pair}
      </Button>
    </form>
  );
}
