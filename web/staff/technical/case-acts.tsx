import type { TechnicalCard } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useTechnicalAct } from './technical-data.ts';
import { TechnicalRefused } from './technical-refused.tsx';

/** What may be done with a case: taken first, then seen to. What was typed stays when something fails. */
export function CaseActs(props: { card: TechnicalCard }) {
  const say = useStaffText().technical;
  const { actorId } = useIdentity();
  const { row, note } = props.card;
  const params = { caseId: row.id };
  const take = useTechnicalAct('POST /api/technical-cases/:caseId/take');
  const giveBack = useTechnicalAct('POST /api/technical-cases/:caseId/give-back');
  const handOver = useTechnicalAct('POST /api/technical-cases/:caseId/hand-over');
  const write = useTechnicalAct('POST /api/technical-cases/:caseId/note');
  const handle = useTechnicalAct('POST /api/technical-cases/:caseId/handle');
  const [writing, setWriting] = useState<'note' | 'handle' | null>(null);
  const [words, setWords] = useState(note ?? '');
  const problem = take.error ?? giveBack.error ?? handOver.error ?? write.error ?? handle.error;
  const close = { onSuccess: () => setWriting(null) };
  if (row.state === 'handled') return <p className="quiet">{say.handled}</p>;
  if (!row.owner.isMine) return problem ? <TechnicalRefused problem={problem} /> : null;
  const isMine = row.takenBy?.id === actorId;
  return (
    <div className="technical-acts">
      <p className="technical-ticks">
        {row.takenBy === null ? (
          <Button busy={take.isPending} onClick={() => take.mutate({ params, body: {} })}>
            {say.take}
          </Button>
        ) : isMine ? (
          <Button variant="secondary" busy={giveBack.isPending} onClick={() => giveBack.mutate({ params, body: {} })}>
            {say.giveBack}
          </Button>
        ) : (
          <span>{say.taken(row.takenBy.name)}</span>
        )}
        <Button
          variant="secondary"
          busy={handOver.isPending}
          onClick={() => handOver.mutate({ params, body: { to: row.owner.kind === 'desk' ? 'technical' : 'desk' } })}
        >
          {row.owner.kind === 'desk' ? say.toTeam : say.toDesk}
        </Button>
        <Button variant="secondary" onClick={() => setWriting(writing === 'note' ? null : 'note')}>
          {say.note}
        </Button>
        <Button variant="secondary" onClick={() => setWriting(writing === 'handle' ? null : 'handle')}>
          {say.handle}
        </Button>
      </p>
      {writing === null ? null : (
        <form
          className="technical-words"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() === '') return;
            if (writing === 'note') write.mutate({ params, body: { note: words } }, close);
            else handle.mutate({ params, body: { note: words } }, close);
          }}
        >
          <TextArea
            label={writing === 'note' ? say.noteLabel : say.handleLabel}
            value={words}
            onChange={setWords}
            maxLength={1_000}
            rows={3}
            autoFocus
          />
          <p className="technical-ticks">
            <Button type="submit" busy={write.isPending || handle.isPending}>
              {writing === 'note' ? say.noteDo : say.handleDo}
            </Button>
            <Button variant="tertiary" color="neutral" onClick={() => setWriting(null)}>
              {say.cancel}
            </Button>
          </p>
        </form>
      )}
      {problem ? <TechnicalRefused problem={problem} /> : null}
    </div>
  );
}
