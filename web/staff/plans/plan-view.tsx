import type { CarePlan, Intervention, PlanWish } from '@tunet/contract';
import type { ReactNode } from 'react';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { WeekPicture } from '../../ui/week-picture.tsx';
import { WeekTable } from '../../ui/week-table.tsx';
import { useStaffText } from '../staff-text.tsx';

/** A plan to read: what matters in the person's words, goals, the week, and how each thing is done. */
export function PlanView(props: {
  plan: CarePlan;
  wishes?: readonly PlanWish[];
  /** what stands under each line */
  under?: (line: CarePlan['interventions'][number]) => ReactNode;
  /** what stands after the lines */
  after?: ReactNode;
  children?: ReactNode;
}) {
  const text = useWorkText();
  const say = useStaffText().planning;
  const { day, date } = useClock();
  const { plan } = props;
  const [present, ...earlier] = plan.wordings;
  return (
    <article className="plan-view">
      <header>
        <h2>{say.planOf(plan.unitName)}</h2>
        {props.children}
      </header>
      {plan.state === 'ended' ? <Tag>{say.fault.ended}</Tag> : null}
      <section>
        <h3>{say.whatMatters}</h3>
        <blockquote>{plan.whatMatters}</blockquote>
        {present ? <p className="quiet">{say.herWords(present.writtenByName, day(present.writtenAt))}</p> : null}
        {earlier.length > 0 ? (
          <details>
            <summary>{say.older}</summary>
            <ul>
              {earlier.map((wording) => (
                <li key={wording.writtenAt}>
                  <blockquote>{wording.words}</blockquote>
                  <p className="quiet">{say.herWords(wording.writtenByName, day(wording.writtenAt))}</p>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      {props.wishes && props.wishes.length > 0 ? (
        <section>
          <h3>{text.planMore.wishes(null)}</h3>
          <ul className="plan-lines">
            {props.wishes.map(({ kind, words, writtenByName, writtenAt }) => (
              <li key={kind}>
                <strong>{text.planMore.wish[kind]}:</strong> {words}{' '}
                <span className="quiet">{say.herWords(writtenByName, day(writtenAt))}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {plan.goals.length > 0 ? (
        <section>
          <h3>{say.goals}</h3>
          <ol className="plan-goals">
            {plan.goals.map((goal) => (
              <li key={goal.id}>
                {goal.words} <Tag tone={goal.state === 'reached' ? 'good' : 'calm'}>{say.goalStates[goal.state]}</Tag>
                {goal.byOn ? <span className="quiet"> {text.plan.goalBy(date(goal.byOn))}</span> : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <PlanWeek lines={plan.interventions} />
      <section>
        <h3>{say.interventions}</h3>
        <ul className="plan-lines">
          {plan.interventions.map((line) => (
            <PlanLine key={line.id} line={line} goals={plan.goals}>
              {props.under?.(line)}
            </PlanLine>
          ))}
        </ul>
      </section>
      {props.after}
      <p className="quiet">{say.changed(plan.changedByName, day(plan.changedAt))}</p>
    </article>
  );
}

function PlanLine(props: { line: CarePlan['interventions'][number]; goals: CarePlan['goals']; children: ReactNode }) {
  const say = useStaffText().planning;
  const { line } = props;
  const goal = props.goals.find(({ id }) => id === line.goalId);
  return (
    <li>
      <p>
        <strong>{line.title}</strong>{' '}
        {line.isCritical ? (
          <Tag tone="waiting" sign="shield">
            {say.critical}
          </Tag>
        ) : null}
      </p>
      {line.how ? <p>{line.how}</p> : null}
      {line.ownPart ? (
        <p>
          <span className="quiet">{say.ownPart}:</span> {line.ownPart}
        </p>
      ) : null}
      {goal ? (
        <p className="quiet">
          {say.goals}: {goal.words}
        </p>
      ) : null}
      {props.children}
    </li>
  );
}

/** The week as a picture, and the same as a table beside it. */
export function PlanWeek(props: { lines: readonly Intervention[]; chosen?: string | null }) {
  const say = useStaffText().planning;
  return (
    <section className="plan-week">
      <h3>{say.week}</h3>
      <div className="plan-week-both">
        <WeekPicture lines={props.lines} chosen={props.chosen ?? null} />
        <WeekTable lines={props.lines} />
      </div>
    </section>
  );
}
