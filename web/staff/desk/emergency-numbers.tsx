import type { AlarmCard } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { Button, telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { useDesk } from './desk-context.tsx';
import { useDigits } from './use-digits.ts';

/** Each number once, in the order of its digit: one country has one number for all three. */
export function numbersOf(card: AlarmCard): { readonly number: string; readonly first: boolean }[] {
  const all = card.emergencyNumbers;
  return [...new Set(all.map(({ number }) => number))].map((number) => ({
    number,
    first: all.some((one) => one.number === number && one.first),
  }));
}

/** Notes that an emergency number has been rung; the time is kept. */
function useNoteCall() {
  const { acts } = useDesk();
  return (alarmId: string, number: string) =>
    acts.perform(alarmId, `emergency-${number}`, () =>
      command('POST /api/alarms/:alarmId/emergency-call', { params: { alarmId }, body: { number } }),
    );
}

/** While nothing else is open, a digit notes that its number has been rung. */
export function useEmergencyDigits(card: AlarmCard | undefined, on: boolean): void {
  const note = useNoteCall();
  useDigits(on && card !== undefined, (index) => {
    const number = card && numbersOf(card)[index]?.number;
    if (card && number) note(card.row.id, number);
  });
}

/** Emergency numbers. Where one comes first (110 at smoke and fire) it stands above everything else. */
export function EmergencyNumbers(props: { card: AlarmCard; mine: boolean; onlyFirst?: boolean }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { acts } = useDesk();
  const { card, mine } = props;
  const note = useNoteCall();
  const all = numbersOf(card);
  const numbers = all.filter((one) => one.first === Boolean(props.onlyFirst));
  if (numbers.length === 0) return null;
  const hasFirst = all.some(({ first }) => first);
  return (
    <section
      className={props.onlyFirst ? 'emergency emergency-first' : 'emergency'}
      aria-label={props.onlyFirst ? text.desk.emergencyFirst(numbers[0]?.number ?? '') : text.desk.emergency}
    >
      {props.onlyFirst ? null : <h2>{text.desk.emergency}</h2>}
      {props.onlyFirst || hasFirst ? null : <p>{text.night.acuteFirst(all[0]?.number ?? '')}</p>}
      {mine && !props.onlyFirst ? <p className="quiet">{text.night.rungHelp}</p> : null}
      <ul>
        {numbers.map(({ number }) => {
          const rung = card.happenings.findLast(({ what, detail }) => what === 'emergency-call' && detail === number);
          return (
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
                  onClick={() => note(card.row.id, number)}
                >
                  {text.desk.emergencyRung(number)} <kbd>{all.findIndex((one) => one.number === number) + 1}</kbd>
                </Button>
              ) : null}
              {rung ? (
                <span className="with-sign">
                  <Drawing name="check" size={18} />
                  {text.night.rungAt(number, clock(rung.at))}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
