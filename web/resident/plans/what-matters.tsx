import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CarePlan, PlanWording } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { NotRight } from './not-right.tsx';

/** What matters to her, in her words: she changes it any day, and what stood there before is kept. */
export function WhatMatters(props: { plan: CarePlan; mayChange: boolean }) {
  const say = usePageText().plan;
  const { name } = usePersonHere();
  const [isWriting, setWriting] = useState(false);
  const [isKept, setKept] = useState(false);
  const [present, ...earlier] = props.plan.wordings;
  return (
    <section className="what-matters">
      <h2>{say.matters(name)}</h2>
      {isWriting ? (
        <WriteWhatMatters
          plan={props.plan}
          done={(kept) => {
            setWriting(false);
            setKept(kept);
          }}
        />
      ) : (
        <>
          <blockquote>{props.plan.whatMatters}</blockquote>
          {present ? <Who wording={present} /> : null}
          {isKept ? (
            <Notice tone="good" live>
              <p>{say.kept}</p>
            </Notice>
          ) : null}
          {props.mayChange ? (
            <Button className="no-print" variant="secondary" onClick={() => setWriting(true)}>
              {say.change}
            </Button>
          ) : (
            <>
              {name === null ? null : <p className="quiet no-print">{say.onlyHer(name)}</p>}
              <NotRight line={{ planId: props.plan.id, part: 'matters', lineId: null }} what={props.plan.whatMatters} />
            </>
          )}
        </>
      )}
      {earlier.length > 0 ? (
        <details className="no-print">
          <summary>{say.earlier}</summary>
          <ul>
            {earlier.map((wording) => (
              <li key={wording.writtenAt}>
                <blockquote>{wording.words}</blockquote>
                <Who wording={wording} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Who(props: { wording: PlanWording }) {
  const say = usePageText().plan;
  const { longDay } = useClock();
  const { name } = usePersonHere();
  const { writtenAs, writtenByName, writtenAt } = props.wording;
  const who =
    writtenAs === 'self'
      ? name === null
        ? say.said.self
        : say.saidBySelf(writtenByName)
      : `${say.said[writtenAs]} ${writtenByName}`;
  return <p className="quiet">{say.saidOn(who, longDay(writtenAt))}</p>;
}

function WriteWhatMatters(props: { plan: CarePlan; done: (kept: boolean) => void }) {
  const text = usePageText();
  const say = text.plan;
  const { personId } = usePersonHere();
  const queries = useQueryClient();
  const { plan } = props;
  const [words, setWords] = useState(plan.whatMatters);
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/plan/what-matters', {
        params: { personId },
        body: { planId: plan.id, version: plan.version, words: words.trim() },
      }),
    // Refused because somebody changed the plan: hers stays in the field, and the next try is about the newer plan.
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-plan', personId] }),
    onSuccess: () => props.done(true),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '' || keep.isPending) return;
    if (words.trim() === plan.whatMatters) props.done(false);
    else keep.mutate();
  };
  const changed = keep.error instanceof Problem && keep.error.code === 'changed-meanwhile' ? keep.error : null;
  return (
    <form className="what-matters-form" onSubmit={send}>
      <TextArea
        label={say.changeLabel}
        help={say.changeHelp}
        value={words}
        onChange={setWords}
        rows={6}
        maxLength={4_000}
        autoFocus
      />
      <DangerLine words={words} hours={null} />
      {changed ? (
        <Notice tone="waiting" live>
          <p>{say.changedMeanwhile(changed.detail.by ?? '')}</p>
        </Notice>
      ) : (
        <Refused problem={keep.error} />
      )}
      <div className="what-matters-buttons">
        <Button type="submit" busy={keep.isPending}>
          {say.keep}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => props.done(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
