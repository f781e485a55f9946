import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PartState, RefusedHere } from './part-state.tsx';
import './people.css';

type Known = Answer<'GET /api/people/:personId/digital-contact'>;
type Said = Known['earlier'][number];

/** How letters reach her: on paper or digitally, since when and by whom, what it means, and what she says of it now. */
export function ContactPart(props: { personId: string }) {
  const say = useStaffText().contactPart;
  const { personId } = props;
  const contact = useQuery({
    queryKey: ['digital-contact', personId],
    queryFn: () => call('GET /api/people/:personId/digital-contact', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={contact} doing={say.loading}>
      {(known) => (
        <div className="part">
          <section>
            <h2>{say.heading}</h2>
            <Notice sign="letter" live>
              <strong>{say.state[known.state]}</strong>
              <span>{known.state === 'reachable' ? say.means.reachable : say.means.paper}</span>
              <Origin said={known} />
            </Notice>
          </section>
          <AskRegister personId={personId} register={known.register} />
          <NoteContact personId={personId} state={known.state} />
          <Earlier earlier={known.earlier} />
        </div>
      )}
    </PartState>
  );
}

/** Since when, and whose word it is; nothing where nothing is registered. */
function Origin(props: { said: Said }) {
  const say = useStaffText().contactPart;
  const { day } = useClock();
  const { since, source, notedBy, registerSays, confirmedOn, reason, until } = props.said;
  if (since === null || source === null) return null;
  const parts = [
    say.since(day(`${since}T11:00:00Z`)),
    say[source],
    ...(registerSays === null ? [] : [say.says[registerSays]]),
    ...(confirmedOn === null ? [] : [say.confirmed(day(`${confirmedOn}T11:00:00Z`))]),
    ...(notedBy === null ? [] : [say.notedBy(notedBy)]),
    ...(reason === null ? [] : [`«${reason}»`]),
    ...(until === null ? [] : [say.countsUntil(day(`${until}T11:00:00Z`))]),
  ];
  return <span className="quiet">{parts.join('. ')}</span>;
}

/** When the register last answered, and a way to have it asked now. */
function AskRegister(props: { personId: string; register: Known['register'] }) {
  const say = useStaffText().contactPart;
  const queries = useQueryClient();
  const { day, clock } = useClock();
  const { personId, register } = props;
  const ask = useMutation({
    mutationFn: () => command('POST /api/people/:personId/digital-contact/look-up', { params: { personId }, body: {} }),
    onSuccess: (known) => queries.setQueryData(['digital-contact', personId], known),
  });
  const at = (instant: string) => `${day(instant)} ${clock(instant)}`;
  return (
    <section className="part-form">
      {register?.answeredAt ? <p>{say.answered(at(register.answeredAt))}</p> : null}
      {register?.failedSince ? (
        <p>
          <strong>{say.failed(at(register.failedSince))}</strong>
        </p>
      ) : null}
      <p role="status">{register?.isWanted ? say.isWanted : ''}</p>
      <RefusedHere problem={ask.error} words={say.refused} />
      <div className="part-acts">
        <Button variant="tertiary" color="neutral" busy={ask.isPending} onClick={() => ask.mutate()}>
          {say.ask}
        </Button>
      </div>
    </section>
  );
}

/** The other way than now; where nobody knows, both. Only what she has said herself is written down by hand. */
function NoteContact(props: { personId: string; state: Known['state'] }) {
  const text = useWorkText();
  const say = useStaffText().contactPart;
  const queries = useQueryClient();
  const help = useId();
  const tick = useRef<HTMLInputElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const { personId, state } = props;
  const [wanted, setWanted] = useState<'reachable' | 'reserved' | null>(null);
  const [saidIt, setSaidIt] = useState(false);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const note = useMutation({
    mutationFn: (to: 'reachable' | 'reserved') =>
      command('POST /api/people/:personId/digital-contact', {
        params: { personId },
        body: { state: to, reason: reason.trim(), until },
      }),
    onSuccess: (known) => {
      queries.setQueryData(['digital-contact', personId], known);
      // How a letter goes is shown beside the letter too.
      void queries.invalidateQueries({ queryKey: ['preliminary'] });
      close();
    },
  });
  useEffect(() => {
    // The place of the keyboard goes with what opens and closes under it.
    if (wanted !== null) tick.current?.focus();
    else if (wasOpen.current) ways.current?.querySelector('button')?.focus();
    wasOpen.current = wanted !== null;
  }, [wanted]);
  function close(): void {
    setWanted(null);
    setSaidIt(false);
    setTried(false);
  }
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (wanted === null || note.isPending) return;
    if (saidIt && reason.trim() !== '' && until !== '') note.mutate(wanted);
    else tick.current?.focus();
  }
  if (wanted === null) {
    return (
      <div className="part-acts" ref={ways}>
        {state === 'reserved' ? null : (
          <Button variant="secondary" sign="letter" onClick={() => setWanted('reserved')}>
            {say.toPaper}
          </Button>
        )}
        {state === 'reachable' ? null : (
          <Button variant="secondary" sign="phone" onClick={() => setWanted('reachable')}>
            {say.toDigital}
          </Button>
        )}
      </div>
    );
  }
  const missing = tried && !saidIt;
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <h2>{wanted === 'reserved' ? say.toPaper : say.toDigital}</h2>
      <p className="quiet" id={help}>
        {say.confirmHelp}
      </p>
      <label className="reason">
        <input
          ref={tick}
          className="ds-input"
          type="checkbox"
          checked={saidIt}
          aria-describedby={help}
          aria-invalid={missing || undefined}
          onChange={(event) => setSaidIt(event.target.checked)}
        />
        {say.confirm}
      </label>
      <TextArea label={say.reason} value={reason} onChange={setReason} rows={2} />
      <DayField label={say.untilDay} value={until} onChange={setUntil} />
      {missing ? (
        <p className="ds-validation-message" role="alert">
          {say.missing}
        </p>
      ) : null}
      <RefusedHere problem={note.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={note.isPending}>
          {say.save}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={close}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function Earlier(props: { earlier: readonly Said[] }) {
  const say = useStaffText().contactPart;
  if (props.earlier.length === 0) return null;
  return (
    <section>
      <h2>{say.earlier}</h2>
      <ul className="plain-lines">
        {props.earlier.map((said) => (
          <li key={said.notedAt}>
            {say.state[said.state]} <Origin said={said} />
          </li>
        ))}
      </ul>
    </section>
  );
}
