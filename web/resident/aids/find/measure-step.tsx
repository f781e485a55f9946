import type { AidMeasure, Language } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { PageHeading } from '../../../ui/page.tsx';

/** One measure, with how it is taken. Not knowing leads on. */
export function MeasureStep(props: {
  position: string;
  measure: AidMeasure;
  language: Language;
  drawing: string;
  onAnswer: (value: number | null) => void;
}) {
  const say = usePageText().aidsFind;
  const { measure, language } = props;
  const [value, setValue] = useState('');
  const [asked, setAsked] = useState(false);
  const number = /^\d{1,3}$/.test(value.trim()) ? Number(value) : null;
  const isGood = number !== null && number >= measure.from && number <= measure.to;

  function forth(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (isGood) props.onAnswer(number);
  }
  return (
    <form className="aids-find" onSubmit={forth} noValidate>
      <p className="quiet">{props.position}</p>
      <div className="aid-head">
        <AidDrawing name={props.drawing} />
        <PageHeading lead={measure.how[language]}>{measure.names[language]}</PageHeading>
      </div>
      <TextField
        numeric
        label={say.centimetres}
        value={value}
        onChange={setValue}
        maxLength={3}
        error={asked && !isGood ? say.outside(measure.from, measure.to) : null}
      />
      <div className="guide-buttons">
        <Button type="submit" sign="forth">
          {say.forth}
        </Button>
        <Button variant="secondary" color="neutral" onClick={() => props.onAnswer(null)}>
          {say.skip}
        </Button>
      </div>
    </form>
  );
}
