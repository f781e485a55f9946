import type { AlarmCard } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { Button, telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useDesk } from './desk-context.tsx';

/** Emergency numbers. Where one comes first (110 at smoke and fire) it stands above everything else. */
export function EmergencyNumbers(props: { card: AlarmCard; mine: boolean; onlyFirst?: boolean }) {
  const text = useWorkText();
  const { acts } = useDesk();
  const { card, mine } = props;
  const numbers = card.emergencyNumbers.filter((one) => one.first === Boolean(props.onlyFirst));
  if (numbers.length === 0) return null;
  const alarmId = card.row.id;
  const note = (number: string) =>
    acts.perform(alarmId, `emergency-${number}`, () =>
      command('POST /api/alarms/:alarmId/emergency-call', { params: { alarmId }, body: { number } }),
    );
  return (
    <section className={props.onlyFirst ? 'emergency emergency-first' : 'emergency'} aria-label={text.desk.emergency}>
      {props.onlyFirst ? null : <h2>{text.desk.emergency}</h2>}
      <ul>
        {numbers.map(({ number }) => (
          <li key={number}>
            <a className="emergency-number" href={telephone(number)}>
              <Drawing name="phone" />
              {props.onlyFirst ? text.desk.emergencyFirst(number) : text.common.ring(number)}
            </a>
            {mine ? (
              <Button
                variant="tertiary"
                color="neutral"
                busy={acts.pending?.name === `emergency-${number}`}
                onClick={() => note(number)}
              >
                {text.desk.emergencyRung(number)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
