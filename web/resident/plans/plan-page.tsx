import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { WeekPicture } from '../../ui/week-picture.tsx';
import { WeekTable } from '../../ui/week-table.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { Adjusted, Faces } from './adjusted.tsx';
import { Beside, Coordinator, GoalCourse } from './beside.tsx';
import { HelpList } from './help-list.tsx';
import './plans.css';
import { MyAidFits } from './my-aid-fits.tsx';
import { NotRight } from './not-right.tsx';
import { WhatMatters } from './what-matters.tsx';
import { Wishes } from './wishes.tsx';

type Plan = Answer<'GET /api/my/people/:personId/plan'>['plans'][number];

/** “My plan”: what matters to me, my goals, what I do myself, and the help day by day. */
export function PlanPage() {
  const text = usePageText();
  const { personId, name } = usePersonHere();
  const mine = useQuery({
    queryKey: ['my-plan', personId],
    queryFn: () => call('GET /api/my/people/:personId/plan', { params: { personId } }),
  });
  const say = text.plan;
  const plans = mine.data?.plans ?? [];
  return (
    <PersonPage heading={say.heading(name)} print={plans.length > 0}>
      {mine.data ? (
        plans.length > 0 ? (
          <>
            {plans.map((plan) => (
              <PlanOfUnit
                key={plan.id}
                plan={plan}
                today={mine.data.today}
                mayChange={mine.data.mayChange}
                isAlone={plans.length === 1}
              />
            ))}
            <MyAidFits />
          </>
        ) : (
          <Empty sign="lines" heading={say.none(name)}>
            {say.noneHelp}
          </Empty>
        )
      ) : mine.error ? (
        <ErrorMessage problem={mine.error} retry={mine.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
    </PersonPage>
  );
}

function PlanOfUnit(props: { plan: Plan; today: string; mayChange: boolean; isAlone: boolean }) {
  const say = usePageText().plan;
  const { longDay, longDate } = useClock();
  const { name } = usePersonHere();
  const { plan } = props;
  const own = plan.interventions.filter(({ ownPart }) => ownPart.trim() !== '');
  return (
    <section className="my-plan" aria-label={say.from(plan.unitName)}>
      {props.isAlone ? null : <h2 className="my-plan-unit">{say.from(plan.unitName)}</h2>}
      <WhatMatters plan={plan} mayChange={props.mayChange} />
      <Wishes planId={plan.id} />
      <Coordinator planId={plan.id} />
      <section>
        <h2>{say.goals(name)}</h2>
        {plan.goals.length === 0 ? <p className="quiet">{say.noGoals}</p> : null}
        <ul className="my-goals">
          {plan.goals.map((goal) => (
            <li key={goal.id}>
              <p>{goal.words}</p>
              <p className="my-goal-facts">
                {goal.state === 'working' ? null : (
                  <Tag tone={goal.state === 'reached' ? 'good' : 'calm'} sign="check">
                    {say.goalState[goal.state]}
                  </Tag>
                )}
                {goal.byOn ? <span className="quiet">{say.goalBy(longDate(goal.byOn))}</span> : null}
              </p>
              <GoalCourse planId={plan.id} goalId={goal.id} />
              <NotRight line={{ planId: plan.id, part: 'goal', lineId: goal.id }} what={goal.words} />
            </li>
          ))}
        </ul>
      </section>
      {own.length > 0 ? (
        <section>
          <h2>{say.own(name)}</h2>
          <ul className="my-goals">
            {own.map((line) => (
              <li key={line.id}>
                <p>{line.ownPart}</p>
                <p className="quiet">{line.title}</p>
                <NotRight line={{ planId: plan.id, part: 'own', lineId: line.id }} what={line.ownPart} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Beside planId={plan.id} />
      <section>
        <h2>{say.help(name)}</h2>
        {plan.interventions.length === 0 ? (
          <p className="quiet">{say.helpNone}</p>
        ) : (
          <>
            <HelpList planId={plan.id} lines={plan.interventions} today={props.today} />
            <h2>{say.week}</h2>
            <div className="my-week">
              <WeekPicture lines={plan.interventions} />
            </div>
            <WeekTable lines={plan.interventions} />
          </>
        )}
        <p>{say.goesOn}</p>
        <p className="quiet">{say.changed(plan.changedByName, longDay(plan.changedAt))}</p>
      </section>
      <Faces />
      <Adjusted planId={plan.id} />
    </section>
  );
}
