import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { ownNames } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { noonOf } from '../workshop/say-value.ts';
import { Told } from '../workshop/told.tsx';
import { AskWhy } from './ask-why.tsx';
import { guideWorkshopKey, type Unanswered } from './guide-workshop-data.ts';

/** What nobody could answer: teach it, or throw it away. Whatever is done, it goes by itself. */
export function UnansweredView(props: {
  unanswered: readonly Unanswered[];
  onTeach: (unanswered: Unanswered) => void;
}) {
  const say = useStaffText().guideWorkshop;
  const { day } = useClock();
  const cache = useQueryClient();
  const [discarding, setDiscarding] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const discard = useMutation({
    mutationFn: (body: { unansweredId: string; why: string }) =>
      command('POST /api/workshop/guide/unanswered/discard', { body }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: guideWorkshopKey });
      setDiscarding(null);
      setTold(true);
    },
  });
  return (
    <article className="workshop-detail">
      <header>
        <h2>{say.unanswered}</h2>
        <p className="lead">{say.unansweredHelp}</p>
      </header>
      {told ? <Told words={say.discarded} /> : null}
      {props.unanswered.length === 0 ? (
        <Empty sign="check" heading={say.unansweredNone}>
          {say.unansweredNoneHelp}
        </Empty>
      ) : (
        props.unanswered.map((each) => (
          <section key={each.id} className="workshop-step">
            <p lang={each.language}>{each.words}</p>
            <p className="quiet">
              {ownNames[each.language]} · {say.received} {day(noonOf(each.receivedOn))} ·{' '}
              {say.keptUntil(day(noonOf(each.keptUntil)))}
            </p>
            {discarding === each.id ? (
              <AskWhy
                heading={say.discarding}
                act={say.discard}
                busy={discard.isPending}
                problem={discard.error}
                onDecide={(why) => discard.mutate({ unansweredId: each.id, why })}
                onCancel={() => setDiscarding(null)}
              />
            ) : (
              <div className="workshop-actions">
                <Button onClick={() => props.onTeach(each)}>{say.teachThis}</Button>
                <Button variant="tertiary" color="neutral" onClick={() => setDiscarding(each.id)}>
                  {say.discard}
                </Button>
              </div>
            )}
          </section>
        ))
      )}
    </article>
  );
}
