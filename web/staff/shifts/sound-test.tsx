import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, call } from '../../data/call.ts';
import { alarmSound } from '../../ui/alarm-sound.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** What she heard of the test, for the server to judge. */
export interface Heard {
  readonly testId: string;
  readonly tonesHeard: number;
}

type Test = Answer<'GET /api/duties/sound-test'>;

const choices = [1, 2, 3, 4, 5, 6];
/** Milliseconds from tone to tone: slow enough to be counted. */
const between = 900;

/**
 * The sound test of a desk: the screen plays some tones, she says how many. Who presses without hearing does not know.
 * The press also gives the page leave to make sound.
 */
export function SoundTest(props: { busy: boolean; problem: unknown; onHeard: (heard: Heard) => void }) {
  const text = useWorkText();
  const say = useStaffText().soundTest;
  const [test, setTest] = useState<Test | null>(null);
  const [state, setState] = useState<'not-played' | 'playing' | 'played' | 'not-heard'>('not-played');
  const [failed, setFailed] = useState<unknown>(null);
  const tones = useRef<ReturnType<typeof setTimeout>[]>([]);
  const stop = useCallback(() => {
    for (const each of tones.current) clearTimeout(each);
    tones.current = [];
  }, []);
  useEffect(() => stop, [stop]);
  // A wrong number spends the test: the next is played anew.
  useEffect(() => {
    if (!props.problem) return;
    setTest(null);
    setState('not-played');
  }, [props.problem]);

  async function play() {
    alarmSound.unlock();
    stop();
    setFailed(null);
    setState('playing');
    try {
      const fresh = test ?? (await call('GET /api/duties/sound-test'));
      setTest(fresh);
      tones.current = Array.from({ length: fresh.tones }, (_, no) =>
        setTimeout(() => alarmSound.playOnce('other'), no * between),
      );
      setState('played');
    } catch (error) {
      setFailed(error);
      setState('not-played');
    }
  }
  const heard = (tonesHeard: number) => {
    if (test) props.onHeard({ testId: test.testId, tonesHeard });
  };
  return (
    <section className="sound-test" aria-labelledby="sound-test">
      <h2 id="sound-test">{text.desk.soundTest}</h2>
      <p>{say.help}</p>
      <Button
        variant={state === 'played' ? 'secondary' : 'primary'}
        sign="sound"
        busy={state === 'playing'}
        onClick={() => void play()}
      >
        {test === null ? text.desk.soundPlay : text.desk.soundAgain}
      </Button>
      {state === 'played' ? (
        <fieldset className="sound-count">
          <legend>{say.howMany}</legend>
          <div className="alarm-acts">
            {choices.map((count) => (
              <Button
                key={count}
                data-tones={count}
                aria-label={say.tones(count)}
                busy={props.busy}
                onClick={() => heard(count)}
              >
                {String(count)}
              </Button>
            ))}
            <Button variant="tertiary" color="neutral" onClick={() => setState('not-heard')}>
              {text.desk.soundNotHeard}
            </Button>
          </div>
        </fieldset>
      ) : null}
      {state === 'not-heard' ? (
        <Notice tone="waiting" live>
          {text.desk.soundMissing}
        </Notice>
      ) : null}
      <Refused problem={props.problem ?? failed} />
    </section>
  );
}
