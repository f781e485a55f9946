import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, TextArea } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

type Act =
  | 'POST /api/people/:personId/representatives/:representativeId/end'
  | 'POST /api/people/:personId/representatives/:representativeId/hold'
  | 'POST /api/people/:personId/representatives/:representativeId/let-go';

/** A press, then why; the reason is read by those who help her and by nobody else. */
export function OneWithReason(props: {
  act: Act;
  params: { personId: string; representativeId: string };
  label: string;
  help?: string;
  /** asks for a day by which somebody looks at it again */
  asksReview?: boolean;
}) {
  const text = useText();
  const say = useStaffText().representativesPart;
  const queries = useQueryClient();
  const { act, params, label, help } = props;
  const [isOpen, setOpen] = useState(false);
  const [because, setBecause] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const run = useMutation({
    mutationFn: () =>
      command(act, { params, body: { because: because.trim(), ...(reviewOn === '' ? {} : { reviewOn }) } }),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ['representatives', params.personId] });
    },
  });
  if (!isOpen) {
    return (
      <Button variant="tertiary" color="neutral" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <form
      className="part-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (because.trim() !== '') run.mutate();
      }}
    >
      {help ? <p>{help}</p> : null}
      <TextArea label={say.because} value={because} onChange={setBecause} />
      {props.asksReview ? <DayField label={say.reviewOn} value={reviewOn} onChange={setReviewOn} /> : null}
      <RefusedHere problem={run.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={run.isPending}>
          {label}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
