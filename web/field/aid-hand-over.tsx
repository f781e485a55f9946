import type { RoundStop } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { countsOf, PartBoxes, ReadRight } from './aid-read.tsx';
import { useShift } from './on-shift.tsx';

/** At her door: the label, the parts, the weight where there is a limit, whether it was fitted; then the loan begins. */
export function AidHandOver({ stop, cancel }: { stop: RoundStop; cancel: () => void }) {
  const say = useWorkText().aidRoad;
  const { outbox } = useShift();
  const [label, setLabel] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [weight, setWeight] = useState('');
  const [isFitted, setFitted] = useState(false);
  const [tried, setTried] = useState(false);
  if (label === null) return <ReadRight stop={stop} heading={say.read} cancel={cancel} onLabel={setLabel} />;
  const { parts, weightLimitKg, isToFit } = stop;
  const lacks = parts.length > ticked.length;
  const kilos = /^[1-9]\d{1,2}$/.test(weight.trim()) ? Number(weight.trim()) : null;
  const noWeight = weightLimitKg !== null && kilos === null;
  const tooHeavy = weightLimitKg !== null && kilos !== null && kilos > weightLimitKg;
  const send = () => {
    setTried(true);
    if (lacks || noWeight || tooHeavy) return;
    void outbox
      .act('POST /api/people/:personId/aid-door/out', stop.stopId, {
        params: { personId: stop.personId },
        body: {
          ...{ reservationId: stop.stopId, label, takesOtherSize: false, partsOut: countsOf(parts, ticked) },
          ...{ weightKg: weightLimitKg === null ? null : kilos, isFitted },
        },
      })
      .then(cancel);
  };
  return (
    <section className="aid-stop-form">
      <Notice tone="good" sign="check" live>
        {say.right(label)}
      </Notice>
      {parts.length > 0 ? <PartBoxes parts={parts} ticked={ticked} onTick={setTicked} /> : null}
      {tried && lacks ? <Notice tone="waiting">{say.partsMissing}</Notice> : null}
      {weightLimitKg === null ? null : (
        <TextField
          label={say.weight}
          help={say.weightHelp(weightLimitKg)}
          numeric
          maxLength={3}
          value={weight}
          onChange={setWeight}
          error={tooHeavy ? say.tooHeavy : tried && noWeight ? say.weightMissing : null}
        />
      )}
      {isToFit ? (
        <fieldset className="aid-stop-boxes">
          <legend>{say.fittedHelp}</legend>
          <label>
            <input
              type="checkbox"
              className="ds-input"
              checked={isFitted}
              onChange={(event) => setFitted(event.target.checked)}
            />
            {say.fitted}
          </label>
        </fieldset>
      ) : null}
      <div className="thumb">
        <Button wide sign="check" onClick={send}>
          {say.delivered}
        </Button>
        <Button wide variant="tertiary" color="neutral" onClick={cancel}>
          {say.cancel}
        </Button>
      </div>
    </section>
  );
}
