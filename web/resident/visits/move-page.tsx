import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyVisit } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { AskingPage } from './asking-page.tsx';

/** “Ask for another time”, in own words. The visit stands until the unit has answered. */
export function MovePage() {
  const more = usePageText().visitMore;
  const [sent, setSent] = useState(false);
  return (
    <AskingPage heading={() => more.moveHeading} may={(visit) => sent || visit.mayAskToMove}>
      {(visit) => (sent ? <Told visit={visit} /> : <Question visit={visit} onSent={() => setSent(true)} />)}
    </AskingPage>
  );
}

function Question(props: { visit: MyVisit; onSent: () => void }) {
  const more = usePageText().visitMore;
  const { visit } = props;
  const { personId } = usePersonHere();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useMutation({
    mutationFn: () =>
      command('POST /api/my/visits/:visitId/ask-to-move', {
        params: { visitId: visit.id },
        body: { words: words.trim() },
      }),
    onSuccess: () => {
      props.onSent();
      void client.invalidateQueries({ queryKey: ['visits', personId] });
    },
  });
  const send = () => {
    setTried(true);
    if (words.trim() !== '') ask.mutate();
  };
  return (
    <div className="visit-question">
      <TextArea
        label={more.moveWords}
        help={more.moveHelp(visit.unitName)}
        value={words}
        onChange={setWords}
        maxLength={1000}
        error={tried && words.trim() === '' ? more.moveMissing : null}
      />
      <DangerLine words={words} hours={null} />
      <Refused problem={ask.error} />
      <Button busy={ask.isPending} onClick={send}>
        {more.moveSend(visit.unitName)}
      </Button>
    </div>
  );
}

function Told(props: { visit: MyVisit }) {
  const more = usePageText().visitMore;
  const { personId } = usePersonHere();
  return (
    <div className="visit-question">
      <Notice tone="waiting" live>
        <strong>{more.askedNow}</strong>
        <p>{more.askedNext(props.visit.unitName)}</p>
      </Notice>
      <Link
        className="ds-button"
        data-variant="primary"
        data-color="accent"
        to="/person/$personId/visits"
        params={{ personId }}
      >
        {more.backToVisits}
      </Link>
    </div>
  );
}
