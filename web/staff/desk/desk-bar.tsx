import type { LiveDesk } from '../../data/live-desk.ts';
import { alarmSound, useSoundState } from '../../ui/alarm-sound.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useStaffText } from '../staff-text.tsx';
import { isListOld, keptList } from './keep-list.ts';

/** Says plainly whether the screen is live, whether it can be heard, and who else is here. */
export function DeskBar(props: {
  live: LiveDesk;
  /** the receiver itself shows the alarms; the stream that is lost is not all there is */
  isCovered: boolean;
  dutyEndsAt: string;
  onFind: () => void;
  onEmergencyList: () => void;
  onKeys: () => void;
  onEnd: () => void;
}) {
  const text = useWorkText();
  const { exact, clock } = useClock();
  const sound = useSoundState();
  const { live } = props;
  const say = useStaffText().emergencyList;
  const listIsOld = isListOld(keptList(), live.now);
  const { operators, heardAt } = live.state;
  const alone = operators !== null && operators < 2;
  return (
    <>
      {live.liveness === 'lost' && !props.isCovered ? (
        <div className="desk-lost" role="alert">
          <Drawing name="away" size={32} />
          <p>
            <strong>{text.desk.lost}.</strong>
            <br />
            {text.desk.lostSince(exact(heardAt ?? live.now))}
          </p>
        </div>
      ) : null}
      {sound === 'on' ? null : (
        <div className="desk-lost" role="alert">
          <Drawing name="quiet" size={32} />
          <p>
            <strong>{text.desk.soundBlocked}</strong>
          </p>
          <Button sign="sound" onClick={() => alarmSound.unlock()}>
            {text.desk.soundUnblock}
          </Button>
        </div>
      )}
      {live.slept ? (
        <div className="desk-lost" role="alert">
          <Drawing name="clock" size={32} />
          <p>
            <strong>{text.night.slept(clock(live.slept.from), clock(live.slept.to))}</strong>
          </p>
          <Button onClick={live.seenSlept}>{text.night.sleptSeen}</Button>
        </div>
      ) : null}
      <div className="desk-bar">
        <ul>
          <li data-state={live.liveness}>
            <span className="desk-dot" aria-hidden="true" />
            {live.liveness === 'live'
              ? text.desk.live
              : live.liveness === 'connecting'
                ? text.desk.connecting
                : text.desk.notLive}
          </li>
          {sound === 'on' ? (
            <li>
              <Drawing name="sound" size={20} />
              {text.desk.soundOn}
            </li>
          ) : null}
          {live.wake === 'refused' ? (
            <li data-state="alone">
              <Drawing name="warning" size={20} />
              {text.night.mayDim}
            </li>
          ) : null}
          {operators === null ? null : (
            <li data-state={alone ? 'alone' : undefined}>
              <Drawing name={alone ? 'warning' : 'person'} size={20} />
              {alone ? text.desk.alone : text.desk.operators(operators)}
            </li>
          )}
          <li>
            <Drawing name="clock" size={20} />
            {text.duty.until(clock(props.dutyEndsAt))}
          </li>
        </ul>
        <div className="desk-bar-tools">
          <Button variant="tertiary" color="neutral" onClick={props.onFind}>
            {text.findPerson.heading} <kbd>f</kbd>
          </Button>
          <Button
            variant="tertiary"
            color={listIsOld ? 'warning' : 'neutral'}
            {...(listIsOld ? { sign: 'warning' } : {})}
            onClick={props.onEmergencyList}
          >
            {listIsOld ? say.saveNow : say.heading}
          </Button>
          <Button variant="tertiary" color="neutral" onClick={props.onKeys}>
            {text.desk.keysButton} <kbd>?</kbd>
          </Button>
          <Button variant="tertiary" color="neutral" onClick={props.onEnd}>
            {text.duty.end}
          </Button>
        </div>
      </div>
    </>
  );
}
