import type { GuideAnswer } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { PickOne } from '../people/choices.tsx';
import '../people/people.css';

/** One question that the answer depends on, on a page of its own. Not knowing is an answer too. */
export function FollowUp(props: {
  question: NonNullable<GuideAnswer['question']>;
  onChoose: (choice: string) => void;
  onBack: () => void;
}) {
  const say = usePageText().guide;
  const { question } = props;
  const [picked, setPicked] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <PageHeading lead={say.questionLead}>{question.text}</PageHeading>
      <PickOne
        question={question.text}
        choices={question.choices.map(({ code, text }) => ({ value: code, label: text }))}
        picked={picked}
        onPick={setPicked}
        error={asked && picked === null ? say.questionMissing : null}
      />
      <div className="guide-buttons">
        <Button
          sign="forth"
          onClick={() => {
            setAsked(true);
            if (picked !== null) props.onChoose(picked);
          }}
        >
          {say.questionForth}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onBack}>
          {say.again}
        </Button>
      </div>
    </>
  );
}
