import type { AlarmCard } from '@tunet/contract';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';

/** Address, entrance, floor and the number to call back in one block, as they are read aloud to an emergency number. */
export function ReadAloud(props: { card: AlarmCard }) {
  const text = useWorkText();
  const { date } = useClock();
  const { lives, row } = props.card;
  if (!lives.shown) return null;
  const parts = [lives.street, lives.entrance, lives.floor, lives.postal, row.placeName].filter(Boolean);
  return (
    <div className="read-aloud">
      <p className="quiet">{text.night.aloud}</p>
      <p>{parts.join(', ')}.</p>
      {row.callBack ? <p className="figures">{text.night.aloudCall(row.callBack)}</p> : null}
      {lives.confirmedOn ? <p className="quiet">{text.desk.confirmedOn(date(lives.confirmedOn))}</p> : null}
    </div>
  );
}
