import { useQuery } from '@tanstack/react-query';
import type { DeskRow, HandOverWay, Responder } from '@tunet/contract';
import { call, command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useDesk } from './desk-context.tsx';

type Receiver = { readonly unitId: string } | { readonly responderId: string };
type Way = Exclude<HandOverWay, 'app'>;

/** Those outside the app who have agreed to go to these persons, and whether a link may be sent at all. */
export function useResponders(alarmId: string) {
  return useQuery({
    queryKey: ['responders', alarmId],
    queryFn: () => call('GET /api/alarms/:alarmId/responders', { params: { alarmId } }),
  });
}

/** Asks by a text message with a link, or notes that the operator rings: then what is said is written down at once. */
export function useAskOutside(row: DeskRow, note: string) {
  const { acts, setOpen } = useDesk();
  return (to: Receiver, way: Way) => {
    const written = note.trim();
    const body = written === '' ? { to, way } : { to, way, note: written };
    acts.perform(
      row.id,
      nameOf(to, way),
      () => command('POST /api/alarms/:alarmId/hand-over-outside', { params: { alarmId: row.id }, body }),
      () => setOpen(way === 'voice' ? 'by-voice' : null),
    );
  };
}

function nameOf(to: Receiver, way: Way): string {
  return `send-${way}-${'unitId' in to ? to.unitId : to.responderId}`;
}

/** The two ways beside the app, for one receiver. */
export function OtherWays(props: {
  to: Receiver;
  phone: string | null;
  byLink: boolean;
  ask: (to: Receiver, way: Way) => void;
}) {
  const text = useWorkText();
  const { acts } = useDesk();
  const { to, phone, byLink, ask } = props;
  if (phone === null) return null;
  return (
    <span className="receiver-ways">
      {byLink ? (
        <Button variant="tertiary" busy={acts.pending?.name === nameOf(to, 'link')} onClick={() => ask(to, 'link')}>
          {text.calls.byLink}
        </Button>
      ) : null}
      <Button variant="tertiary" busy={acts.pending?.name === nameOf(to, 'voice')} onClick={() => ask(to, 'voice')}>
        {text.calls.byVoice}
      </Button>
    </span>
  );
}

/** Relatives who have agreed, providers, the fire watch. A relative who has not agreed is not here: she may be informed. */
export function Responders(props: {
  responders: readonly Responder[];
  byLink: boolean;
  ask: (to: Receiver, way: Way) => void;
}) {
  const text = useWorkText();
  const { day } = useClock();
  const { responders, byLink, ask } = props;
  return (
    <>
      <h3>{text.calls.outside}</h3>
      {byLink ? null : <Notice>{text.calls.noLink}</Notice>}
      {responders.length === 0 ? <p className="quiet">{text.calls.nobodyOutside}</p> : null}
      <ul className="receivers">
        {responders.map(({ id, name, kind, phone, hasKey, agreedOn }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>
              {[text.calls.responder[kind], hasKey ? text.calls.hasKey : null, text.calls.agreedOn(day(agreedOn))]
                .filter(Boolean)
                .join(', ')}
              <span className="figures"> · {phone}</span>
            </span>
            <OtherWays to={{ responderId: id }} phone={phone} byLink={byLink} ask={ask} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What asking was refused with, in the desk's own words where the common ones know nothing of links. */
export function RefusedToAsk(props: { problem: unknown }) {
  const text = useWorkText();
  const code = props.problem instanceof Problem ? props.problem.code : null;
  if (code === 'not-by-link') return <Notice tone="waiting">{text.calls.notByLink}</Notice>;
  if (code === 'no-number') return <Notice tone="waiting">{text.calls.noNumber}</Notice>;
  return <Refused problem={props.problem} />;
}
