import { loginAddress } from '../data/login.ts';
import { useClock } from '../ui/language.tsx';
import { usePageText } from '../ui/more-text.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../ui/notice.tsx';
import { AlarmAnswers } from './alarm-answers.tsx';
import { ComingAlarm } from './coming-alarm.tsx';
import { usePersonHere } from './people.ts';
import { PersonPage } from './person-page.tsx';
import { useStories } from './stories-page.tsx';

/** “My alarm”: whether it has contact, since when, and what to do meanwhile if it has not. */
export function AlarmPage() {
  const text = usePageText();
  const { longDay, clock } = useClock();
  const { personId, name } = usePersonHere();
  const stories = useStories(personId);
  const say = text.resident;
  const when = (at: string) => `${longDay(at)} ${text.unit.at(clock(at))}`;
  const alarm = stories.data?.alarm;
  return (
    <PersonPage heading={name === null ? say.alarm : say.alarmOf(name)}>
      <ComingAlarm personId={personId} />
      {alarm ? (
        <>
          <Notice tone={alarm.works ? 'good' : 'waiting'} sign="alarm">
            <strong>
              {alarm.works
                ? text.story.alarmWorks
                : alarm.works === null
                  ? text.story.alarmNeverHeard
                  : text.story.alarmSilent}
            </strong>
            {alarm.works ? null : <p>{text.story.alarmSilentHelp(stories.data?.country === 'NO')}</p>}
          </Notice>
          <dl className="facts">
            <div>
              <dt>{text.story.lastContact}</dt>
              <dd>{alarm.lastContactAt ? when(alarm.lastContactAt) : text.common.unknown}</dd>
            </div>
            <div>
              <dt>{text.story.tested}</dt>
              <dd>{alarm.testedAt ? when(alarm.testedAt) : text.story.neverTested}</dd>
            </div>
          </dl>
          <AlarmAnswers personId={personId} name={name} />
        </>
      ) : stories.data ? (
        <Empty sign="alarm" heading={text.story.noAlarm}>
          {text.story.noAlarmHelp(name)}
        </Empty>
      ) : stories.error ? (
        <ErrorMessage problem={stories.error} retry={stories.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.stories} />
      )}
    </PersonPage>
  );
}
