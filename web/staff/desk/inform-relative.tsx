import type { AlarmCard, DeskRow } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useDesk } from './desk-context.tsx';
import { useFocusHere } from './focus-here.ts';
import { useDigits } from './use-digits.ts';

/** Tells a relative what happens. It asks nobody to go: sending somebody is another thing, in another place. */
export function InformRelative(props: { row: DeskRow; persons: AlarmCard['persons'] }) {
  const text = useWorkText();
  const { acts, setOpen } = useDesk();
  const ref = useFocusHere();
  const { row } = props;
  const relatives = props.persons.flatMap(({ id, relatives: own }) => own.map((one) => ({ ...one, personId: id })));
  type Relative = (typeof relatives)[number];
  const tell = ({ personId, order }: Relative, how: 'message' | 'phone') =>
    acts.perform(
      row.id,
      `inform-${how}-${personId}-${order}`,
      () =>
        command('POST /api/alarms/:alarmId/inform', {
          params: { alarmId: row.id },
          body: { personId, order, how },
        }),
      () => setOpen(null),
    );
  useDigits(true, (index) => {
    const relative = relatives[index];
    if (relative) tell(relative, 'message');
  });
  return (
    <section className="open-part" aria-labelledby="inform-heading">
      <h2 id="inform-heading" ref={ref} tabIndex={-1}>
        {text.night.inform}
      </h2>
      <p>{text.calls.informHelp}</p>
      {relatives.length === 0 ? <p className="quiet">{text.night.noRelative}</p> : null}
      <ul className="receivers">
        {relatives.map((relative, index) => (
          <li key={`${relative.personId} ${relative.order}`}>
            <strong>{relative.name}</strong>
            <span>
              {text.relation[relative.relation]} <span className="figures"> · {relative.phone}</span>
            </span>
            <span className="receiver-ways">
              <Button
                variant="secondary"
                busy={acts.pending?.name === `inform-message-${relative.personId}-${relative.order}`}
                onClick={() => tell(relative, 'message')}
              >
                {text.calls.informMessage} {index < 9 ? <kbd>{index + 1}</kbd> : null}
              </Button>
              <Button
                variant="tertiary"
                busy={acts.pending?.name === `inform-phone-${relative.personId}-${relative.order}`}
                onClick={() => tell(relative, 'phone')}
              >
                {text.calls.informPhone}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {acts.refused?.alarmId === row.id ? <Refused problem={acts.refused.problem} /> : null}
    </section>
  );
}
