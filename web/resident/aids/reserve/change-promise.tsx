import { useMutation, useQuery } from '@tanstack/react-query';
import type { AidPromise } from '@tunet/contract';
import { useState } from 'react';
import { command, newCommand } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';
import { freeQuery } from './reserve-queries.ts';

/** Another day; the old one is hers until the new one is. */
export function ChangePromise(props: { personId: string; promise: AidPromise; onDone: () => void }) {
  const say = usePageText().aidsReserve;
  const { longDate } = useClock();
  const { promise } = props;
  const free = useQuery(freeQuery(props.personId, promise.stockId, null));
  const [day, setDay] = useState('');
  const [identity, setIdentity] = useState(newCommand);
  const change = useMutation({
    mutationFn: () =>
      command(
        'POST /api/my/aid-promises/:aidPromiseId/change',
        { params: { aidPromiseId: promise.promiseId }, body: { from: day, way: promise.way } },
        identity,
      ),
    onSuccess: props.onDone,
    onError: () => setIdentity(newCommand()),
  });
  return (
    <div className="aid-sure">
      <DayField
        label={say.day}
        value={day}
        {...(free.data
          ? { help: say.dayHelp(longDate(free.data.lastDay)), min: free.data.today, max: free.data.lastDay }
          : {})}
        onChange={setDay}
      />
      <RefusedInWords problem={change.error} words={say.refused} />
      {day ? (
        <Button busy={change.isPending} onClick={() => change.mutate()}>
          {say.takeDay(longDate(day))}
        </Button>
      ) : null}
      <Button variant="secondary" color="neutral" onClick={props.onDone}>
        {say.no}
      </Button>
    </div>
  );
}
