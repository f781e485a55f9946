import type { AlarmCard } from '@tunet/contract';
import { useClock, useText } from '../../ui/language.tsx';

/** Everything that has happened with this alarm, newest last. */
export function AlarmHappened(props: { happenings: AlarmCard['happenings'] }) {
  const text = useText();
  const { exact } = useClock();
  return (
    <section className="happened">
      <h2>{text.desk.happened}</h2>
      <ol>
        {props.happenings.map((happening) => (
          <li key={`${happening.at}${happening.what}${happening.detail}`}>
            <time dateTime={happening.at}>{exact(happening.at)}</time>
            <span>
              {text.desk.happening[happening.what]}
              {happening.detail ? ` ${happening.detail}` : ''}
              {happening.who ? <span className="quiet"> · {happening.who}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
