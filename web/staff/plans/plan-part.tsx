import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AdjustedList } from './adjusted-list.tsx';
import { BesidePlan } from './beside-plan.tsx';
import { FacesLine } from './faces-line.tsx';
import { FitsOf } from './fits-of.tsx';
import { LineOtherwise } from './line-otherwise.tsx';
import { OrderedList } from './ordered-list.tsx';
import { draftOf, firstDraft, type PlanDraft } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';
import { type PersonPlan, planQuery } from './plan-query.ts';
import { PlanView } from './plan-view.tsx';
import './plans.css';

/** The plans of one person, what was decided, and the way to make or change the plan of one's own unit. */
export function PlanPart(props: { personId: string; withName?: boolean }) {
  const say = useStaffText().planning;
  const { personId } = props;
  const plan = useQuery(planQuery(personId));
  if (!plan.data) {
    return plan.error ? (
      <ErrorMessage problem={plan.error} retry={plan.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.waiting} />
    );
  }
  return (
    <div className="plan-part">
      {props.withName ? <h2>{plan.data.personName}</h2> : null}
      <FacesLine personId={personId} />
      <Plans data={plan.data} />
      <FitsOf personId={personId} name={plan.data.personName} />
    </div>
  );
}

function Plans(props: { data: PersonPlan }) {
  const say = useStaffText().planning;
  const { clock } = useClock();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { data } = props;
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  if (draft) {
    return (
      <PlanForm
        data={data}
        draft={draft}
        change={setDraft}
        onCancel={() => setDraft(null)}
        onKept={(plan) => {
          setDraft(null);
          setKeptAt(plan.changedAt);
          void queries.invalidateQueries({ queryKey: planQuery(data.personId).queryKey });
          void queries.invalidateQueries({ queryKey: ['plans-waiting'] });
        }}
      />
    );
  }
  const without = data.myUnits.filter(({ id }) => !data.plans.some(({ unitId }) => unitId === id));
  const of = { today: data.today, saidBefore: data.saidBefore, language, newId: () => crypto.randomUUID() };
  return (
    <>
      {keptAt ? (
        <Notice tone="good" live>
          <p>{say.kept(clock(keptAt))}</p>
        </Notice>
      ) : null}
      {data.plans.length === 0 && without.length === 0 ? <Empty sign="lines" heading={say.noPlan} /> : null}
      {data.plans.map((plan) => (
        <PlanView
          key={plan.id}
          plan={plan}
          wishes={data.wishes.filter(({ planId }) => planId === plan.id)}
          under={(line) =>
            plan.state === 'active' && data.myUnits.some(({ id }) => id === plan.unitId) ? (
              <LineOtherwise personId={data.personId} plan={plan} line={line} />
            ) : null
          }
          after={
            <>
              <BesidePlan
                personId={data.personId}
                plan={plan}
                isOurs={plan.state === 'active' && data.myUnits.some(({ id }) => id === plan.unitId)}
              />
              <AdjustedList personId={data.personId} planId={plan.id} />
            </>
          }
        >
          {plan.state === 'active' && data.myUnits.some(({ id }) => id === plan.unitId) ? (
            <Button onClick={() => setDraft(draftOf(plan))}>{say.edit}</Button>
          ) : null}
        </PlanView>
      ))}
      {without.map((unit) => (
        <section className="plan-none" key={unit.id}>
          <h2>{say.planOf(unit.name)}</h2>
          <p>{data.ordered.some(({ unitId }) => unitId === unit.id) ? say.noPlanHelp : say.noPlan}</p>
          <Button onClick={() => setDraft(firstDraft(unit.id, data.ordered, of))}>{say.makePlan}</Button>
        </section>
      ))}
      <OrderedList ordered={data.ordered} mine={data.myUnits.map(({ id }) => id)} />
    </>
  );
}
