import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AidFileReport, AidLineFault } from '@tunet/contract';
import { useId, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { catalogueQuery } from './catalogue-data.ts';
import { fieldName } from './field-name.ts';
import { RefusedAid } from './refused-aid.tsx';
import { StateProducts } from './state-products.tsx';
import './aid-catalogue.css';

/** Reading the catalogue from a file: every faulty line named first, then taking the rest. */
export function ImportPage() {
  return (
    <OnDuty>
      <div className="aid-catalogue-form">
        <ReadFile />
        <FromState />
      </div>
    </OnDuty>
  );
}

function ReadFile() {
  const say = useStaffText().aidCatalogue;
  const client = useQueryClient();
  const input = useId();
  const [file, setFile] = useState<string | null>(null);
  const preview = useMutation({
    mutationFn: (base64: string) => call('POST /api/aid-catalogue/import/preview', { body: { file: base64 } }),
  });
  const take = useMutation({
    mutationFn: (of: { file: string; digest: string }) => command('POST /api/aid-catalogue/import', { body: of }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['aid-catalogue'] }),
  });
  const template = useMutation({
    mutationFn: () => call('GET /api/aid-catalogue/template'),
    onSuccess: ({ name, csv }) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
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
      <Link to="/aid-catalogue">{say.toList}</Link>
      <PageHeading lead={say.import.lead}>{say.import.heading}</PageHeading>
      <div>
        <Button variant="secondary" sign="lines" busy={template.isPending} onClick={() => template.mutate()}>
          {say.import.template}
        </Button>
      </div>
      <div className="ds-field">
        <label className="ds-label" htmlFor={input}>
          {preview.data ? say.import.another : say.import.choose}
        </label>
        <p data-field="description">{say.import.chooseHelp}</p>
        <input
          id={input}
          className="ds-input"
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {preview.isPending ? <Waiting doing={say.import.reading} /> : null}
      <RefusedAid problem={preview.error ?? take.error ?? template.error} />
      {take.data ? (
        <Notice tone="good" live>
          {say.import.taken(take.data.made, take.data.changed, take.data.left)}
        </Notice>
      ) : preview.data && file ? (
        <Report
          report={preview.data}
          busy={take.isPending}
          onTake={() => take.mutate({ file, digest: preview.data.digest })}
        />
      ) : null}
    </>
  );
}

function Report(props: { report: AidFileReport; busy: boolean; onTake: () => void }) {
  const { aidCatalogue, aidEditor } = useStaffText();
  const say = aidCatalogue.import;
  const faultWords: Readonly<Record<AidLineFault, string>> = { ...aidEditor.faults, ...say.faults };
  const { lines, counts } = props.report;
  // What needs a hand stands first.
  const sorted = lines.toSorted((one, other) => other.faults.length - one.faults.length || one.line - other.line);
  return (
    <section aria-live="polite">
      <p>
        <strong>{say.counts(counts.new, counts.changed, counts.same, counts.refused)}</strong>
      </p>
      <div className="take-scroll">
        <table className="ds-table" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{say.line}</th>
              <th scope="col">{say.code}</th>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.verdict}</th>
              <th scope="col">{say.why}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ line, code, name, verdict, faults, changes }) => (
              <tr key={line}>
                <td className="figures">{line}</td>
                <td>{code}</td>
                <td>{name}</td>
                <td>{say.verdicts[verdict]}</td>
                <td>
                  {faults.map((fault) => faultWords[fault]).join(', ')}
                  {changes
                    .map(
                      ({ field, before, after }) =>
                        `${fieldName(field, aidEditor.fields)}: ${before || '–'} → ${after || '–'}`,
                    )
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {counts.new + counts.changed > 0 ? (
        <Button busy={props.busy} onClick={props.onTake}>
          {say.take}
        </Button>
      ) : null}
    </section>
  );
}

function FromState() {
  const say = useStaffText();
  const catalogue = useQuery(catalogueQuery);
  if (!catalogue.data) return null;
  if (catalogue.data.hasStateData) return <StateProducts articles={catalogue.data.articles} />;
  return (
    <section>
      <h2>{say.aidCatalogue.import.state}</h2>
      <p>{say.aidEditor.noRegister}</p>
    </section>
  );
}

/** The file as it is: how its letters are written is found out by the server. */
async function asBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
