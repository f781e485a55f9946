import { useState } from 'react';
import type { Answer } from '../data/call.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useWorkText } from '../ui/more-text.tsx';

/** What it was about, as the one who was there saw it, and a note of what was found. */
export function WhatIFound(props: {
  causes: Answer<'GET /api/field/hand-overs'>['causes'];
  /** given where the one who was there closes the alarm herself */
  measures?: Answer<'GET /api/field/hand-overs'>['measures'];
  send: (cause: string, note: string, measure: string) => void;
  cancel: () => void;
}) {
  const text = useWorkText();
  const { language } = useLanguage();
  const [cause, setCause] = useState('');
  const [note, setNote] = useState('');
  const [measure, setMeasure] = useState('');
  const [missing, setMissing] = useState(false);
  const common = props.causes.filter((code) => code.common);
  const rest = props.causes.filter((code) => !code.common);
  const lacksMeasure = props.measures !== undefined && measure === '';
  const send = () => (cause === '' || lacksMeasure ? setMissing(true) : props.send(cause, note.trim(), measure));
  return (
    <section className="thumb thumb-form">
      <h2>{text.field.found}</h2>
      {common.map((code) => (
        <Button
          key={code.code}
          wide
          variant={cause === code.code ? 'primary' : 'secondary'}
          color={cause === code.code ? 'accent' : 'neutral'}
          aria-pressed={cause === code.code}
          onClick={() => setCause(code.code)}
        >
          {code.label[language]}
        </Button>
      ))}
      <Select
        label={text.desk.others}
        value={rest.some((code) => code.code === cause) ? cause : ''}
        onChange={setCause}
        error={missing && cause === '' ? text.field.pickCause : null}
        options={[
          { value: '', label: '–' },
          ...rest.map((code) => ({ value: code.code, label: code.label[language] })),
        ]}
      />
      {props.measures ? (
        <Select
          label={text.field.measure}
          value={measure}
          onChange={setMeasure}
          error={missing && lacksMeasure ? text.field.pickMeasure : null}
          options={[
            { value: '', label: '–' },
            ...props.measures.map((code) => ({ value: code.code, label: code.label[language] })),
          ]}
        />
      ) : null}
      <TextArea label={text.field.foundNote} value={note} onChange={setNote} maxLength={1000} />
      <Button wide sign="check" onClick={send}>
        {props.measures ? text.field.closeHere : text.field.foundSend}
      </Button>
      <Button wide variant="tertiary" color="neutral" onClick={props.cancel}>
        {text.common.cancel}
      </Button>
    </section>
  );
}
