import type { AidFree } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Alternatives } from './alternatives.tsx';

/** When she needs it: now where it lies there, on the first day it is free, or on a day of her own. */
export function WhenStep(props: {
  personId: string;
  free: AidFree;
  from: string | null;
  onFrom: (day: string | null) => void;
  onNext: () => void;
}) {
  const say = usePageText().aidsReserve;
  const { longDate } = useClock();
  const { free, from, onFrom, onNext } = props;
  const [chooses, setChooses] = useState(from !== null);
  const isChosen = chooses && from !== null;
  return (
    <section aria-labelledby="aid-when">
      <h2 id="aid-when">{say.when}</h2>
      {!chooses && free.isFreeNow ? (
        <>
          <Button
            wide
            onClick={() => {
              onFrom(null);
              onNext();
            }}
          >
            {say.now}
          </Button>
          <p>{say.nowHelp}</p>
        </>
      ) : null}
      {!chooses && !free.isFreeNow ? (
        <Notice tone="waiting">{free.firstFreeOn ? say.firstFree(longDate(free.firstFreeOn)) : say.noneKnown}</Notice>
      ) : null}
      {!chooses && !free.isFreeNow && free.firstFreeOn ? (
        <Button
          wide
          onClick={() => {
            onFrom(free.firstFreeOn);
            onNext();
          }}
        >
          {say.takeDay(longDate(free.firstFreeOn))}
        </Button>
      ) : null}
      {chooses ? (
        <>
          <DayField
            label={say.day}
            help={say.dayHelp(longDate(free.lastDay))}
            value={from ?? ''}
            min={free.today}
            max={free.lastDay}
            onChange={(day) => onFrom(day || null)}
          />
          {isChosen && !free.isFree ? (
            <Notice tone="waiting" live>
              {free.firstFreeOn ? say.firstFree(longDate(free.firstFreeOn)) : say.noneKnown}
            </Notice>
          ) : null}
          {isChosen && free.isFree ? (
            <Button wide onClick={onNext}>
              {say.takeDay(longDate(from))}
            </Button>
          ) : null}
          {isChosen && !free.isFree && free.firstFreeOn ? (
            <Button wide onClick={() => onFrom(free.firstFreeOn)}>
              {say.takeDay(longDate(free.firstFreeOn))}
            </Button>
          ) : null}
        </>
      ) : (
        <Button wide variant="secondary" onClick={() => setChooses(true)}>
          {say.otherDay}
        </Button>
      )}
      {free.isFree || free.isFreeNow ? null : (
        <Alternatives personId={props.personId} alternatives={free.alternatives} />
      )}
    </section>
  );
}
