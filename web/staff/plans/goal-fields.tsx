import type { CareGoal } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { PlanDraft } from './plan-draft.ts';

const states = ['working', 'reached', 'changed', 'let-go'] as const;

/** The goals of a plan, in the person's words as far as they go. */
export function GoalFields(props: { draft: PlanDraft; change: (draft: PlanDraft) => void; newId: () => string }) {
  const say = useStaffText().planning;
  const { draft, change } = props;
  const put = (goal: CareGoal) =>
    change({ ...draft, goals: draft.goals.map((each) => (each.id === goal.id ? goal : each)) });
  const remove = (id: string) =>
    change({
      ...draft,
      goals: draft.goals.filter((goal) => goal.id !== id),
      interventions: draft.interventions.map((line) => (line.goalId === id ? { ...line, goalId: null } : line)),
    });
  const fresh: CareGoal = { id: props.newId(), words: '', byOn: null, state: 'working' };
  return (
    <section className="plan-goals-form">
      <h2>{say.goals}</h2>
      {draft.goals.map((goal, index) => (
        <fieldset className="plan-fields" key={goal.id} id={`line-${goal.id}`}>
          <legend>{say.goal(index + 1)}</legend>
          <TextArea
            label={say.goalWords}
            value={goal.words}
            onChange={(words) => put({ ...goal, words })}
            rows={2}
            maxLength={600}
          />
          <div className="plan-row">
            <DayField
              label={say.goalBy}
              value={goal.byOn ?? ''}
              onChange={(day) => put({ ...goal, byOn: day || null })}
            />
            <Select
              label={say.goalState}
              value={goal.state}
              onChange={(value) => put({ ...goal, state: states.find((each) => each === value) ?? goal.state })}
              options={states.map((value) => ({ value, label: say.goalStates[value] }))}
            />
          </div>
          <Button variant="tertiary" color="neutral" onClick={() => remove(goal.id)}>
            {say.removeGoal(index + 1)}
          </Button>
        </fieldset>
      ))}
      <Button variant="secondary" onClick={() => change({ ...draft, goals: [...draft.goals, fresh] })}>
        {say.addGoal}
      </Button>
    </section>
  );
}
