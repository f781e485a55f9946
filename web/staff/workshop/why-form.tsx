import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { sayWrong } from './workshop-data.ts';

/** Why a change is taken back, in words. */
export function WhyForm(props: {
  busy: boolean;
  problem: unknown;
  onDecide: (why: string) => void;
  onCancel: () => void;
}) {
  const say = useStaffText().workshop;
  const [why, setWhy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const wrong = sayWrong(say, props.problem);
  return (
    <form
      className="workshop-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (why.trim().length >= 5) props.onDecide(why.trim());
      }}
    >
      <TextArea
        label={say.why}
        help={say.whyHelp}
        error={isAsked && why.trim().length < 5 ? say.wrong.why : (wrong?.words ?? null)}
        value={why}
        onChange={setWhy}
        rows={2}
      />
      {wrong ? null : <Refused problem={props.problem} />}
      <div className="workshop-actions">
        <Button type="submit" busy={props.busy}>
          {say.takeBack}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
