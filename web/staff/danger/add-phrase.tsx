import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DangerKind } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { type Answer, command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

type Preview = Answer<'POST /api/workshop/danger/preview'>;
const kinds: readonly DangerKind[] = ['life', 'fire', 'missing', 'violence', 'suicide'];

/** One more line: what it would raise among statements of our own is shown before it can be added. */
export function AddPhrase(props: { today: string; listKey: readonly string[] }) {
  const say = useStaffText().dangerWork;
  const cache = useQueryClient();
  const [phrase, setPhrase] = useState('');
  const [kind, setKind] = useState<DangerKind>('life');
  const [startsOn, setStartsOn] = useState(props.today);
  const preview = useMutation({
    mutationFn: () => command('POST /api/workshop/danger/preview', { body: { kind, phrase: phrase.trim() } }),
  });
  const add = useMutation({
    mutationFn: () => command('POST /api/workshop/danger', { body: { kind, phrase: phrase.trim(), startsOn } }),
    onSuccess: () => {
      setPhrase('');
      preview.reset();
      return cache.invalidateQueries({ queryKey: props.listKey });
    },
  });
  const change = (next: () => void) => {
    next();
    preview.reset();
    add.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (phrase.trim() !== '') preview.mutate();
  };
  const problem = preview.error ?? add.error;
  const refused = problem instanceof Problem ? say.refused[problem.code as keyof typeof say.refused] : undefined;
  return (
    <form className="danger-add" onSubmit={submit}>
      <TextField
        label={say.phrase}
        help={say.phraseHelp}
        value={phrase}
        onChange={(next) => change(() => setPhrase(next))}
        maxLength={80}
        error={refused ?? null}
      />
      <Select
        label={say.kind}
        value={kind}
        onChange={(next) => change(() => setKind(kinds.find((one) => one === next) ?? 'life'))}
        options={kinds.map((value) => ({ value, label: say.kinds[value] }))}
      />
      <DayField label={say.from} value={startsOn} min={props.today} onChange={setStartsOn} />
      <div>
        <Button type="submit" variant="secondary" busy={preview.isPending}>
          {say.preview}
        </Button>
      </div>
      {preview.data ? (
        <>
          <Changes preview={preview.data} />
          <div>
            <Button busy={add.isPending} onClick={() => add.mutate()}>
              {say.add}
            </Button>
          </div>
        </>
      ) : null}
      {refused ? null : <Refused problem={problem} />}
    </form>
  );
}

function Changes(props: { preview: Preview }) {
  const say = useStaffText().dangerWork;
  const { danger, others, newlyRaised } = props.preview;
  return (
    <div className="danger-changes" role="status">
      <table className="ds-table">
        <thead>
          <tr>
            <th scope="col">{say.statements}</th>
            <th scope="col">{say.before}</th>
            <th scope="col">{say.after}</th>
          </tr>
        </thead>
        <tbody>
          {(
            [
              [say.dangerous, danger],
              [say.others, others],
            ] as const
          ).map(([name, { of, before, after }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figures">
                {before}/{of}
              </td>
              <td className="figures">
                {after}/{of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {newlyRaised.length === 0 ? (
        <p>{say.newlyNone}</p>
      ) : (
        <>
          <p>
            <strong>{say.newly}</strong>
          </p>
          <ul>
            {newlyRaised.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
