import { useMutation } from '@tanstack/react-query';
import type { CarePlan, Intervention } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { call, command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { GoalFields } from './goal-fields.tsx';
import { InterventionFields } from './intervention-fields.tsx';
import { OrderedList } from './ordered-list.tsx';
import { blankIn, emptyLine, lineFor, type PlanDraft } from './plan-draft.ts';
import type { PersonPlan } from './plan-query.ts';
import { PlanView, PlanWeek } from './plan-view.tsx';

/** The plan of one unit, being written: whole, kept in one act, and never over somebody else's unseen. */
export function PlanForm(props: {
  data: PersonPlan;
  draft: PlanDraft;
  change: (draft: PlanDraft) => void;
  onCancel: () => void;
  onKept: (plan: CarePlan) => void;
}) {
  const say = useStaffText().planning;
  const { language } = useLanguage();
  const { data, draft, change } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const keep = useMutation({
    mutationFn: (wanted: PlanDraft) =>
      command('POST /api/people/:personId/plan', {
        params: { personId: data.personId },
        body: { ...wanted, goals: [...wanted.goals], interventions: [...wanted.interventions] },
      }),
    onSuccess: props.onKept,
    onError: (problem) => {
      if (problem instanceof Problem) goToLine(problem.detail.line ?? null);
    },
  });
  const [blank, setBlank] = useState<ReturnType<typeof blankIn>>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const left = blankIn(draft);
    setBlank(left);
    if (left) goToLine(left.line);
    else if (!keep.isPending) keep.mutate(draft);
  };
  const problem = keep.error instanceof Problem && !blank ? keep.error : null;
  const code = blank?.code ?? problem?.code;
  const fault = code ? say.fault[code as keyof typeof say.fault] : undefined;
  const faulty = blank?.line ?? problem?.detail.line;
  const put = (line: Intervention) =>
    change({ ...draft, interventions: draft.interventions.map((each) => (each.id === line.id ? line : each)) });
  const add = (line: Intervention) => change({ ...draft, interventions: [...draft.interventions, line] });
  const mine = data.ordered.filter(({ unitId }) => unitId === draft.unitId);
  const newId = () => crypto.randomUUID();
  const kind = mine[0]?.serviceType ?? draft.interventions[0]?.serviceType;
  return (
    <form className="plan-form" onSubmit={send}>
      <TextArea
        label={say.whatMatters}
        help={say.whatMattersHelp}
        value={draft.whatMatters}
        onChange={(whatMatters) => change({ ...draft, whatMatters })}
        rows={4}
        maxLength={4_000}
      />
      <div className="plan-row">
        <DayField
          label={say.planStartsOn}
          value={draft.startsOn}
          onChange={(startsOn) => change({ ...draft, startsOn: startsOn || draft.startsOn })}
        />
        <DayField
          label={say.planEndsOn}
          value={draft.endsOn ?? ''}
          onChange={(endsOn) => change({ ...draft, endsOn: endsOn || null })}
        />
      </div>
      <GoalFields draft={draft} change={change} newId={newId} />
      <PlanWeek lines={draft.interventions} chosen={chosen} />
      <section className="plan-lines-form">
        <h2>{say.interventions}</h2>
        {draft.interventions.map((line, index) => (
          <InterventionFields
            key={line.id}
            line={line}
            no={index + 1}
            draft={draft}
            ordered={mine}
            fault={faulty === line.id ? (fault ?? null) : null}
            put={put}
            remove={() => change({ ...draft, interventions: draft.interventions.filter(({ id }) => id !== line.id) })}
            onFocus={() => setChosen(line.id)}
          />
        ))}
        {kind ? (
          <Button variant="secondary" onClick={() => add(emptyLine(kind, draft.startsOn, newId()))}>
            {say.addIntervention}
          </Button>
        ) : null}
      </section>
      <OrderedList
        ordered={mine}
        mine={[draft.unitId]}
        action={(line) => (
          <Button variant="secondary" onClick={() => add(lineFor(line, { language, newId }))}>
            {say.use}
          </Button>
        )}
      />
      <div className="plan-form-foot">
        <ChangedPlan
          problem={problem}
          personId={data.personId}
          unitId={draft.unitId}
          keepOver={(version) => keep.mutate({ ...draft, version })}
        />
        {fault ? (
          <p className="refused" role="alert">
            {fault}
          </p>
        ) : problem && problem.code !== 'changed-meanwhile' ? (
          <Refused problem={problem} />
        ) : (
          <p className="quiet">{say.unsaved}</p>
        )}
        <div className="plan-choice">
          <Button type="submit" busy={keep.isPending}>
            {say.keep}
          </Button>
          <Button variant="secondary" color="neutral" onClick={props.onCancel}>
            {say.cancel}
          </Button>
        </div>
        <p className="quiet">{say.keepHelp}</p>
      </div>
    </form>
  );
}

function goToLine(line: string | null): void {
  if (line) document.getElementById(`line-${line}`)?.scrollIntoView({ block: 'center' });
}

/** Somebody else, or the person herself, changed the plan meanwhile: it is shown as it is now before anything is kept over it. */
function ChangedPlan(props: {
  problem: Problem | null;
  personId: string;
  unitId: string;
  keepOver: (version: number) => void;
}) {
  const say = useStaffText().planning;
  const { clock } = useClock();
  const { problem, personId } = props;
  const look = useMutation({
    mutationFn: () => call('GET /api/people/:personId/plan', { params: { personId } }),
  });
  if (problem?.code !== 'changed-meanwhile') return null;
  const { by = '', since } = problem.detail;
  const now = look.data?.plans.find(({ unitId }) => unitId === props.unitId);
  return (
    <Notice tone="waiting" live>
      <strong>{say.changedMeanwhile(by, since ? clock(since) : '')}</strong>
      <Refused problem={look.error} />
      {now ? (
        <>
          <PlanView plan={now} />
          <Button onClick={() => props.keepOver(now.version)}>{say.keepOver}</Button>
        </>
      ) : (
        <Button variant="secondary" busy={look.isPending} onClick={() => look.mutate()}>
          {say.showTheirs}
        </Button>
      )}
    </Notice>
  );
}
