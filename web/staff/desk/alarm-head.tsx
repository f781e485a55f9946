import type { DeskRow } from '@tunet/contract';
import { runningOf } from '../../text/time.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { signOf } from '../../ui/kind-sign.ts';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { RowMarks } from './alarm-list.tsx';
import { CallHead } from './call-state.tsx';
import { whereabouts, whoOf } from './describe-row.ts';
import { handOverActs, useDesk, useSharedActs } from './desk-context.tsx';
import { Instants } from './instants.tsx';
import { MuteSender } from './mute-sender.tsx';
import { TakeButton } from './take-button.tsx';

/** Who, what, since when; the number to call back; the three instants; and the acts that are possible now. */
export function AlarmHead(props: { row: DeskRow; mine: boolean }) {
  const text = useWorkText();
  const { clock, exact } = useClock();
  const { live } = useDesk();
  const { row, mine } = props;
  const waiting = row.status === 'waiting';
  return (
    <header className="alarm-head" data-waiting={waiting || undefined}>
      <div className="alarm-title">
        <div>
          <p className="alarm-kind">
            <Drawing name={signOf(row.kind)} size={24} />
            {text.kind[row.kind]}
          </p>
          <h1 id="alarm-heading">{whoOf(text, row)}</h1>
          <p className="quiet">
            {whereabouts(row)} · <time dateTime={row.receivedAt}>{exact(row.receivedAt)}</time>
          </p>
        </div>
        {waiting ? (
          <p className="alarm-clock figures">
            <span>{text.desk.waited}</span>
            {runningOf(live.now - Date.parse(row.receivedAt))}
          </p>
        ) : (
          <CallBack row={row} />
        )}
      </div>
      <RowMarks row={row} />
      {row.resetAt ? <Notice>{text.desk.reset(clock(row.resetAt))}</Notice> : null}
      <CallHead row={row} mine={mine} />
      <Instants row={row} />
      {waiting ? (
        <div className="alarm-acts">
          <TakeButton row={row} />
          <CallBack row={row} />
        </div>
      ) : null}
      <MuteSender row={row} />
      {mine ? <OwnActs row={row} /> : null}
      {row.status === 'taken' && !mine ? <Notice>{text.desk.takenBy(row.takenBy?.name ?? '')}</Notice> : null}
      {row.status === 'closed' ? <Notice tone="good">{text.problem.alreadyClosed}</Notice> : null}
    </header>
  );
}

function OwnActs(props: { row: DeskRow }) {
  const text = useWorkText();
  const { acts, open, setOpen } = useDesk();
  const { noteVoice, giveBack } = useSharedActs();
  const { row } = props;
  const { refused } = acts;
  const here = open === null && refused?.alarmId === row.id && !handOverActs.includes(refused.name);
  const busy = (name: string) => acts.pending?.alarmId === row.id && acts.pending.name === name;
  return (
    <>
      <div className="alarm-acts">
        <Button
          sign="phone"
          variant={row.voiceAt ? 'secondary' : 'primary'}
          busy={busy('voice')}
          onClick={() => noteVoice(row.id)}
        >
          {text.desk.voice} <kbd>v</kbd>
        </Button>
        <Button
          sign="walker"
          variant="secondary"
          aria-expanded={open === 'hand-over'}
          onClick={() => setOpen(open === 'hand-over' ? null : 'hand-over')}
        >
          {text.desk.handOver} <kbd>h</kbd>
        </Button>
        <Button
          sign="check"
          variant="secondary"
          aria-expanded={open === 'outcomes'}
          onClick={() => setOpen(open === 'outcomes' ? null : 'outcomes')}
        >
          {text.night.outcomes} <kbd>a</kbd>
        </Button>
        <Button
          variant="tertiary"
          aria-expanded={open === 'end'}
          onClick={() => setOpen(open === 'end' ? null : 'end')}
        >
          {text.desk.end} <kbd>c</kbd>
        </Button>
        <Button variant="tertiary" color="neutral" busy={busy('give-back')} onClick={() => giveBack(row.id)}>
          {text.desk.giveBack} <kbd>g</kbd>
        </Button>
      </div>
      {here ? <Refused problem={acts.refused?.problem} /> : null}
    </>
  );
}

/** The number of the unit beside her, always shown. */
function CallBack(props: { row: DeskRow }) {
  const text = useWorkText();
  const { row } = props;
  if (!row.callBack) return <p className="quiet call-back">{text.desk.noCallBack}</p>;
  return (
    <div className="call-back">
      <ButtonLink href={telephone(row.callBack)} variant="secondary" sign="phone">
        <span>
          {text.desk.callBack}
          <strong className="figures">{row.callBack}</strong>
        </span>
      </ButtonLink>
      {row.deviceSpeaks ? null : <p className="quiet">{text.desk.deviceMute}</p>}
    </div>
  );
}
