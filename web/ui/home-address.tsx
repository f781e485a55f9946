import type { Locating } from '@tunet/contract';
import { useClock } from './language.tsx';
import { useWorkText } from './more-text.tsx';

/** Where somebody lives, or why it is not shown. */
export function HomeAddress(props: { lives: Locating; hidden?: string; unknown?: string }) {
  const text = useWorkText();
  const { day } = useClock();
  const { lives } = props;
  if (!lives.shown && lives.why === 'not-needed') return null;
  if (!lives.shown) {
    const why = lives.why === 'protected' ? props.hidden : props.unknown;
    return <p>{why ?? (lives.why === 'protected' ? text.desk.marks.protected : text.common.unknown)}</p>;
  }
  return (
    <address className="home-address">
      <strong>{lives.street}</strong>
      <span>{[lives.entrance, lives.floor].filter(Boolean).join(', ')}</span>
      <span>{lives.postal}</span>
      {lives.confirmedOn ? <span className="quiet">{text.desk.confirmedOn(day(lives.confirmedOn))}</span> : null}
    </address>
  );
}
