import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnGoal } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { CourseKey, CoursePicture } from '../../ui/course-picture.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Refused, Waiting } from '../../ui/notice.tsx';

type Found = Answer<'GET /api/my/people/:personId/wellbeing'>;
const three = ['thriving', 'active', 'mastering'] as const;
const tenths = Array.from({ length: 11 }, (_unused, value) => ({ value: String(value), label: String(value) }));

function mineQuery(personId: string) {
  return {
    queryKey: ['my-wellbeing', personId],
    queryFn: () => call('GET /api/my/people/:personId/wellbeing', { params: { personId } }),
  };
}

/** How I have it: three answers and what matters now, what I want to manage, and how it has gone. For herself alone. */
export function HowItGoes(props: { personId: string }) {
  const text = usePageText();
  const say = text.howItGoes;
  const { personId } = props;
  const found = useQuery(mineQuery(personId));
  return (
    <section className="part how-it-goes">
      <h2>{say.heading}</h2>
      <p>{say.lead}</p>
      {found.data ? (
        <>
          <SayPulse personId={personId} found={found.data} />
          <Before found={found.data} />
          <MyGoals personId={personId} goals={found.data.goals} />
          <InWords words={found.data.words} />
        </>
      ) : found.error ? (
        <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </section>
  );
}

function SayPulse(props: { personId: string; found: Found }) {
  const say = usePageText().howItGoes;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { personId, found } = props;
  const nothing = { thriving: '', active: '', mastering: '' };
  const [answers, setAnswers] = useState(nothing);
  const [mattersNow, setMattersNow] = useState('');
  const numberOf = (value: string) => (value === '' ? null : Number(value));
  const save = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/wellbeing/pulse', {
        params: { personId },
        body: {
          ...{ thriving: numberOf(answers.thriving), active: numberOf(answers.active) },
          ...{ mastering: numberOf(answers.mastering), mattersNow },
        },
      }),
    onSuccess: () => {
      setAnswers(nothing);
      setMattersNow('');
      void queries.invalidateQueries(mineQuery(personId));
    },
  });
  const isEmpty = mattersNow.trim() === '' && three.every((code) => answers[code] === '');
  return (
    <div className="how-it-goes-ask">
      <p>{say.scale}</p>
      {three.map((code) => {
        const item = found.instrument.items.find((each) => each.code === code);
        return item ? (
          <Select
            key={code}
            label={item.label[language]}
            value={answers[code]}
            onChange={(value) => setAnswers({ ...answers, [code]: value })}
            options={[{ value: '', label: say.choose }, ...tenths]}
          />
        ) : null;
      })}
      <TextArea label={say.mattersNow} maxLength={2000} value={mattersNow} onChange={setMattersNow} />
      <DangerLine words={mattersNow} />
      <Button busy={save.isPending} onClick={() => (isEmpty ? undefined : save.mutate())}>
        {say.save}
      </Button>
      {save.isSuccess ? (
        <Notice tone="good" live>
          {say.saved}
        </Notice>
      ) : null}
      <Refused problem={save.error} />
    </div>
  );
}

/** What was said before, as pictures and as a list. */
function Before(props: { found: Found }) {
  const say = usePageText().howItGoes;
  const { language } = useLanguage();
  const { day, longDay } = useClock();
  const { instrument, pulses } = props.found;
  if (pulses.length === 0) return null;
  const labelOf = (code: string) => instrument.items.find((item) => item.code === code)?.label[language] ?? code;
  return (
    <>
      <h3>{say.saidBefore}</h3>
      <CourseKey names={say.views} />
      {three.map((code) => {
        const points = pulses.flatMap(({ saidAt, view, [code]: value }) =>
          value === null ? [] : [{ at: saidAt, view, value }],
        );
        return points.length < 2 ? null : (
          <figure className="how-it-goes-picture" key={code}>
            <figcaption>{labelOf(code)}</figcaption>
            <CoursePicture label={labelOf(code)} points={points} scale={[0, 10]} dayOf={day} />
          </figure>
        );
      })}
      <dl className="facts">
        {pulses.toReversed().map((pulse) => (
          <div key={pulse.id}>
            <dt>
              {longDay(pulse.saidAt)}. {say.views[pulse.view]}
            </dt>
            <dd>
              {three.map((code) => `${labelOf(code)}: ${pulse[code] ?? say.notAsked}`).join('. ')}
              {pulse.mattersNow === '' ? null : <p className="written">{pulse.mattersNow}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function MyGoals(props: { personId: string; goals: readonly OwnGoal[] }) {
  const say = usePageText().howItGoes;
  const open = props.goals.filter(({ endedAt }) => endedAt === null);
  if (open.length === 0) return null;
  return (
    <>
      <h3>{say.goals}</h3>
      <p>{say.goalScale}</p>
      {open.map((goal) => (
        <MyGoal key={goal.ownGoalId} personId={props.personId} goal={goal} />
      ))}
    </>
  );
}

function MyGoal(props: { personId: string; goal: OwnGoal }) {
  const say = usePageText().howItGoes;
  const { day } = useClock();
  const queries = useQueryClient();
  const { ownGoalId, activity, ratings } = props.goal;
  const [value, setValue] = useState('');
  const rate = useMutation({
    mutationFn: () =>
      command('POST /api/my/own-goals/:ownGoalId/ratings', { params: { ownGoalId }, body: { value: Number(value) } }),
    onSuccess: () => {
      setValue('');
      void queries.invalidateQueries(mineQuery(props.personId));
    },
  });
  const points = ratings.map((rating) => ({ at: rating.saidAt, view: rating.view, value: rating.value }));
  return (
    <div className="how-it-goes-ask">
      <h4>{activity}</h4>
      {points.length > 1 ? <CoursePicture label={activity} points={points} scale={[0, 10]} dayOf={day} /> : null}
      {ratings.length > 0 ? (
        <ul>
          {ratings.toReversed().map((rating) => (
            <li key={`${rating.saidAt} ${rating.view}`}>
              {day(rating.saidAt)}: {rating.value}. {say.views[rating.view]}
            </li>
          ))}
        </ul>
      ) : null}
      <Select
        label={say.howWell(activity)}
        value={value}
        onChange={setValue}
        options={[{ value: '', label: say.choose }, ...tenths]}
      />
      <Button variant="secondary" busy={rate.isPending} onClick={() => (value === '' ? undefined : rate.mutate())}>
        {say.saveGoal}
      </Button>
      <Refused problem={rate.error} />
    </div>
  );
}

/** What was found each time we talked, in words. */
function InWords(props: { words: Found['words'] }) {
  const say = usePageText().howItGoes;
  const { language } = useLanguage();
  const { longDay } = useClock();
  const over = props.words.filter(({ times }) => times.length > 1);
  if (over.length === 0) return null;
  return (
    <>
      <h3>{say.overTime}</h3>
      <dl className="facts">
        {over.map(({ item, times }) => (
          <div key={item.nb}>
            <dt>{item[language]}</dt>
            {times.map(({ at, score, ownScore }) => (
              <dd key={at}>
                {longDay(at)}: {score === null ? null : `${say.views.professional}: ${score[language]}. `}
                {ownScore === null ? null : `${say.views.own}: ${ownScore[language]}.`}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
