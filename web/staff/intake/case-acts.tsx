import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { SayDisqualified } from '../decisions/say-disqualified.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AssignTeam } from './assign-team.tsx';
import { type Case, caseQuery, intakeQuery } from './intake-data.ts';

/** What one may do with a case: take it, give it back, promise another day. */
export function CaseActs(props: { whole: Case }) {
  const say = useStaffText().intake;
  const { applicationId, takenBy } = props.whole;
  const acts = useActs(applicationId);
  const [moving, setMoving] = useState(false);
  const [knowing, setKnowing] = useState(false);
  const { disqualified, caseTeams } = useStaffText();
  const { roles } = useIdentity();
  const [giving, setGiving] = useState(false);
  const give = (
    <Button variant="tertiary" aria-expanded={giving} onClick={() => setGiving(!giving)}>
      {caseTeams.give}
    </Button>
  );
  const teams = giving ? <AssignTeam of={props.whole} onDone={() => setGiving(false)} /> : null;
  if (!roles.includes('assessor')) {
    if (!roles.includes('lead')) return null;
    return (
      <div className="case-acts no-print">
        <div className="case-buttons">{give}</div>
        {teams}
      </div>
    );
  }
  return (
    <div className="case-acts no-print">
      <div className="case-buttons">
        {takenBy === null ? (
          <Button sign="check" busy={acts.take.isPending} onClick={() => acts.take.mutate()}>
            {say.take}
          </Button>
        ) : (
          <Button
            variant="secondary"
            color="neutral"
            busy={acts.giveBack.isPending}
            onClick={() => acts.giveBack.mutate()}
          >
            {say.giveBack}
          </Button>
        )}
        <Button variant="secondary" sign="clock" aria-expanded={moving} onClick={() => setMoving(!moving)}>
          {say.newPromise}
        </Button>
        <Button variant="tertiary" color="neutral" aria-expanded={knowing} onClick={() => setKnowing(!knowing)}>
          {disqualified.iKnow}
        </Button>
        {give}
      </div>
      {teams}
      {knowing ? <SayDisqualified applicationId={applicationId} onCancel={() => setKnowing(false)} /> : null}
      <ActProblem problem={acts.take.error ?? acts.giveBack.error} />
      {moving ? <NewPromise whole={props.whole} onDone={() => setMoving(false)} /> : null}
    </div>
  );
}

function useActs(applicationId: string) {
  const queries = useQueryClient();
  const params = { applicationId };
  const onSuccess = (now: Case) => {
    queries.setQueryData(caseQuery(applicationId).queryKey, now);
    void queries.invalidateQueries(intakeQuery);
  };
  const onError = () => void queries.invalidateQueries(caseQuery(applicationId));
  const take = useMutation({
    mutationFn: () => command('POST /api/applications/:applicationId/take', { params, body: {} }),
    ...{ onSuccess, onError },
  });
  const giveBack = useMutation({
    mutationFn: () => command('POST /api/applications/:applicationId/give-back', { params, body: {} }),
    ...{ onSuccess, onError },
  });
  return { take, giveBack };
}

function ActProblem(props: { problem: unknown }) {
  const say = useStaffText().intake;
  const { problem } = props;
  const code = problem instanceof Problem ? problem.code : null;
  if (code === 'already-taken' && problem instanceof Problem) {
    const { name } = problem.detail;
    if (name) {
      return (
        <Notice tone="waiting" live>
          {say.takenBy(name)}
        </Notice>
      );
    }
  }
  if (code === 'already-ended' || code === 'already-decided') return <Notice live>{say.over}</Notice>;
  if (code === 'not-taken') return <Notice live>{say.notTaken}</Notice>;
  return <Refused problem={problem} />;
}

function NewPromise(props: { whole: Case; onDone: () => void }) {
  const say = useStaffText().intake;
  const queries = useQueryClient();
  const { applicationId } = props.whole;
  const [promisedOn, setPromisedOn] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const dayId = useId();
  const move = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/new-promise', {
        params: { applicationId },
        body: { promisedOn, why: why.trim() },
      }),
    onSuccess: (now) => {
      queries.setQueryData(caseQuery(applicationId).queryKey, now);
      void queries.invalidateQueries(intakeQuery);
      props.onDone();
    },
  });
  const refusedDay = move.error instanceof Problem ? (say.dayRefused[move.error.code] ?? null) : null;
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (promisedOn !== '' && why.trim() !== '') move.mutate();
  }
  const dayProblem = refusedDay ?? (tried && promisedOn === '' ? say.newDayHelp : null);
  return (
    <form className="new-promise" onSubmit={submit} noValidate>
      <p className="quiet">{say.newPromiseHelp}</p>
      <div className="ds-field">
        <label className="ds-label" htmlFor={dayId}>
          {say.newDay}
        </label>
        <p id={`${dayId}-help`} data-field="description">
          {say.newDayHelp}
        </p>
        <input
          id={dayId}
          className="ds-input"
          type="date"
          value={promisedOn}
          aria-describedby={dayProblem ? `${dayId}-help ${dayId}-error` : `${dayId}-help`}
          aria-invalid={dayProblem ? true : undefined}
          onChange={(event) => setPromisedOn(event.target.value)}
        />
        {dayProblem ? (
          <p id={`${dayId}-error`} className="ds-validation-message">
            {dayProblem}
          </p>
        ) : null}
      </div>
      <TextArea
        label={say.why}
        help={say.whyHelp}
        value={why}
        onChange={setWhy}
        maxLength={1000}
        error={tried && why.trim() === '' ? say.whyMissing : null}
      />
      {refusedDay ? null : <ActProblem problem={move.error} />}
      <div className="case-buttons">
        <Button type="submit" busy={move.isPending}>
          {say.sendPromise}
        </Button>
      </div>
    </form>
  );
}
