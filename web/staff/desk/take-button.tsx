import type { DeskRow } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useDesk, useSharedActs } from './desk-context.tsx';

/** Takes one alarm and opens it; a colleague who was faster is named. */
export function TakeButton(props: { row: DeskRow }) {
  const text = useWorkText();
  const { acts } = useDesk();
  const { take } = useSharedActs();
  const { id } = props.row;
  return (
    <div className="take">
      <Button
        color="danger"
        sign="check"
        wide
        busy={acts.pending?.alarmId === id && acts.pending.name === 'take'}
        onClick={() => take(id)}
      >
        {text.desk.take} <kbd>t</kbd>
      </Button>
      {acts.refused?.alarmId === id ? <Refused problem={acts.refused.problem} /> : null}
    </div>
  );
}
