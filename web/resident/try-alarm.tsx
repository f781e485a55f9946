import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, command, Problem } from '../data/call.ts';
import { Button } from '../ui/button.tsx';
import { useClock } from '../ui/language.tsx';
import { usePageText } from '../ui/more-text.tsx';
import { Notice, Refused } from '../ui/notice.tsx';

/** How the alarm is tried: she says so and presses, and reads how far the press came. */
export function TryAlarm(props: {
  alarm: Answer<'GET /api/my/people/:personId/alarm-answers'>;
  personId: string;
  name: string | null;
  queryKey: readonly string[];
}) {
  const text = usePageText();
  const say = text.myAlarm;
  const { clock, longDay } = useClock();
  const client = useQueryClient();
  const { personId, name, queryKey } = props;
  const { test, testMinutes, testEveryDays, isOwn, testedAt, isTestOverdue } = props.alarm;
  const begin = useMutation({
    mutationFn: () => command('POST /api/my/people/:personId/alarm-test', { params: { personId }, body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  const goesOn = test !== null && ['waiting', 'heard', 'taken'].includes(test.state);
  const refused = begin.error instanceof Problem ? say.refused[begin.error.code] : undefined;
  return (
    <section className="alarm-part" aria-labelledby="how-to-test">
      <h2 id="how-to-test">{text.story.howToTest}</h2>
      <p>{say.everyDays(testEveryDays)}</p>
      {isTestOverdue && !goesOn && test?.state !== 'passed' ? (
        <Notice tone="waiting" sign="warning">
          <strong>{testedAt ? say.overdue(longDay(testedAt)) : say.neverTested}</strong>
          <p>{say.overdueHelp}</p>
        </Notice>
      ) : null}
      {isOwn ? <p>{text.story.howToTestHelp}</p> : <p>{say.onlyHerself(name ?? '')}</p>}
      {test ? (
        <Notice
          live
          tone={test.state === 'passed' ? 'good' : 'waiting'}
          sign={test.state === 'passed' ? 'check' : 'alarm'}
        >
          <strong>{say.testHeading}</strong>
          <p>
            {goesOn && !isOwn
              ? say.goesOn
              : test.state === 'waiting'
                ? say.test.waiting(clock(test.endsAt))
                : say.test[test.state]}
          </p>
          {goesOn && isOwn ? <p>{say.always}</p> : null}
        </Notice>
      ) : null}
      {isOwn && !goesOn ? (
        <>
          <p>{say.startHelp(testMinutes)}</p>
          <p>
            <Button variant="secondary" sign="alarm" busy={begin.isPending} onClick={() => begin.mutate()}>
              {say.start}
            </Button>
          </p>
        </>
      ) : null}
      {refused ? <p role="alert">{refused}</p> : <Refused problem={begin.error} />}
    </section>
  );
}
