import type { CarePlan, Intervention } from '@tunet/contract';
import type { ReactNode } from 'react';
import { useClock, useText } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { weekBlocks } from '../../ui/week-blocks.ts';
import { WeekPicture } from '../../ui/week-picture.tsx';
import { useStaffText } from '../staff-text.tsx';

/** A plan to read: what matters in the person's words, goals, the week, and how each thing is done. */
export function PlanView(props: { plan: CarePlan; children?: ReactNode }) {
  const text = useText();
  const say = useStaffText().planning;
  const { day, date } = useClock();
  const { plan } = props;
  const [present, ...earlier] = plan.wordings;
  return (
    <article className="plan-view">
      <header>
        <h3>{say.planOf(plan.unitName)}</h3>
        {props.children}
      </header>
      {plan.state === 'ended' ? <Tag>{say.fault.ended}</Tag> : null}
      <section>
        <h4>{say.whatMatters}</h4>
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
      {plan.goals.length > 0 ? (
        <section>
          <h4>{say.goals}</h4>
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
        <h4>{say.interventions}</h4>
        <ul className="plan-lines">
          {plan.interventions.map((line) => (
            <PlanLine key={line.id} line={line} goals={plan.goals} />
          ))}
        </ul>
      </section>
      <p className="quiet">{say.changed(plan.changedByName, day(plan.changedAt))}</p>
    </article>
  );
}

function PlanLine(props: { line: CarePlan['interventions'][number]; goals: CarePlan['goals'] }) {
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
    </li>
  );
}

/** The week as a picture, and the same as a table beside it. */
export function PlanWeek(props: { lines: readonly Intervention[]; chosen?: string | null }) {
  const text = useText();
  const say = useStaffText().planning;
  const blocks = weekBlocks(props.lines);
  return (
    <section className="plan-week">
      <h4>{say.week}</h4>
      <div className="plan-week-both">
        <WeekPicture lines={props.lines} chosen={props.chosen ?? null} />
        <div className="plan-week-table">
          <table>
            <caption>{say.table}</caption>
            <thead>
              <tr>
                <th scope="col">{text.plan.day}</th>
                <th scope="col">{text.plan.time}</th>
                <th scope="col">{text.plan.what}</th>
              </tr>
            </thead>
            <tbody>
              {blocks.map(({ line, day }) => (
                <tr key={`${line.id} ${day}`}>
                  <td>{text.plan.days[day]}</td>
                  <td className="figures">
                    {line.windowFrom}–{line.windowTo}
                  </td>
                  <td>
                    {line.title}
                    {line.everyWeeks > 1 ? ` (${say.everyWeek(line.everyWeeks)})` : ''}
                    {line.carers === 2 ? ` (${say.carersOf(2)})` : ''}
                    {line.isCritical ? ` · ${say.critical}` : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
