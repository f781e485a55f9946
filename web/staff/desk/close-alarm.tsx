import type { AlarmCard, DeskRow } from '@tunet/contract';
import { useEffect, useRef, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useDesk } from './desk-context.tsx';
import { useFocusHere } from './focus-here.ts';
import { HelpRefused, lacksArrival } from './help-refused.tsx';
import { isWriting } from './keys.ts';

type Codes = AlarmCard['causes'];

/**
 * Closing: two digits choose cause and measure among the commonest, Enter closes.
 * What the one who was there found is chosen already; the first digit still means the cause, Enter keeps it.
 */
export function CloseAlarm(props: { row: DeskRow; causes: Codes; measures: Codes; found: string | null }) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { acts, setOpen, select } = useDesk();
  const { row, causes, measures } = props;
  const found = causes.find((code) => code.code === props.found) ?? null;
  const [cause, setCause] = useState(found?.code ?? '');
  const [kept, setKept] = useState(false);
  const [measure, setMeasure] = useState('');
  const [note, setNote] = useState('');
  const heading = useFocusHere();
  const button = useRef<HTMLDivElement>(null);
  // It may be told while the operator stands here; what she has chosen herself stays.
  useEffect(() => {
    if (found === null) return;
    setCause((chosen) => (chosen === '' ? found.code : chosen));
  }, [found]);
  const askingCause = cause === '' || !kept;
  const chooseCause = (code: string) => {
    setCause(code);
    setKept(true);
  };
  const blocked = (row.voiceAt === null && row.presentAt === null) || lacksArrival(row);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === 'Enter' && cause !== '' && !kept && !(event.target instanceof HTMLButtonElement)) {
        event.preventDefault();
        return setKept(true);
      }
      if (!/^[1-9]$/.test(event.key)) return;
      const chosen = commonest(askingCause ? causes : measures)[Number(event.key) - 1];
      if (!chosen || (!askingCause && measure !== '')) return;
      event.preventDefault();
      if (askingCause) return chooseCause(chosen.code);
      setMeasure(chosen.code);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });

  const ready = cause !== '' && measure !== '' && !blocked;
  useEffect(() => {
    if (ready && !isWriting(document.activeElement)) button.current?.querySelector('button')?.focus();
  }, [ready]);

  const close = () =>
    acts.perform(
      row.id,
      'close',
      () =>
        command('POST /api/alarms/:alarmId/close', {
          params: { alarmId: row.id },
          body: { cause, measure, seenPresses: row.presses, ...(note.trim() === '' ? {} : { note }) },
        }),
      () => {
        setOpen(null);
        select(null);
      },
    );

  return (
    <section className="open-part" aria-labelledby="close-heading">
      <h2 id="close-heading" ref={heading} tabIndex={-1}>
        {text.desk.end}
      </h2>
      {row.voiceAt === null && row.presentAt === null ? <Notice tone="waiting">{text.desk.endBlocked}</Notice> : null}
      <HelpRefused row={row} />
      {found && cause === found.code ? (
        <p className="with-sign">{text.desk.foundByCarer(found.label[language])}</p>
      ) : null}
      <div className="close-choices">
        <Choice label={text.desk.cause} codes={causes} chosen={cause} choose={chooseCause} active={askingCause} />
        <Choice
          label={text.desk.measure}
          codes={measures}
          chosen={measure}
          choose={setMeasure}
          active={!askingCause && measure === ''}
        />
      </div>
      <TextField label={text.desk.note} value={note} onChange={setNote} maxLength={1000} />
      {acts.refused?.alarmId === row.id ? <Refused problem={acts.refused.problem} /> : null}
      <div className="alarm-acts" ref={button}>
        <Button sign="check" disabled={!ready} busy={acts.pending?.name === 'close'} onClick={close}>
          {text.desk.end}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(null)}>
          {text.common.cancel}
        </Button>
      </div>
    </section>
  );
}

/** The commonest, at most nine, each with its digit. */
function commonest(codes: Codes): Codes {
  return codes.filter((code) => code.common).slice(0, 9);
}

function Choice(props: {
  label: string;
  codes: Codes;
  chosen: string;
  choose: (code: string) => void;
  active: boolean;
}) {
  const text = useWorkText();
  const { language } = useLanguage();
  const rest = props.codes.filter((code) => !commonest(props.codes).includes(code));
  const inRest = rest.some((code) => code.code === props.chosen);
  return (
    <fieldset data-active={props.active || undefined}>
      <legend>{props.label}</legend>
      <ul>
        {commonest(props.codes).map((code, index) => (
          <li key={code.code}>
            <button
              type="button"
              className="close-choice"
              aria-pressed={props.chosen === code.code}
              onClick={() => props.choose(code.code)}
            >
              <kbd>{index + 1}</kbd>
              {code.label[language]}
            </button>
          </li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <Select
          label={text.desk.others}
          value={inRest ? props.chosen : ''}
          onChange={props.choose}
          options={[
            { value: '', label: '–' },
            ...rest.map((code) => ({ value: code.code, label: code.label[language] })),
          ]}
        />
      ) : null}
    </fieldset>
  );
}
