import type { DeskRow } from '@tunet/contract';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';

/** Taken, voice contact, someone present: three instants, always side by side, never one for another. */
export function Instants(props: { row: DeskRow; small?: boolean }) {
  const text = useWorkText();
  const { exact, clock } = useClock();
  const { row } = props;
  const three = [
    [text.instants.taken, row.takenAt],
    [text.instants.voice, row.voiceAt],
    [text.instants.present, row.presentAt],
  ] as const;
  return (
    <dl className="instants" data-small={props.small || undefined}>
      {three.map(([name, at]) => (
        <div key={name} data-reached={at !== null || undefined}>
          <dt>
            {at === null ? null : <Drawing name="check" size={props.small ? 16 : 20} />}
            {name}
          </dt>
          <dd>
            {at === null ? text.instants.notYet : <time dateTime={at}>{props.small ? clock(at) : exact(at)}</time>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
