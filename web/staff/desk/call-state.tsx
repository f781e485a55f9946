import './calls.css';
import { useMutation } from '@tanstack/react-query';
import type { DeskRow } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { runningOf } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDesk, useSharedActs } from './desk-context.tsx';

/** Whether the device calls, who talks with her, or that no call came; one line on the row. */
export function CallState(props: { row: DeskRow }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { live } = useDesk();
  const { callState, callAt, callWith } = props.row;
  if (callState === null || callAt === null) return null;
  const goesOn = callState === 'calling' || callState === 'talking';
  return (
    <span className="call-state" data-call={callState}>
      <Drawing name={callState === 'none' ? 'warning' : 'phone'} size={18} />
      <span>
        {text.calls.state[callState]}
        {callWith && callState === 'talking' ? ` · ${callWith}` : ''}
      </span>
      <span className="figures">{goesOn ? runningOf(live.now - Date.parse(callAt)) : clock(callAt)}</span>
    </span>
  );
}

/** The same on the alarm that is open, with what to do about it. A call notes nothing by itself: she who speaks does. */
export function CallHead(props: { row: DeskRow; mine: boolean }) {
  const text = useWorkText();
  const { acts } = useDesk();
  const { noteVoice } = useSharedActs();
  const { row, mine } = props;
  const name = useMutation({ mutationFn: (agent: string) => command('POST /api/desk/telephone', { body: { agent } }) });
  if (row.callState === null) return null;
  const asksHer = mine && row.callState === 'talking' && row.callIsMine && row.voiceAt === null;
  const { callAgent } = row;
  const asksWhose = mine && row.callState === 'talking' && callAgent !== null;
  return (
    <div className="call-head">
      <CallState row={row} />
      {row.callState === 'none' && row.voiceAt === null ? <p>{text.calls.ringYourself}</p> : null}
      {asksWhose && callAgent !== null ? (
        <Button variant="secondary" busy={name.isPending} onClick={() => name.mutate(callAgent)}>
          {text.calls.mine(callAgent)}
        </Button>
      ) : null}
      {asksHer ? (
        <Notice tone="good" sign="phone" live>
          <p>{text.calls.speakNow}</p>
          <Button
            sign="phone"
            busy={acts.pending?.alarmId === row.id && acts.pending.name === 'voice'}
            onClick={() => noteVoice(row.id)}
          >
            {text.desk.voice} <kbd>v</kbd>
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}
