import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/language.tsx';

/** One question: where one is, what is asked, the answer, and the way on and back. Going back keeps every answer. */
export function Question(props: {
  /** Null on the last page, where nothing more is asked. */
  step: string | null;
  heading: string;
  help?: string;
  children: ReactNode;
  next: string;
  onNext: () => void;
  onBack: () => void;
  busy?: boolean;
}) {
  const text = useText();
  const ref = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question takes the focus, so that it is read aloud
  useEffect(() => ref.current?.focus(), [props.heading]);
  return (
    <form
      className="question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onNext();
      }}
    >
      <header>
        {props.step ? <p className="quiet">{props.step}</p> : null}
        <h2 ref={ref} tabIndex={-1}>
          {props.heading}
        </h2>
        {props.help ? <p>{props.help}</p> : null}
      </header>
      {props.children}
      <div className="question-acts">
        <Button type="submit" busy={props.busy ?? false}>
          {props.next}
        </Button>
        <Button variant="secondary" color="neutral" onClick={props.onBack}>
          {text.common.back}
        </Button>
      </div>
    </form>
  );
}
