import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnGoal, Pulse, RatingView } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { CourseKey, CoursePicture } from '../../ui/course-picture.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Refused, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import './course.css';

type Found = Answer<'GET /api/people/:personId/wellbeing'>;
const three = ['thriving', 'active', 'mastering'] as const;

export function wellbeingQuery(personId: string) {
  return {
    queryKey: ['wellbeing', personId],
    queryFn: () => call('GET /api/people/:personId/wellbeing', { params: { personId } }),
  };
}

/** How it goes: her own numbers beside those of who helps her, as a picture and as a table, and the way to ask again. */
export function CoursePart(props: { personId: string; occasion: Pulse['occasion'] }) {
  const say = useStaffText().course;
  const { personId } = props;
  const found = useQuery(wellbeingQuery(personId));
  if (!found.data) {
    return found.error ? (
      <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.waiting} />
    );
  }
  return (
    <div className="course">
      <p className="quiet">{say.lead}</p>
      <CourseKey names={say.views} />
      <Pulses found={found.data} />
      <AskPulse personId={personId} occasion={props.occasion} found={found.data} />
      <Goals personId={personId} goals={found.data.goals} />
    </div>
  );
}

function Pulses(props: { found: Found }) {
  const say = useStaffText().course;
  const { language } = useLanguage();
  const { day } = useClock();
  const { instrument, pulses } = props.found;
  const labelOf = (code: string) => instrument.items.find((item) => item.code === code)?.label[language] ?? code;
  return (
    <section>
      <h2>{say.pulse}</h2>
      {pulses.length === 0 ? <p>{say.none}</p> : null}
      <div className="course-pictures">
        {three.map((code) => {
          const points = pulses.flatMap(({ saidAt, view, [code]: value }) =>
            value === null ? [] : [{ at: saidAt, view, value }],
          );
          return points.length === 0 ? null : (
            <figure key={code}>
              <figcaption>{labelOf(code)}</figcaption>
              <CoursePicture label={labelOf(code)} points={points} scale={[0, 10]} dayOf={day} />
            </figure>
          );
        })}
      </div>
      {pulses.length > 0 ? (
        <table className="ds-table course-table">
          <thead>
            <tr>
              <th scope="col">{say.when}</th>
              {three.map((code) => (
                <th scope="col" key={code}>
                  {labelOf(code)}
                </th>
              ))}
              <th scope="col">{say.mattersNow}</th>
              <th scope="col">{say.by}</th>
            </tr>
          </thead>
          <tbody>
            {pulses.toReversed().map((pulse) => (
              <tr key={pulse.id}>
                <th scope="row">{day(pulse.saidAt)}</th>
                {three.map((code) => (
                  <td className="figures" key={code}>
                    {pulse[code] ?? say.notAsked}
                  </td>
                ))}
                <td>{pulse.mattersNow}</td>
                <td>
                  {say.views[pulse.view]}, {pulse.by}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

const noAnswers = { thriving: '', active: '', mastering: '' };
const tenths = Array.from({ length: 11 }, (_unused, value) => String(value));

function AskPulse(props: { personId: string; occasion: Pulse['occasion']; found: Found }) {
  const say = useStaffText().course;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { personId, occasion } = props;
  const [answers, setAnswers] = useState(noAnswers);
  const [mattersNow, setMattersNow] = useState('');
  const [view, setView] = useState<RatingView>('own');
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/wellbeing/pulse', {
        params: { personId },
        body: {
          ...{ thriving: tenthOf(answers.thriving), active: tenthOf(answers.active) },
          ...{ mastering: tenthOf(answers.mastering), mattersNow, view, occasion },
        },
      }),
    onSuccess: () => {
      setAnswers(noAnswers);
      setMattersNow('');
      void queries.invalidateQueries(wellbeingQuery(personId));
    },
  });
  return (
    <details className="course-ask">
      <summary>{say.ask}</summary>
      <ViewChoice view={view} onChange={setView} name="pulse-view" />
      <div className="course-three">
        {props.found.instrument.items.map(({ code, label }) =>
          code in answers ? (
            <Select
              key={code}
              label={label[language]}
              value={answers[code as keyof typeof answers]}
              onChange={(value) => setAnswers({ ...answers, [code]: value })}
              options={[{ value: '', label: say.notAsked }, ...tenths.map((value) => ({ value, label: value }))]}
            />
          ) : null,
        )}
      </div>
      <TextArea label={say.mattersNow} maxLength={2000} value={mattersNow} onChange={setMattersNow} />
      <Button busy={save.isPending} onClick={() => save.mutate()}>
        {say.save}
      </Button>
      {save.isSuccess ? (
        <Notice tone="good" live>
          {say.savedNow}
        </Notice>
      ) : null}
      <Refused problem={save.error} />
    </details>
  );
}

function ViewChoice(props: { view: RatingView; onChange: (view: RatingView) => void; name: string }) {
  const say = useStaffText().course;
  return (
    <fieldset className="course-whose">
      <legend>{say.whose}</legend>
      {(['own', 'professional'] as const).map((view) => (
        <label key={view}>
          <input type="radio" name={props.name} checked={props.view === view} onChange={() => props.onChange(view)} />
          {say.views[view]}
        </label>
      ))}
    </fieldset>
  );
}

function Goals(props: { personId: string; goals: readonly OwnGoal[] }) {
  const say = useStaffText().course;
  const queries = useQueryClient();
  const { personId } = props;
  const [activity, setActivity] = useState('');
  const refresh = () => void queries.invalidateQueries(wellbeingQuery(personId));
  const add = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/wellbeing/goals', { params: { personId }, body: { activity } }),
    onSuccess: () => {
      setActivity('');
      refresh();
    },
  });
  return (
    <section>
      <h2>{say.goals}</h2>
      <p className="quiet">{say.goalsHelp}</p>
      {props.goals.map((goal) => (
        <Goal key={goal.ownGoalId} goal={goal} onChanged={refresh} />
      ))}
      <div className="course-add">
        <TextField label={say.newGoal} maxLength={200} value={activity} onChange={setActivity} />
        <Button
          variant="secondary"
          busy={add.isPending}
          onClick={() => (activity.trim() === '' ? undefined : add.mutate())}
        >
          {say.addGoal}
        </Button>
      </div>
      <Refused problem={add.error} />
    </section>
  );
}

function Goal(props: { goal: OwnGoal; onChanged: () => void }) {
  const say = useStaffText().course;
  const { day } = useClock();
  const { goal, onChanged } = props;
  const { ownGoalId, activity, ratings, endedAt } = goal;
  const params = { ownGoalId };
  const [value, setValue] = useState('');
  const [view, setView] = useState<RatingView>('own');
  const rate = useMutation({
    mutationFn: (number: number) =>
      command('POST /api/own-goals/:ownGoalId/ratings', { params, body: { value: number, view } }),
    onSuccess: () => {
      setValue('');
      onChanged();
    },
  });
  const end = useMutation({
    mutationFn: () => command('POST /api/own-goals/:ownGoalId/end', { params, body: {} }),
    onSuccess: onChanged,
  });
  const points = ratings.map(({ saidAt, view: whose, value: number }) => ({ at: saidAt, view: whose, value: number }));
  return (
    <article className="course-goal">
      <h3>{activity}</h3>
      <p className="quiet">
        {goal.setBy}, {day(goal.setAt)}
        {endedAt ? `. ${say.goalEnded(day(endedAt))}` : ''}
      </p>
      {points.length > 0 ? (
        <div className="course-pictures">
          <CoursePicture label={activity} points={points} scale={[0, 10]} dayOf={day} />
          <table className="ds-table course-table">
            <thead>
              <tr>
                <th scope="col">{say.when}</th>
                <th scope="col">{say.howWell}</th>
                <th scope="col">{say.by}</th>
              </tr>
            </thead>
            <tbody>
              {ratings.toReversed().map((rating) => (
                <tr key={`${rating.saidAt} ${rating.view}`}>
                  <th scope="row">{day(rating.saidAt)}</th>
                  <td className="figures">{rating.value}</td>
                  <td>
                    {say.views[rating.view]}, {rating.by}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {endedAt ? null : (
        <details className="course-ask">
          <summary>{say.ask}</summary>
          <ViewChoice view={view} onChange={setView} name={`view ${ownGoalId}`} />
          <Select
            label={say.howWell}
            value={value}
            onChange={setValue}
            options={[{ value: '', label: say.notAsked }, ...tenths.map((each) => ({ value: each, label: each }))]}
          />
          <Button
            variant="secondary"
            busy={rate.isPending}
            onClick={() => (value === '' ? undefined : rate.mutate(Number(value)))}
          >
            {say.save}
          </Button>
          <Button variant="tertiary" busy={end.isPending} onClick={() => end.mutate()}>
            {say.endGoal}
          </Button>
        </details>
      )}
      <Refused problem={rate.error ?? end.error} />
    </article>
  );
}

function tenthOf(value: string): number | null {
  return value === '' ? null : Number(value);
}
