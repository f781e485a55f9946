import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HospitalStay } from '@tunet/contract';
import { type SyntheticEvent, useId, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** We can receive from a day, or we cannot, because. What was typed stays when it is refused. */
export function AnswerHospital(props: { stay: HospitalStay; onSent: () => void }) {
  const say = useStaffText().hospital;
  const queries = useQueryClient();
  const name = useId();
  const { stayId, version, personId } = props.stay;
  const [answer, setAnswer] = useState<'can' | 'cannot'>('can');
  const [fromOn, setFromOn] = useState('');
  const [words, setWords] = useState('');
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/hospital-stays/:stayId/answer', {
        params: { stayId },
        body: { version, answer, fromOn: fromOn === '' ? null : fromOn, words: words.trim() },
      }),
    onSuccess: () => {
      props.onSent();
      void queries.invalidateQueries({ queryKey: ['hospital'] });
      void queries.invalidateQueries({ queryKey: ['hospital-of', personId] });
      void queries.invalidateQueries({ queryKey: ['intake'] });
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  }
  return (
    <form className="part-form" onSubmit={submit} noValidate>
      <fieldset className="stay-choice">
        <legend>{say.answerHeading}</legend>
        {(['can', 'cannot'] as const).map((each) => (
          <label className="reason" key={each}>
            <input
              className="ds-input"
              type="radio"
              name={name}
              checked={answer === each}
              onChange={() => setAnswer(each)}
            />
            <span>{each === 'can' ? say.answerCan : say.answerCannot}</span>
          </label>
        ))}
      </fieldset>
      <DayField label={answer === 'can' ? say.fromDay : say.perhapsDay} value={fromOn} onChange={setFromOn} />
      <TextArea
        label={answer === 'can' ? say.words : say.because}
        value={words}
        onChange={setWords}
        rows={2}
        maxLength={2000}
      />
      <RefusedHere problem={send.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={send.isPending}>
          {say.send}
        </Button>
      </div>
    </form>
  );
}
