import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DisqualificationGround } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import './decisions.css';

export const grounds: readonly DisqualificationGround[] = ['family', 'household', 'close', 'earlier-part', 'other'];

/** "I know her": from then on nothing of the case is hers, and it lies in the list for a colleague. */
export function SayDisqualified(props: { applicationId: string; onCancel: () => void }) {
  const say = useStaffText().disqualified;
  const choose = useStaffText().composer.choose;
  const queries = useQueryClient();
  const [ground, setGround] = useState('');
  const [words, setWords] = useState('');
  const hand = useMutation({
    mutationFn: () =>
      command('POST /api/applications/:applicationId/disqualification', {
        params: { applicationId: props.applicationId },
        body: { ground: ground as DisqualificationGround, ...(words.trim() ? { words: words.trim() } : {}) },
      }),
    // What she had open is no longer hers to see.
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="composer-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ground !== '') hand.mutate();
      }}
    >
      <p>{say.iKnowHelp}</p>
      <Select
        label={say.ground}
        value={ground}
        onChange={setGround}
        options={[{ value: '', label: choose }, ...grounds.map((value) => ({ value, label: say.grounds[value] }))]}
      />
      <TextField label={say.words} value={words} onChange={setWords} maxLength={500} />
      <Refused problem={hand.error} />
      <div className="case-buttons">
        <Button type="submit" disabled={ground === ''} busy={hand.isPending}>
          {say.handOver}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What stands where a case would, for one who takes no part in it. */
export function Disqualified() {
  const say = useStaffText().disqualified;
  return (
    <Notice tone="waiting" live>
      <strong>{say.heading}</strong>
      <br />
      {say.stopped}
    </Notice>
  );
}
