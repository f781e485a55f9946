import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { FleetFrame } from './fleet-frame.tsx';
import { TakeOverReport } from './take-over-report.tsx';

/** Taking over a fleet from a file: what would come of it first, then taking it. */
export function TakeOverPage() {
  return (
    <FleetFrame>
      <TakeOver />
    </FleetFrame>
  );
}

function TakeOver() {
  const say = useStaffText().takeOver;
  const client = useQueryClient();
  const input = useId();
  const [file, setFile] = useState<string | null>(null);
  const preview = useMutation({
    mutationFn: (base64: string) => call('POST /api/fleet/import/preview', { body: { file: base64 } }),
  });
  const take = useMutation({
    mutationFn: (of: { file: string; digest: string; alsoLines: number[] }) =>
      command('POST /api/fleet/import', { body: of }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['fleet'] }),
  });
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const base64 = await asBase64(chosen);
    setFile(base64);
    take.reset();
    preview.mutate(base64);
  };
  return (
    <>
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <Template />
      <div className="ds-field">
        <label className="ds-label" htmlFor={input}>
          {preview.data ? say.another : say.choose}
        </label>
        <p data-field="description">{say.chooseHelp}</p>
        <input
          id={input}
          className="ds-input"
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {preview.isPending ? <Waiting doing={say.reading} /> : null}
      <RefusedHere problem={preview.error ?? take.error} words={say.refused} />
      {take.data ? (
        <Taken done={take.data} />
      ) : preview.data && file ? (
        <TakeOverReport
          key={preview.data.digest}
          report={preview.data}
          busy={take.isPending}
          take={(alsoLines) => take.mutate({ file, digest: preview.data.digest, alsoLines })}
        />
      ) : null}
    </>
  );
}

function Taken(props: { done: Answer<'POST /api/fleet/import'> }) {
  const say = useStaffText().takeOver;
  const { taken, left, known, takenElsewhere } = props.done;
  return (
    <Notice tone="good" live>
      <strong>{say.done(taken)}</strong>
      {left > 0 ? <span>{say.left(left)}</span> : null}
      {known > 0 ? <span>{say.knownCount(known)}</span> : null}
      {takenElsewhere.length > 0 ? <span>{say.elsewhere(takenElsewhere.join(', '))}</span> : null}
      <Link to="/fleet/tests">{say.toTests}</Link>
    </Notice>
  );
}

/** An empty file with the names of the columns, made here so that nothing has to be opened elsewhere. */
function Template() {
  const say = useStaffText().takeOver;
  const fetch = useMutation({
    mutationFn: () => call('GET /api/fleet/import/template'),
    onSuccess: ({ name, csv }) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <div>
      <Button variant="secondary" sign="lines" busy={fetch.isPending} onClick={() => fetch.mutate()}>
        {say.template}
      </Button>
      <RefusedHere problem={fetch.error} words={say.refused} />
    </div>
  );
}

/** The file as it is: how its letters are written is found out by the server. */
async function asBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
