import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import type { SignName } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type AnnouncedTest, testListQuery, useFleetAct } from './fleet-data.ts';

const tones = {
  waiting: ['waiting', 'clock'],
  heard: ['waiting', 'alarm'],
  taken: ['waiting', 'phone'],
  passed: ['good', 'check'],
  'no-voice': ['waiting', 'warning'],
  'not-heard': ['waiting', 'warning'],
  announced: ['calm', 'lines'],
} as const satisfies Readonly<Record<AnnouncedTest['state'], readonly ['waiting' | 'good' | 'calm', SignName]>>;

/** "I press now": the next alarm from this device is marked, rings and is answered as always; how far it came is shown here. */
export function PressTest(props: {
  deviceId: string;
  test: AnnouncedTest | null;
  purpose: 'setup' | 'taken-over' | 'monthly' | 'fault';
}) {
  const say = useStaffText().fleet;
  const rules = useQuery(testListQuery);
  const announce = useFleetAct('POST /api/fleet/devices/:deviceId/tests');
  const { deviceId, test, purpose } = props;
  const isUnderWay = test !== null && ['waiting', 'heard', 'taken'].includes(test.state);
  return (
    <div className="press-test">
      {test ? <TestNow test={test} /> : null}
      {isUnderWay ? null : (
        <>
          {rules.data ? <p className="quiet">{say.pressHelp(rules.data.windowMinutes)}</p> : null}
          <Button
            sign="alarm"
            busy={announce.isPending}
            onClick={() => announce.mutate({ params: { deviceId }, body: { purpose } })}
          >
            {test ? say.pressAgain : say.pressNow}
          </Button>
        </>
      )}
      <RefusedHere problem={announce.error} words={say.refused} />
    </div>
  );
}

export function TestNow(props: { test: AnnouncedTest }) {
  const say = useStaffText().fleet;
  const { clock } = useClock();
  const { test } = props;
  const [tone, sign] = tones[test.state];
  return (
    <Notice tone={tone} sign={sign} live>
      <strong>{say.test[test.state]}</strong>
      {test.state === 'waiting' ? <span>{say.testUntil(clock(test.endsAt))}</span> : null}
    </Notice>
  );
}
