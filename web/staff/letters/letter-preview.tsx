import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LetterBlock } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** One letter as it will stand on paper, and the way to stop it. */
export function LetterPreview(props: { letterId: string; onClose: () => void }) {
  const say = useStaffText().letters;
  const { letterId } = props;
  const query = useQuery({
    queryKey: ['letter', letterId],
    queryFn: () => call('GET /api/letters/:letterId', { params: { letterId } }),
    gcTime: 0,
  });
  return (
    <section className="letter-preview" aria-label={say.read}>
      <PartState query={query} doing={say.loading}>
        {(letter) => (
          <>
            <article className="letter-paper" lang={letter.language}>
              <p className="quiet">{letter.toName}</p>
              <h2>{letter.title}</h2>
              <LetterBlocks blocks={letter.blocks} />
            </article>
            {letter.state === 'waiting' || letter.state === 'printed' ? (
              <StopLetter letterId={letterId} onDone={props.onClose} />
            ) : null}
          </>
        )}
      </PartState>
      <Button variant="secondary" color="neutral" onClick={props.onClose}>
        {say.close}
      </Button>
    </section>
  );
}

/** The pieces of a letter in their order. */
export function LetterBlocks(props: { blocks: readonly LetterBlock[] }) {
  return props.blocks.map((block, index) => {
    const key = `${index} ${block.is}`;
    if (block.is === 'heading') return <h3 key={key}>{block.text}</h3>;
    if (block.is === 'text') return <p key={key}>{block.text}</p>;
    return (
      <ul key={key}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  });
}

function StopLetter(props: { letterId: string; onDone: () => void }) {
  const say = useStaffText().letters;
  const queries = useQueryClient();
  const [because, setBecause] = useState('');
  const stop = useMutation({
    mutationFn: () =>
      command('POST /api/letters/:letterId/stop', { params: { letterId: props.letterId }, body: { because } }),
    onSuccess: props.onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['letters'] }),
  });
  return (
    <div className="letters-acts no-print">
      <TextField label={say.stopBecause} value={because} onChange={setBecause} maxLength={200} />
      <Button
        variant="secondary"
        color="danger"
        disabled={because.trim() === ''}
        busy={stop.isPending}
        onClick={() => stop.mutate()}
      >
        {say.stop}
      </Button>
      {stop.error ? (
        <RefusedHere problem={stop.error} words={{ 'already-sent': say.refD, 'letter-stopped': say.refS }} />
      ) : null}
    </div>
  );
}
