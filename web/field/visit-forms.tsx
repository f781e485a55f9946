import type { FieldVisit } from '@tunet/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { instantOnWall } from '../data/wall-clock.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { usePlace } from '../ui/place.tsx';
import { useShift } from './on-shift.tsx';

/** These say nothing by themselves. */
const needsWords = ['no-time', 'other'];

/** Why the visit was not done: one press for what says enough, words for the rest. */
export function NotDoneForm(props: {
  /** what was already written in the note */
  words: string;
  send: (because: string, words: string) => void;
  cancel: () => void;
}) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { day } = useShift();
  const [because, setBecause] = useState('');
  const [words, setWords] = useState(props.words);
  const [tried, setTried] = useState(false);
  const missing = needsWords.includes(because) && words.trim() === '';
  const send = () => {
    setTried(true);
    if (because !== '' && !missing) props.send(because, words.trim());
  };
  return (
    <Form heading={text.round.why}>
      {(day?.reasons ?? []).map((reason) => (
        <Button
          key={reason.code}
          wide
          variant={because === reason.code ? 'primary' : 'secondary'}
          color={because === reason.code ? 'accent' : 'neutral'}
          aria-pressed={because === reason.code}
          onClick={() => setBecause(reason.code)}
        >
          {reason.label[language]}
        </Button>
      ))}
      {tried && because === '' ? <p className="ds-validation-message">{text.round.whyMissing}</p> : null}
      <TextArea
        label={text.round.whyWords}
        value={words}
        onChange={setWords}
        maxLength={1000}
        error={tried && missing ? text.round.wordsMissing : null}
      />
      <Button wide sign="check" onClick={send}>
        {text.round.notDone}
      </Button>
      <Cancel cancel={props.cancel} />
    </Form>
  );
}

/** Why each part that was not ticked was left out; or that it was done after all. */
export function LeftOutForm(props: {
  undone: readonly string[];
  send: (leftOut: { interventionId: string; because: string }[]) => void;
  cancel: () => void;
}) {
  const text = useWorkText();
  const { language } = useLanguage();
  const { day } = useShift();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const options = [
    { value: '', label: '–' },
    { value: 'was-done', label: text.round.done },
    ...(day?.reasons ?? []).map(({ code, label }) => ({ value: code, label: label[language] })),
  ];
  const send = () => {
    setTried(true);
    if (props.undone.some((id) => !reasons[id])) return;
    const left = props.undone.filter((id) => reasons[id] !== 'was-done');
    props.send(left.map((id) => ({ interventionId: id, because: reasons[id] ?? '' })));
  };
  return (
    <Form heading={text.round.leftOut(props.undone.length)}>
      {props.undone.map((id) => (
        <Select
          key={id}
          label={day?.interventions.find((each) => each.id === id)?.title ?? ''}
          value={reasons[id] ?? ''}
          onChange={(because) => setReasons({ ...reasons, [id]: because })}
          options={options}
          error={tried && !reasons[id] ? text.round.whyMissing : null}
        />
      ))}
      <Button wide sign="check" onClick={send}>
        {text.round.send}
      </Button>
      <Cancel cancel={props.cancel} />
    </Form>
  );
}

/** The time it comes instead, the same day. */
export function ComingForm(props: { visit: FieldVisit; send: (at: string) => void; cancel: () => void }) {
  const text = useWorkText();
  const place = usePlace();
  const [clock, setClock] = useState('');
  const [tried, setTried] = useState(false);
  const at = instantOnWall(props.visit.day, clock, place.timeZone);
  const send = () => (at === null ? setTried(true) : props.send(at));
  return (
    <Form heading={text.round.coming}>
      <label className="visit-clock">
        <span>{text.round.comingAt}</span>
        <input
          type="time"
          className="ds-input"
          value={clock}
          onChange={(event) => setClock(event.target.value)}
          aria-invalid={tried && at === null ? true : undefined}
        />
      </label>
      {tried && at === null ? <p className="ds-validation-message">{text.round.comingMissing}</p> : null}
      <p className="quiet">{text.round.comingHelp}</p>
      <Button wide sign="clock" onClick={send}>
        {text.round.comingSend}
      </Button>
      <Cancel cancel={props.cancel} />
    </Form>
  );
}

/** Comes into sight and takes the focus: the button that opened it was at the thumb, and the page may be long. */
function Form(props: { heading: string; children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'start' });
    ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="thumb thumb-form">
      <h2 ref={ref} tabIndex={-1}>
        {props.heading}
      </h2>
      {props.children}
    </section>
  );
}

function Cancel(props: { cancel: () => void }) {
  const text = useWorkText();
  return (
    <Button wide variant="tertiary" color="neutral" onClick={props.cancel}>
      {text.common.cancel}
    </Button>
  );
}
