import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GuideWay } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { ownNames } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Told } from '../workshop/told.tsx';
import { AskWhy } from './ask-why.tsx';
import { Figures } from './figures.tsx';
import { guideWorkshopKey, sayAnswer, type Taught, whileReckoning } from './guide-workshop-data.ts';

/** What the municipality has taught the guide, and the way to undo it. */
export function TaughtView(props: { taught: readonly Taught[]; titleOf: (way: GuideWay) => string }) {
  const say = useStaffText().guideWorkshop;
  const { day } = useClock();
  const [undoing, setUndoing] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  return (
    <article className="workshop-detail">
      <h2>{say.taught}</h2>
      {told ? <Told words={say.undone} /> : null}
      {props.taught.length === 0 ? <Empty sign="key" heading={say.taughtNone} /> : null}
      {props.taught.map((each) => (
        <section key={each.id} className="workshop-step">
          <p lang={each.language}>«{each.words}»</p>
          <p>→ {sayAnswer(each.who, each.way, say, props.titleOf)}</p>
          <p className="quiet">
            {say.kinds[each.kind]} · {ownNames[each.language]} · {say.taughtBy(each.taughtBy, day(each.taughtAt))}
          </p>
          {undoing === each.id ? (
            <Undo
              taught={each}
              titleOf={props.titleOf}
              onCancel={() => setUndoing(null)}
              onDone={() => {
                setUndoing(null);
                setTold(true);
              }}
            />
          ) : (
            <div className="workshop-actions">
              <Button variant="secondary" color="neutral" onClick={() => setUndoing(each.id)}>
                {say.undo}
              </Button>
            </div>
          )}
        </section>
      ))}
    </article>
  );
}

function Undo(props: { taught: Taught; titleOf: (way: GuideWay) => string; onCancel: () => void; onDone: () => void }) {
  const say = useStaffText().guideWorkshop;
  const cache = useQueryClient();
  const { id: teachingId, words } = props.taught;
  const shown = useQuery({
    queryKey: [...guideWorkshopKey, 'undo', teachingId],
    ...whileReckoning,
    queryFn: () => call('POST /api/workshop/guide/teach/preview', { body: { kind: 'undo', teachingId } }),
  });
  const undo = useMutation({
    mutationFn: (why: string) => command('POST /api/workshop/guide/teach/undo', { body: { teachingId, why } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: guideWorkshopKey }).then(props.onDone),
  });
  return (
    <AskWhy
      heading={say.undoing(words)}
      act={say.undo}
      busy={undo.isPending}
      problem={undo.error}
      onDecide={(why) => undo.mutate(why)}
      onCancel={props.onCancel}
    >
      {shown.data ? <Figures shown={shown.data} titleOf={props.titleOf} /> : null}
    </AskWhy>
  );
}
