import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StateCase, StateCaseTask } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

type To = 'waiting-for-person' | 'deleted' | 'received' | 'in-use';

/** One case: where it is, what somebody has to do, and how it has gone. */
export function CaseView({ one }: { one: StateCase }) {
  const say = useStaffText().stateCaseWork;
  const { day } = useClock();
  const { language } = useLanguage();
  const noon = (on: string) => day(`${on}T11:00:00Z`);
  return (
    <article className="state-one">
      <h1>{one.articleName?.[language] ?? one.what}</h1>
      {one.articleName ? <p>{one.what}</p> : null}
      <p>
        <Link to="/people/$personId" params={{ personId: one.personId }} search={{}}>
          {one.personName}
        </Link>{' '}
        · {say.kinds[one.kind]} · <strong>{say.states[one.state]}</strong>
      </p>
      <dl className="state-facts">
        <Fact name={say.madeBy} value={`${one.madeBy}, ${day(one.madeAt)}`} />
        <Fact name={say.number} value={one.externalNumber} />
        <Fact
          name={say.confirmBy}
          value={one.state === 'waiting-for-person' ? one.confirmByOn && noon(one.confirmByOn) : null}
        />
        <Fact name={say.expected} value={one.expectedOn && noon(one.expectedOn)} />
      </dl>
      {one.hasMeanwhileLoan ? <Tag sign="walker">{say.meanwhile}</Tag> : null}
      <Tasks one={one} />
      <Acts one={one} />
      <Steps one={one} />
    </article>
  );
}

function Fact(props: { name: string; value: string | null }) {
  if (!props.value) return null;
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

/** Reads everything of these cases again after an act. */
function useChanged() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'state-cases' });
}

function Tasks({ one }: { one: StateCase }) {
  const say = useStaffText().stateCaseWork;
  const open = one.tasks.filter(({ doneAt }) => doneAt === null);
  return (
    <section>
      <h2>{say.tasks}</h2>
      {open.length === 0 ? <p className="quiet">{say.noTasks}</p> : null}
      <ul className="state-tasks">
        {open.map((task) => (
          <OneTask key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function OneTask({ task }: { task: StateCaseTask }) {
  const say = useStaffText().stateCaseWork;
  const { day } = useClock();
  const changed = useChanged();
  const [words, setWords] = useState('');
  const done = useMutation({
    mutationFn: () =>
      command('POST /api/state-case-tasks/:stateTaskId/done', {
        params: { stateTaskId: task.id },
        body: words.trim() === '' ? {} : { words },
      }),
    onSettled: changed,
  });
  return (
    <li>
      <p>
        <strong>{say.taskKinds[task.kind]}</strong> <span className="quiet">{day(`${task.dueOn}T11:00:00Z`)}</span>
      </p>
      <TextField label={say.doneWords} value={words} onChange={setWords} maxLength={500} />
      <Button variant="secondary" busy={done.isPending} onClick={() => done.mutate()}>
        {say.done}
      </Button>
      <RefusedHere problem={done.error} words={say.refused} />
    </li>
  );
}

/** What can be said of it from here; the rest is said by her and by the state. */
function actsOf({ state }: StateCase): readonly To[] {
  switch (state) {
    case 'expired':
      return ['waiting-for-person', 'deleted'];
    case 'waiting-for-person':
    case 'ready':
      return ['deleted'];
    case 'granted':
    case 'partly':
    case 'approved':
    case 'shipping':
      return ['received'];
    case 'received':
      return ['in-use'];
    default:
      return [];
  }
}

function Acts({ one }: { one: StateCase }) {
  const say = useStaffText().stateCaseWork;
  const changed = useChanged();
  const { id: stateCaseId, version, state } = one;
  const move = useMutation({
    mutationFn: (to: To) =>
      command('POST /api/state-cases/:stateCaseId/move', { params: { stateCaseId }, body: { version, to } }),
    onSettled: changed,
  });
  const set = useMutation({
    mutationFn: (delivery: 'stock' | 'ordered') =>
      command('POST /api/state-cases/:stateCaseId/delivery', { params: { stateCaseId }, body: { version, delivery } }),
    onSettled: changed,
  });
  const names: Readonly<Record<To, string>> = {
    'waiting-for-person': say.askAgain,
    deleted: say.delete,
    received: say.received,
    'in-use': say.inUse,
  };
  const isComing = ['granted', 'partly', 'approved', 'shipping'].includes(state);
  return (
    <div className="state-acts">
      {actsOf(one).map((to) => (
        <Button
          key={to}
          variant={to === 'deleted' ? 'tertiary' : 'primary'}
          {...(to === 'deleted' ? { color: 'neutral' as const } : {})}
          busy={move.isPending}
          onClick={() => move.mutate(to)}
        >
          {names[to]}
        </Button>
      ))}
      {isComing ? (
        <fieldset className="state-delivery">
          <legend>{say.delivery}</legend>
          {(['stock', 'ordered'] as const).map((delivery) => (
            <Button
              key={delivery}
              variant="secondary"
              aria-pressed={one.delivery === delivery}
              busy={set.isPending}
              onClick={() => set.mutate(delivery)}
            >
              {delivery === 'stock' ? say.stock : say.ordered}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <RefusedHere problem={move.error ?? set.error} words={say.refused} />
    </div>
  );
}

/** The course of the case from the left, each step under the day it happened. */
function Steps({ one }: { one: StateCase }) {
  const say = useStaffText().stateCaseWork;
  const { day, clock } = useClock();
  return (
    <section>
      <h2>{say.steps}</h2>
      <ol className="state-steps">
        {one.steps.map(({ state, at, by, byName, moved }) => (
          <li key={`${state} ${at} ${moved}`} data-moved={moved}>
            <Drawing name={moved === 'yes' ? 'check' : 'warning'} size={18} />
            <div>
              <strong>{say.states[state]}</strong>
              {moved === 'late' ? ` (${say.late})` : moved === 'not-possible' ? ` (${say.notPossible})` : null}
              <p className="quiet">
                {day(at)} {clock(at)} · {byName ?? say.by[by]}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
