import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CatalogueLine } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RefusedAid } from './refused-aid.tsx';

/** Takes an article out of the catalogue, or brings it back, with the reason. */
export function RetireArticle(props: { line: CatalogueLine }) {
  const say = useStaffText().aidCatalogue;
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const { articleId, version, retiredOn } = props.line;
  const isRetired = retiredOn === null;
  const end = useMutation({
    mutationFn: () =>
      command('POST /api/aid-catalogue/retire', { body: { articleId, version, isRetired, why: why.trim() } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aid-catalogue'] }),
  });
  const label = isRetired ? say.retire : say.bringBack;
  if (!isOpen) {
    return (
      <Button variant="tertiary" color="neutral" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="aid-catalogue-preview">
      <p>{isRetired ? say.retireTold : null}</p>
      <TextField label={say.why} help={say.whyHelp} value={why} onChange={setWhy} maxLength={500} />
      <RefusedAid problem={end.error} />
      <div className="workshop-actions">
        <Button busy={end.isPending} disabled={why.trim().length < 5} onClick={() => end.mutate()}>
          {label}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {say.cancel}
        </Button>
      </div>
    </div>
  );
}
