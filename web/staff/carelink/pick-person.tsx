import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Whom a message is about that named nobody we know: found by full name and year, chosen with how one knows it. */
export function PickPerson(props: { arrivalId: string; name: string; bornOn: string | null; onDone: () => void }) {
  const say = useStaffText().pickPerson;
  const queries = useQueryClient();
  const { arrivalId } = props;
  const [name, setName] = useState(props.name);
  const [born, setBorn] = useState(props.bornOn?.slice(0, 4) ?? '');
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const find = useMutation({
    mutationFn: () => call('POST /api/people/find', { body: { name: name.trim(), bornYear: Number(born) } }),
  });
  const pick = useMutation({
    mutationFn: (personId: string) =>
      command('POST /api/carelink-arrivals/:arrivalId/pick', {
        params: { arrivalId },
        body: { personId, because: because.trim() },
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['hospital'] });
      props.onDone();
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (name.trim() !== '' && /^\d{4}$/.test(born) && !find.isPending) find.mutate();
  }
  const found = find.data?.found;
  return (
    <div className="pick-person">
      <form className="part-form" onSubmit={submit} noValidate>
        <p className="quiet">{say.pickHelp}</p>
        <TextField label={say.name} value={name} onChange={setName} autoFocus />
        <TextField label={say.born} value={born} onChange={setBorn} maxLength={4} numeric />
        <div className="part-acts">
          <Button type="submit" variant="secondary" busy={find.isPending}>
            {say.search}
          </Button>
          <Button variant="tertiary" color="neutral" onClick={props.onDone}>
            {say.cancel}
          </Button>
        </div>
        <RefusedHere problem={find.error} words={say.refused} />
      </form>
      {found?.length === 0 ? <p role="status">{say.nobody}</p> : null}
      {found && found.length > 0 ? (
        <div className="part-form">
          <TextArea
            label={say.because}
            help={say.becauseHelp}
            value={because}
            onChange={setBecause}
            rows={2}
            maxLength={1000}
            error={tried && because.trim() === '' ? say.missing : null}
          />
          <h3>{say.found}</h3>
          <ul>
            {found.map(({ id, name: called, placeName }) => (
              <li key={id}>
                <Button
                  busy={pick.isPending}
                  onClick={() => {
                    setTried(true);
                    if (because.trim() !== '') pick.mutate(id);
                  }}
                >
                  {say.choose(`${called}, ${placeName}`)}
                </Button>
              </li>
            ))}
          </ul>
          <RefusedHere problem={pick.error} words={say.refused} />
        </div>
      ) : null}
    </div>
  );
}
