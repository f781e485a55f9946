import type { DeskRow } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useDesk } from './desk-context.tsx';

/** Somebody was sent and nobody has been there: her own no, said to the operator, is what lets the alarm be closed all the same. */
export function HelpRefused(props: { row: DeskRow }) {
  const say = useWorkText().life;
  const { acts } = useDesk();
  const { clock } = useClock();
  const { row } = props;
  if (!lacksArrival(row)) {
    return row.helpRefusedAt ? <p className="quiet">{say.helpRefusedAt(clock(row.helpRefusedAt))}</p> : null;
  }
  const note = () =>
    acts.perform(row.id, 'help-refused', () =>
      command('POST /api/alarms/:alarmId/help-refused', { params: { alarmId: row.id }, body: {} }),
    );
  return (
    <Notice tone="waiting">
      <span>{say.helpRefusedHelp}</span>
      {acts.refused?.alarmId === row.id && acts.refused.name === 'help-refused' ? (
        <Refused problem={acts.refused.problem} />
      ) : null}
      <Button
        variant="secondary"
        disabled={row.voiceAt === null}
        busy={acts.pending?.name === 'help-refused'}
        onClick={note}
      >
        {say.helpRefused}
      </Button>
    </Notice>
  );
}

/** Somebody was sent, nobody has been there, and she has not said no: the alarm cannot be closed. */
export function lacksArrival(row: DeskRow): boolean {
  const wasSent = row.handOvers.some(({ state }) => state !== 'withdrawn');
  return wasSent && row.presentAt === null && row.helpRefusedAt === null;
}
