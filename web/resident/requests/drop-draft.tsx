import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** “Delete what I have written”: asked once more, because nobody can bring it back. */
export function DropDraft(props: { keeper: DraftKeeper }) {
  const say = usePageText().applying;
  const navigate = useNavigate();
  const { personId } = usePersonHere();
  const [asking, setAsking] = useState(false);
  const drop = useMutation({
    mutationFn: () => props.keeper.drop(),
    onSuccess: () => navigate({ to: '/person/$personId/applications', params: { personId }, replace: true }),
  });
  if (!asking) {
    return (
      <Button variant="tertiary" color="neutral" onClick={() => setAsking(true)}>
        {say.drop}
      </Button>
    );
  }
  return (
    <section className="withdraw">
      <h2>{say.dropSure}</h2>
      <Refused problem={drop.error} />
      <div className="apply-ways">
        <Button onClick={() => setAsking(false)}>{say.dropNo}</Button>
        <Button variant="secondary" color="neutral" busy={drop.isPending} onClick={() => drop.mutate()}>
          {say.dropYes}
        </Button>
      </div>
    </section>
  );
}
