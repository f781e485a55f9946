import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call, command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { DeathLetter } from './death-letter.tsx';
import { PartState, RefusedHere } from './part-state.tsx';
import { RegisterDeath } from './register-death.tsx';
import './people.css';

type Death = NonNullable<Answer<'GET /api/people/:personId/death'>['death']>;

/** A registered death with what is left to do; before that, the quiet way to register one. */
export function DeathPart(props: { personId: string }) {
  const say = useStaffText().deathPart;
  const { day, clock } = useClock();
  const { personId } = props;
  const death = useQuery({
    queryKey: ['death', personId],
    queryFn: () => call('GET /api/people/:personId/death', { params: { personId } }),
    gcTime: 0,
    retry: false,
    // Each module says within seconds what it leaves.
    refetchInterval: ({ state }) =>
      state.data?.death?.undone === null && state.data.death.items.length === 0 ? 2_000 : false,
  });
  return (
    <PartState query={death} doing={say.loading}>
      {({ death: known, colleagues }) => (
        <div className="part">
          {known && known.undone === null ? <Registered death={known} personId={personId} /> : null}
          {known?.undone ? (
            <p className="quiet">{say.undone(known.undone.by, `${day(known.undone.at)} ${clock(known.undone.at)}`)}</p>
          ) : null}
          {known === null || known.undone ? <RegisterDeath personId={personId} colleagues={colleagues} /> : null}
        </div>
      )}
    </PartState>
  );
}

function Registered(props: { death: Death; personId: string }) {
  const say = useStaffText().deathPart;
  const { longDay, day, clock } = useClock();
  const { death, personId } = props;
  const [letter, setLetter] = useState(false);
  const open = death.items.filter(({ doneAt }) => doneAt === null).length;
  return (
    <>
      <Notice sign="lamp">
        <strong>
          {say.registered(
            longDay(death.diedOn),
            death.registeredBy,
            `${day(death.registeredAt)} ${clock(death.registeredAt)}`,
          )}
        </strong>
        <span>{say.tiesUp(death.estate.name)}</span>
      </Notice>
      <section className="no-print">
        <h2>{say.list}</h2>
        {death.items.length === 0 ? <p>{say.making}</p> : <p className="quiet">{say.left(open, death.items.length)}</p>}
        <ul className="estate">
          {death.items.map((item) => (
            <li key={item.id}>
              <Item item={item} personId={personId} />
            </li>
          ))}
        </ul>
        <Button variant="secondary" sign="letter" aria-expanded={letter} onClick={() => setLetter(!letter)}>
          {letter ? say.hideLetter : say.letter}
        </Button>
      </section>
      {letter ? <DeathLetter death={death} personId={personId} /> : null}
      <Undo death={death} personId={personId} />
    </>
  );
}

function Item(props: { item: Death['items'][number]; personId: string }) {
  const say = useStaffText().deathPart;
  const { day } = useClock();
  const queries = useQueryClient();
  const { item, personId } = props;
  const done = useMutation({
    mutationFn: () => command('POST /api/estate-items/:itemId/done', { params: { itemId: item.id }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['death', personId] }),
  });
  return (
    <>
      <span className={item.doneAt ? 'quiet' : undefined}>
        {say.item[item.kind]} <span className="figures">{item.what}</span>
      </span>
      {item.doneAt ? (
        <span className="quiet with-sign">
          <Drawing name="check" size={20} />
          {say.doneBy(item.doneBy ?? '', day(item.doneAt))}
        </span>
      ) : (
        <Button variant="secondary" color="neutral" busy={done.isPending} onClick={() => done.mutate()}>
          {say.done}
        </Button>
      )}
      <RefusedHere problem={done.error} words={say.refused} />
    </>
  );
}

/** Wrong: she lives. Late, somebody else must be asked, and is named. */
function Undo(props: { death: Death; personId: string }) {
  const say = useStaffText().deathPart;
  const { day } = useClock();
  const queries = useQueryClient();
  const { death, personId } = props;
  const [because, setBecause] = useState('');
  const undo = useMutation({
    mutationFn: () =>
      command('POST /api/deaths/:deathId/undo', { params: { deathId: death.id }, body: { because: because.trim() } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['death', personId] });
      await queries.invalidateQueries({ queryKey: ['person', personId] });
    },
  });
  const late = undo.error instanceof Problem && undo.error.code === 'too-late' ? undo.error.detail : null;
  return (
    <details className="undo no-print">
      <summary>{say.undo}</summary>
      <div className="part-form">
        <p className="quiet">
          {say.undoUntil(day(death.undoUntil))} {say.undoable}
        </p>
        <TextArea label={say.because} value={because} onChange={setBecause} />
        {late?.ask ? (
          <p className="refused" role="alert">
            <Drawing name="warning" size={20} />
            {say.tooLate([late.ask, late.phone].filter(Boolean).join(', '))}
          </p>
        ) : (
          <RefusedHere problem={undo.error} words={say.refused} />
        )}
        <div className="part-acts">
          <Button
            variant="secondary"
            color="neutral"
            busy={undo.isPending}
            disabled={because.trim() === ''}
            onClick={() => undo.mutate()}
          >
            {say.undoNow}
          </Button>
        </div>
      </div>
    </details>
  );
}
