import { loginAddress } from '../data/login.ts';
import { useClock, useText } from '../ui/language.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../ui/notice.tsx';
import { usePersonHere } from './people.ts';
import { PersonPage } from './person-page.tsx';
import { useStories } from './stories-page.tsx';

/** “My alarm”: whether it has contact, since when, and what to do meanwhile if it has not. */
export function AlarmPage() {
  const text = useText();
  const { longDay, clock } = useClock();
  const { personId, name } = usePersonHere();
  const stories = useStories(personId);
  const say = text.resident;
  const when = (at: string) => `${longDay(at)} ${text.unit.at(clock(at))}`;
  const alarm = stories.data?.alarm;
  return (
    <PersonPage heading={name === null ? say.alarm : say.alarmOf(name)}>
      {alarm ? (
        <>
          <Notice tone={alarm.works ? 'good' : 'waiting'} sign="alarm">
            <strong>
              {alarm.works ? say.alarmWorks : alarm.works === null ? say.alarmNeverHeard : say.alarmSilent}
            </strong>
            {alarm.works ? null : <p>{say.alarmSilentHelp(stories.data?.country === 'NO')}</p>}
          </Notice>
          <dl className="facts">
            <div>
              <dt>{say.lastContact}</dt>
              <dd>{alarm.lastContactAt ? when(alarm.lastContactAt) : text.common.unknown}</dd>
            </div>
            <div>
              <dt>{say.tested}</dt>
              <dd>{alarm.testedAt ? when(alarm.testedAt) : say.neverTested}</dd>
            </div>
          </dl>
        </>
      ) : stories.data ? (
        <Empty sign="alarm" heading={say.noAlarm}>
          {say.noAlarmHelp(name)}
        </Empty>
      ) : stories.error ? (
        <ErrorMessage problem={stories.error} retry={stories.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.stories} />
      )}
    </PersonPage>
  );
}
