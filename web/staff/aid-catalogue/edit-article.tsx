import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AidContent, CatalogueLine, CleaningClass, SelfService } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { languages } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { checkPlain, highestLix } from '../decisions/plain-check.ts';
import { useStaffText } from '../staff-text.tsx';
import { FourLanguages } from '../workshop/four-languages.tsx';
import '../workshop/workshop.css';
import type { AroundSizes } from './around-sizes.ts';
import { ChangeTable } from './change-table.tsx';
import { EditCare } from './edit-care.tsx';
import { EditChecks, EditMeasures, EditParts } from './edit-lists.tsx';
import { EditSizes } from './edit-sizes.tsx';
import { fieldName } from './field-name.ts';
import { HeldTable } from './held-table.tsx';
import { missingTexts } from './missing-texts.ts';
import { RefusedAid } from './refused-aid.tsx';

const levels: readonly SelfService[] = ['open', 'guided', 'therapist', 'technician', 'decision'];
const cleanings: readonly CleaningClass[] = ['wipe', 'wash', 'textile', 'not-reused'];
const texts = ['purpose', 'fit', 'use'] as const;

/** What an article says, to be changed: first what the change does, then why, then it is saved. */
export function EditArticle(props: {
  line: CatalogueLine;
  content: AidContent;
  around: AroundSizes;
  mayChange: boolean;
  onSaved: (version: number) => void;
}) {
  const { aidCatalogue: say, aidEditor: words } = useStaffText();
  const client = useQueryClient();
  const { line } = props;
  const [content, setContent] = useState(props.content);
  const [why, setWhy] = useState('');
  const wanted = { articleId: line.articleId, version: line.version, articleContent: content };
  const preview = useMutation({ mutationFn: () => command('POST /api/aid-catalogue/preview', { body: wanted }) });
  const save = useMutation({
    mutationFn: () => command('POST /api/aid-catalogue/change', { body: { ...wanted, why: why.trim() } }),
    onSuccess: ({ version }) => {
      props.onSaved(version);
      return client.invalidateQueries({ queryKey: ['aid-catalogue'] });
    },
  });
  function change(part: Partial<AidContent>): void {
    setContent({ ...content, ...part });
    preview.reset();
    save.reset();
  }
  const days = (key: 'loanDays' | 'reviewDays', typed: string) => {
    const { [key]: _, ...rest } = content.terms;
    change({ terms: /^\d{1,3}$/.test(typed.trim()) ? { ...rest, [key]: Number(typed) } : rest });
  };
  const missing = missingTexts(content);
  const hard = texts.flatMap((field) =>
    languages.flatMap((language) => {
      const { lix } = checkPlain(content[field][language], language);
      return lix !== null && lix > highestLix ? [{ field, language, lix }] : [];
    }),
  );
  return (
    <fieldset className="aid-catalogue-form" disabled={!props.mayChange}>
      <div className="workshop-row">
        <Select
          label={say.columns.level}
          value={content.selfService}
          onChange={(value) => change({ selfService: levels.find((each) => each === value) ?? content.selfService })}
          options={levels.map((value) => ({ value, label: say.level[value] }))}
        />
        <Select
          label={say.cleaningClass}
          value={content.cleaningClass}
          onChange={(value) =>
            change({ cleaningClass: cleanings.find((each) => each === value) ?? content.cleaningClass })
          }
          options={cleanings.map((value) => ({ value, label: say.cleaning[value] }))}
        />
      </div>
      <FourLanguages
        legend={say.names}
        value={content.names}
        onChange={(names) => change({ names })}
        wrong={null}
        max={80}
      />
      {texts.map((field) => (
        <div key={field}>
          <FourLanguages
            legend={say[field]}
            value={content[field]}
            onChange={(text) => change({ [field]: text })}
            wrong={null}
            max={field === 'purpose' ? 300 : 500}
          />
          {hard
            .filter((each) => each.field === field)
            .map(({ language, lix }) => (
              <p key={language} className="quiet" lang={language}>
                {language}: {say.hard(lix)}
              </p>
            ))}
        </div>
      ))}
      <EditMeasures content={content} onChange={change} />
      <EditSizes content={content} around={props.around} onChange={change} />
      <EditParts content={content} onChange={change} />
      <EditCare content={content} onChange={change} />
      <EditChecks content={content} onChange={change} />
      <div className="workshop-row">
        <TextField
          numeric
          label={say.loanDays}
          value={String(content.terms.loanDays ?? '')}
          onChange={(typed) => days('loanDays', typed)}
          maxLength={3}
        />
        <TextField
          numeric
          label={say.reviewDays}
          value={String(content.terms.reviewDays ?? '')}
          onChange={(typed) => days('reviewDays', typed)}
          maxLength={3}
        />
      </div>
      {content.course === null ? null : (
        <p>
          {say.course}: {content.course}
        </p>
      )}
      {missing.length > 0 ? (
        <div role="status">
          <p>{words.missingLead}</p>
          <ul>
            {missing.map(({ way, languages: lacking }) => (
              <li key={way}>{words.missing(fieldName(way, words.fields), lacking.join(', '))}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="workshop-actions">
        <Button
          variant="secondary"
          busy={preview.isPending}
          disabled={missing.length > 0}
          onClick={() => preview.mutate()}
        >
          {say.preview}
        </Button>
      </div>
      <RefusedAid problem={preview.error ?? save.error} />
      {preview.data ? (
        <section className="aid-catalogue-preview" aria-live="polite">
          <h3>{say.changes(preview.data.changes.length)}</h3>
          <ChangeTable changes={preview.data.changes} stores={props.around.stores} />
          <HeldTable held={preview.data.held} />
          <p>{say.affected(preview.data.affected)}</p>
          <TextField label={say.why} help={say.whyHelp} value={why} onChange={setWhy} maxLength={500} />
          <Button busy={save.isPending} disabled={why.trim().length < 5} onClick={() => save.mutate()}>
            {say.save}
          </Button>
        </section>
      ) : null}
    </fieldset>
  );
}
