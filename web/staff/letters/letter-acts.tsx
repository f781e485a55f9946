import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LetterRow } from '@tunet/contract';
import { useEffect, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Print what is chosen as one PDF, mark it as posted. The file has no name of anybody and lives as long as the page. */
export function LetterActs(props: { picked: readonly LetterRow[]; onDone: () => void }) {
  const say = useStaffText().letters;
  const queries = useQueryClient();
  const { picked } = props;
  const letterIds = picked.map(({ letterId }) => letterId);
  const [againBecause, setAgainBecause] = useState('');
  const [paper, setPaper] = useState<{ readonly url: string; readonly pages: number } | null>(null);
  useEffect(() => () => void (paper && URL.revokeObjectURL(paper.url)), [paper]);
  const isAgain = picked.some(({ printedTimes }) => printedTimes > 0);
  const isPrinted = picked.length > 0 && picked.every(({ state }) => state === 'printed');
  const refresh = () => void queries.invalidateQueries({ queryKey: ['letters'] });
  const print = useMutation({
    mutationFn: async () => {
      const reason = againBecause.trim();
      const body = { letterIds, ...(reason === '' ? {} : { againBecause: reason }) };
      const { batchId } = await command('POST /api/letters/print', { body });
      const { pdf, pages } = await call('GET /api/letters/batches/:batchId', { params: { batchId } });
      const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
      return { url: URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' })), pages };
    },
    onSuccess: (made) => {
      setPaper(made);
      setAgainBecause('');
      props.onDone();
    },
    onSettled: refresh,
  });
  const send = useMutation({
    mutationFn: () => command('POST /api/letters/sent', { body: { letterIds } }),
    onSuccess: props.onDone,
    onSettled: refresh,
  });
  const words = {
    'say-why-again': say.refA,
    'letter-stopped': say.refS,
    'already-sent': say.refD,
    'not-printed': say.refN,
  };
  return (
    <div className="letters-acts">
      {isAgain ? (
        <TextField label={say.againBecause} value={againBecause} onChange={setAgainBecause} maxLength={200} />
      ) : null}
      <div className="letters-buttons">
        <span className="figures" role="status">
          {picked.length} {say.chosen}
        </span>
        <Button sign="letter" disabled={picked.length === 0} busy={print.isPending} onClick={() => print.mutate()}>
          {isAgain ? say.again : say.print}
        </Button>
        <Button variant="secondary" disabled={!isPrinted} busy={send.isPending} onClick={() => send.mutate()}>
          {say.sent}
        </Button>
      </div>
      {print.error ? <RefusedHere problem={print.error} words={words} /> : null}
      {send.error ? <RefusedHere problem={send.error} words={words} /> : null}
      {paper ? (
        <Notice tone="good" sign="letter" live>
          {say.ready}.{' '}
          <a href={paper.url} target="_blank" rel="noreferrer">
            {say.open}
          </a>{' '}
          ({paper.pages} {say.pages})
        </Notice>
      ) : null}
    </div>
  );
}
