import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** An act that opens its form where it stands, and says what it was refused with. */
export function ActForm(props: {
  name: string;
  save: string;
  isWhole: boolean;
  busy: boolean;
  problem: unknown;
  onSave: () => void;
  children: ReactNode;
}) {
  const say = useStaffText().waitingWork;
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  if (!isOpen) {
    return (
      <Button variant="secondary" aria-expanded={false} onClick={() => setOpen(true)}>
        {props.name}
      </Button>
    );
  }
  return (
    <form
      className="waiting-form"
      noValidate
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (props.isWhole) props.onSave();
      }}
    >
      <h2>{props.name}</h2>
      {props.children}
      {tried && !props.isWhole ? (
        <p className="refused" role="alert">
          {say.missing}
        </p>
      ) : null}
      {props.problem ? <RefusedHere problem={props.problem} words={say.refused} /> : null}
      <Button type="submit" busy={props.busy}>
        {props.save}
      </Button>
    </form>
  );
}
