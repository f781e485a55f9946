import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlanWish, WishKind } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { NotRight, useSaid } from './not-right.tsx';

const kinds: readonly WishKind[] = ['times', 'language', 'body-care', 'other'];

/** How she wishes it: times, language, who helps with the body. She writes it any day; what stood there before is kept. */
export function Wishes(props: { planId: string }) {
  const say = usePageText().planMore;
  const { personId, name } = usePersonHere();
  const said = useSaid(personId).data;
  const { planId } = props;
  if (!said) return null;
  const ofPlan = said.wishes.filter((wish) => wish.planId === planId);
  const shown = kinds.filter((kind) => said.mayWish || standing(ofPlan, kind));
  return (
    <section>
      <h2>{say.wishes(name)}</h2>
      {shown.length === 0 ? <p className="quiet">{say.noWishes}</p> : null}
      <ul className="my-goals">
        {shown.map((kind) => (
          <li key={kind}>
            <Wish
              {...{ planId, kind }}
              wordings={ofPlan.filter((wish) => wish.kind === kind)}
              mayWrite={said.mayWish}
            />
          </li>
        ))}
      </ul>
      {!said.mayWish && ofPlan.length > 0 ? (
        <NotRight line={{ planId, part: 'wish', lineId: null }} what={say.wishes(name)} />
      ) : null}
    </section>
  );
}

function standing(wishes: readonly PlanWish[], kind: WishKind): string | null {
  return wishes.find((wish) => wish.kind === kind)?.words || null;
}

function Wish(props: { planId: string; kind: WishKind; wordings: readonly PlanWish[]; mayWrite: boolean }) {
  const text = usePageText();
  const say = text.planMore;
  const { longDay } = useClock();
  const { planId, kind, wordings, mayWrite } = props;
  const [isWriting, setWriting] = useState(false);
  const [present, ...earlier] = wordings;
  return (
    <>
      <p>
        <strong>{say.wish[kind]}</strong>
      </p>
      {isWriting ? (
        <Form {...{ planId, kind }} words={present?.words ?? ''} done={() => setWriting(false)} />
      ) : (
        <>
          <p className="wish-words">{present?.words || say.noWish}</p>
          {present?.words ? (
            <p className="quiet">{text.plan.saidOn(present.writtenByName, longDay(present.writtenAt))}</p>
          ) : null}
          {mayWrite ? (
            <button
              type="button"
              className="not-right no-print"
              aria-label={`${present?.words ? say.changeWish : say.writeWish}: ${say.wish[kind]}`}
              onClick={() => setWriting(true)}
            >
              {present?.words ? say.changeWish : say.writeWish}
            </button>
          ) : null}
        </>
      )}
      {earlier.length > 0 ? (
        <details className="no-print">
          <summary className="not-right">{text.plan.earlier}</summary>
          <ul>
            {earlier
              .filter(({ words }) => words !== '')
              .map(({ words, writtenByName, writtenAt }) => (
                <li key={writtenAt}>
                  <p className="wish-words">{words}</p>
                  <p className="quiet">{text.plan.saidOn(writtenByName, longDay(writtenAt))}</p>
                </li>
              ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Form(props: { planId: string; kind: WishKind; words: string; done: () => void }) {
  const text = usePageText();
  const say = text.planMore;
  const { personId } = usePersonHere();
  const queries = useQueryClient();
  const [words, setWords] = useState(props.words);
  const { planId, kind } = props;
  const keep = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/plan/wishes', {
        params: { personId },
        body: { planId, kind, words: words.trim() },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['my-plan', personId, 'said'] });
      props.done();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === props.words) props.done();
    else if (!keep.isPending) keep.mutate();
  };
  return (
    <form className="what-matters-form" onSubmit={submit}>
      <TextArea
        label={say.wishLabel[kind]}
        help={text.plan.changeHelp}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={1_000}
        autoFocus
      />
      <DangerLine words={words} hours={null} />
      <Refused problem={keep.error} />
      <div className="what-matters-buttons">
        <Button type="submit" busy={keep.isPending}>
          {text.plan.keep}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
