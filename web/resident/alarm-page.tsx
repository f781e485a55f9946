import { loginAddress } from '../data/login.ts';
import { useClock, useText } from '../ui/language.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../ui/notice.tsx';
import { usePersonHere } from './people.ts';
import { PersonPage } from './person-page.tsx';
import { useStories } from './stories-page.tsx';

/** A safety alarm says that it lives every day; after two days without a word it is said plainly. */
const silentAfter = 48 * 3_600_000;

/** “My alarm”: whether it has contact, since when, and what to do meanwhile if it has not. */
export function AlarmPage() {
  const text = useText();
  const { longDay, clock } = useClock();
  const { personId, name } = usePersonHere();
  const stories = useStories(personId);
  const say = text.resident;
  const when = (at: string) => `${longDay(at)} ${text.unit.at(clock(at))}`;
  const alarm = stories.data?.alarm;
  const silent = !alarm?.lastContactAt || Date.now() - Date.parse(alarm.lastContactAt) > silentAfter;
  return (
    <PersonPage heading={name === null ? say.alarm : say.alarmOf(name)}>
      {alarm ? (
        <>
          <Notice tone={silent ? 'waiting' : 'good'} sign="alarm">
            <strong>{silent ? say.alarmSilent : say.alarmWorks}</strong>
            {silent ? <p>{say.alarmSilentHelp(stories.data?.country === 'NO')}</p> : null}
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
          {say.noAlarmHelp}
        </Empty>
      ) : stories.error ? (
        <ErrorMessage problem={stories.error} retry={stories.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.stories} />
      )}
    </PersonPage>
  );
}
