import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { sayWrong } from '../workshop/workshop-data.ts';

/** A short reason before something is undone or thrown away. */
export function AskWhy(props: {
  heading: string;
  act: string;
  busy: boolean;
  problem: unknown;
  onDecide: (why: string) => void;
  onCancel: () => void;
  children?: ReactNode;
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
      <h3>{props.heading}</h3>
      {props.children}
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
          {props.act}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
