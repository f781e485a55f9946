import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { EndWatch } from '../ui/end-watch.tsx';
import { useClock } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { useShift } from './on-shift.tsx';

/** Where one is on duty, until when, and the way to end it. */
export function ShiftEnd() {
  const text = useWorkText();
  const { clock } = useClock();
  const { duty } = useShift();
  const [ending, setEnding] = useState(false);
  return (
    <div className="shift-end">
      <p className="quiet">
        {duty.unitName}. {text.duty.until(clock(duty.endsAt))}
      </p>
      <Button variant="tertiary" color="neutral" onClick={() => setEnding(true)}>
        {text.duty.end}
      </Button>
      {ending ? <EndWatch duty={duty} onClose={() => setEnding(false)} /> : null}
    </div>
  );
}
