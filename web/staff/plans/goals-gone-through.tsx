import { useMutation } from '@tanstack/react-query';
import type { CareGoal } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type BesideOf, useReread } from './beside-of.ts';

const outcomes: readonly CareGoal['state'][] = ['working', 'reached', 'changed', 'let-go'];

/** Each goal with the day it is gone through, the way to keep how it went, and how it went before. */
export function GoalsGoneThrough(props: BesideOf) {
  const say = useStaffText().besideWork;
  const { day } = useClock();
  const { plan, found } = props;
  const went = found.evaluations.filter(({ planId }) => planId === plan.id);
  const going = found.goalDays.filter(({ planId }) => planId === plan.id);
  if (going.length === 0 && went.length === 0) return null;
  return (
    <section>
      <h3>{say.evaluate}</h3>
      <p className="quiet">{say.helpStays}</p>
      <ul className="plan-lines">
        {going.map(({ goalId, on, isPast }) => {
          const goal = plan.goals.find(({ id }) => id === goalId);
          return goal ? <Goal key={goalId} of={props} goal={goal} on={on} isPast={isPast} /> : null;
        })}
      </ul>
      {went.length > 0 ? (
        <details>
          <summary>{say.went}</summary>
          <ul className="plan-lines">
            {went.map((each) => (
              <li key={each.id}>
                <p>
                  <strong>{each.goalWords}</strong> <Tag>{say.outcomes[each.outcome]}</Tag>
                </p>
                <blockquote>{each.herWords}</blockquote>
                <p>{each.words}</p>
                <p className="quiet">{`${each.byName}, ${day(each.at)}`}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Goal(props: { of: BesideOf; goal: CareGoal; on: string | null; isPast: boolean }) {
  const say = useStaffText().besideWork;
  const { date } = useClock();
  const { of, goal, on, isPast } = props;
  const [open, setOpen] = useState(false);
  return (
    <li>
      <p>
        <strong>{goal.words}</strong>{' '}
        <Tag tone={isPast ? 'waiting' : 'calm'} sign="clock">
          {on === null ? say.noDay : isPast ? say.past(date(on)) : `${say.goalDay} ${date(on)}`}
        </Tag>
      </p>
      {open ? (
        <EvaluateForm of={of} goal={goal} done={() => setOpen(false)} />
      ) : of.isOurs ? (
        <>
          <DaySetter of={of} goal={goal} on={on} />
          <p>
            <Button
              variant="secondary"
              color="neutral"
              aria-label={`${say.evaluate}: ${goal.words}`}
              onClick={() => setOpen(true)}
            >
              {say.evaluate}
            </Button>
          </p>
        </>
      ) : null}
    </li>
  );
}

/** Another day for a goal; those who write the plan set it. */
function DaySetter(props: { of: BesideOf; goal: CareGoal; on: string | null }) {
  const say = useStaffText().besideWork;
  const { roles } = useIdentity();
  const { of, goal, on } = props;
  const reread = useReread(of.personId);
  const [day, setDay] = useState(on ?? '');
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/plan/goal-day', {
        params: { personId: of.personId },
        body: { planId: of.plan.id, goalId: goal.id, on: day },
      }),
    onSuccess: reread,
  });
  if (!roles.some((role) => role === 'nurse' || role === 'lead')) return null;
  return (
    <div className="plan-row plan-row-act">
      <DayField label={say.goalDay} value={day} min={of.found.today} onChange={setDay} />
      <Button
        variant="tertiary"
        color="neutral"
        busy={keep.isPending}
        aria-label={`${say.setDay}: ${goal.words}`}
        onClick={() => (day === '' || day === on ? undefined : keep.mutate())}
      >
        {say.setDay}
      </Button>
      {keep.error ? <Refusal problem={keep.error} words={say.fault} /> : null}
    </div>
  );
}

function EvaluateForm(props: { of: BesideOf; goal: CareGoal; done: () => void }) {
  const text = useText();
  const say = useStaffText().besideWork;
  const { of, goal } = props;
  const reread = useReread(of.personId);
  const [herWords, setHerWords] = useState('');
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<CareGoal['state']>('working');
  const [nextOn, setNextOn] = useState('');
  const [tried, setTried] = useState(false);
  const goesOn = outcome === 'working' || outcome === 'changed';
  const isWhole = herWords.trim() !== '' && words.trim() !== '' && (!goesOn || nextOn !== '');
  const params = { personId: of.personId };
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/plan/evaluations', {
        params,
        body: {
          ...{ planId: of.plan.id, goalId: goal.id, herWords: herWords.trim(), words: words.trim(), outcome },
          nextOn: goesOn ? nextOn : null,
        },
      }),
    onSuccess: () => {
      reread();
      props.done();
    },
  });
  return (
    <div className="plan-fields">
      <TextArea label={say.herWords} value={herWords} onChange={setHerWords} rows={2} maxLength={1_000} />
      <TextArea label={say.words} value={words} onChange={setWords} rows={2} maxLength={1_000} />
      <div className="plan-row">
        <Select
          label={say.outcome}
          value={outcome}
          onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? 'working')}
          options={outcomes.map((value) => ({ value, label: say.outcomes[value] }))}
        />
        {goesOn ? <DayField label={say.next} value={nextOn} min={of.found.today} onChange={setNextOn} /> : null}
      </div>
      {tried && !isWhole ? <p className="ds-validation-message">{say.missing}</p> : null}
      {keep.error ? <Refusal problem={keep.error} words={say.fault} /> : null}
      <div className="plan-acts">
        <Button
          busy={keep.isPending}
          onClick={() => {
            setTried(true);
            if (isWhole) keep.mutate();
          }}
        >
          {say.evaluated}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
