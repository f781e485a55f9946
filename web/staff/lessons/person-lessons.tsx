import { useQuery } from '@tanstack/react-query';
import type { Lesson } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Bars, Ranked } from './bars.tsx';
import './lessons.css';

/** What one person's alarms of 90 days teach: week by week, at which hours, and why. */
export function PersonLessons(props: { personId: string }) {
  const { lessons: say, proof } = useStaffText();
  const { asTable } = proof;
  const { language } = useLanguage();
  const { day } = useClock();
  const { personId } = props;
  const taught = useQuery({
    queryKey: ['alarm-lessons', personId],
    queryFn: () => call('GET /api/people/:personId/alarm-lessons', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={taught} doing={say.loading}>
      {({ alarms, lessons, weeks, hours, causes }) =>
        alarms === 0 ? (
          <Empty sign="bell" heading={say.none} />
        ) : (
          <div className="lesson-person">
            <p>{say.lead}</p>
            <LessonTags lessons={lessons} />
            <Bars
              title={say.weeks}
              columns={[say.weeks, say.times]}
              asTable={asTable}
              bars={weeks.map(({ week, alarms: value }) => ({ key: week, label: day(week), value }))}
            />
            <Hours hours={hours} />
            <Ranked
              title={say.causes}
              columns={[say.cause, say.times]}
              rows={causes.map(({ label, times }) => ({ label: label[language], value: times }))}
            />
          </div>
        )
      }
    </PartState>
  );
}

/** When it rings, hour by hour on the wall of the municipality. */
export function Hours(props: { hours: readonly number[] }) {
  const { lessons: say, proof } = useStaffText();
  const { asTable } = proof;
  return (
    <Bars
      title={say.hours}
      columns={[say.hour, say.times]}
      asTable={asTable}
      bars={props.hours.map((value, hour) => {
        const clock = String(hour).padStart(2, '0');
        return { key: clock, label: hour % 3 === 0 ? clock : '', value };
      })}
    />
  );
}

/** Each thing that the alarms suggest to look at, in words. */
export function LessonTags(props: { lessons: readonly Lesson[] }) {
  const say = useStaffText().lessons;
  if (props.lessons.length === 0) return null;
  return (
    <ul className="lesson-tags">
      {props.lessons.map(({ code, times, days }) => (
        <li key={code}>
          <Tag tone="waiting" sign="bell">
            {say.codes[code](times, days)}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
