import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ServiceCategory, ServiceType } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Select, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { BeforeAfter, DatedForm, type Decision } from './dated-form.tsx';
import { FourLanguages } from './four-languages.tsx';
import { awayKinds, factsOf } from './service-facts.ts';
import { TermsFields } from './terms-fields.tsx';
import { type ServiceEntry, sayWrong, workshopKey } from './workshop-data.ts';

const categories: readonly ServiceCategory[] = [
  'home-nursing',
  'practical-help',
  'safety',
  'respite',
  'day',
  'stay',
  'housing',
  'other',
];
const nothing = { nb: '', nn: '', sv: '', en: '' };
const fresh: ServiceType = {
  ...{ code: '', category: 'other', law: '', registerCode: null, promiseDays: 28, appealWeeks: 3 },
  ...{ label: nothing, explained: nothing, appealBody: nothing },
  whenAway: { hospital: 'pause', 'short-stay': 'pause', family: 'pause', holiday: 'pause' },
  terms: {
    ...{ mayApply: true, waitingList: false, preliminaryDays: null, lightAge: null, cancelDays: 1 },
    ...{ decidedBy: nothing, whoMayGet: nothing },
    payment: { kind: 'free', text: nothing, amounts: [] },
  },
};

/** Describes a kind of help anew, or for the first time. */
export function EditService(props: {
  type: ServiceEntry | null;
  today: string;
  onCancel: () => void;
  onDone: (from: string) => void;
}) {
  const words = useStaffText().workshop;
  const say = words.service;
  const { language } = useLanguage();
  const cache = useQueryClient();
  const before = props.type?.serviceType ?? null;
  const [draft, setDraft] = useState<ServiceType>(before ?? fresh);
  const [typed, setTyped] = useState({
    promiseDays: String(draft.promiseDays),
    appealWeeks: String(draft.appealWeeks),
    registerCode: draft.registerCode === null ? '' : String(draft.registerCode),
  });
  const [isShown, setShown] = useState(false);
  const [missing, setMissing] = useState<{ part: string; words: string } | null>(null);
  const after: ServiceType = {
    ...draft,
    code: before?.code ?? codeFrom(draft.label.en),
    promiseDays: Number(typed.promiseDays),
    appealWeeks: Number(typed.appealWeeks),
    registerCode: typed.registerCode.trim() === '' ? null : Number(typed.registerCode),
  };
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      command('POST /api/workshop/service-types/change', { body: { serviceType: after, ...decision } }),
    onSuccess: ({ validFrom }) =>
      cache.invalidateQueries({ queryKey: workshopKey }).then(() => props.onDone(validFrom)),
    onError: () => setShown(false),
  });
  const wrong = missing ?? sayWrong(words, decide.error);
  const lines = before ? factsOf(before, words, language) : [];
  const changes = factsOf(after, words, language)
    .map(({ what, words: becomes }, index) => ({ what, before: lines[index]?.words ?? '–', after: becomes }))
    .filter((row) => row.before !== row.after);
  const errorAt = (part: string) => (wrong?.part === part ? wrong.words : null);
  const put = (part: Partial<ServiceType>) => setDraft({ ...draft, ...part });
  const number = (part: keyof typeof typed, label: string, help: string) => (
    <TextField
      numeric
      label={label}
      help={help}
      error={errorAt(part)}
      value={typed[part]}
      onChange={(value) => setTyped({ ...typed, [part]: value })}
      maxLength={4}
    />
  );
  return (
    <DatedForm
      heading={before ? words.editing : say.add}
      today={props.today}
      onPreview={async () => {
        const part = firstEmpty(after);
        setMissing(part ? { part: part.at, words: words.wrong[part.why] } : null);
        setShown(part === null);
        return part === null;
      }}
      shown={
        isShown ? (
          <BeforeAfter
            rows={
              changes.length > 0 ? changes : [{ what: after.label[language], before: words.toConfirm, after: say.own }]
            }
          />
        ) : null
      }
      onEditMore={() => setShown(false)}
      onDecide={(decision) => decide.mutate(decision)}
      onCancel={props.onCancel}
      busy={decide.isPending}
      problem={decide.error}
    >
      <FourLanguages
        legend={say.label}
        path="label."
        value={draft.label}
        wrong={wrong}
        onChange={(label) => put({ label })}
        max={80}
      />
      <FourLanguages
        legend={say.explained}
        path="explained."
        value={draft.explained}
        wrong={wrong}
        onChange={(explained) => put({ explained })}
        max={400}
      />
      <div className="workshop-row">
        <Select
          label={say.category}
          value={draft.category}
          options={categories.map((each) => ({ value: each, label: say.categories[each] }))}
          onChange={(value) => put({ category: categories.find((each) => each === value) ?? 'other' })}
        />
        <TextField
          label={say.law}
          error={errorAt('law')}
          value={draft.law}
          onChange={(law) => put({ law })}
          maxLength={160}
        />
        {number('registerCode', say.registerCode, say.registerHelp)}
      </div>
      <div className="workshop-row">
        {number('promiseDays', say.promiseDays, say.daysName)}
        {number('appealWeeks', say.appealWeeks, say.weeksName)}
      </div>
      <FourLanguages
        legend={say.appealBody}
        path="appealBody."
        value={draft.appealBody}
        wrong={wrong}
        onChange={(appealBody) => put({ appealBody })}
        max={120}
      />
      <TermsFields terms={draft.terms} wrong={wrong} onChange={(terms) => put({ terms })} />
      <fieldset className="workshop-languages">
        <legend>{say.whenAway}</legend>
        <div className="workshop-row">
          {awayKinds.map((kind) => (
            <Select
              key={kind}
              label={say.away[kind]}
              value={draft.whenAway[kind]}
              options={(['pause', 'goes-on'] as const).map((each) => ({ value: each, label: say.awayDoes[each] }))}
              onChange={(value) =>
                put({ whenAway: { ...draft.whenAway, [kind]: value === 'pause' ? 'pause' : 'goes-on' } })
              }
            />
          ))}
        </div>
      </fieldset>
    </DatedForm>
  );
}

/** The first field that says nothing, or no whole number; null when all do. */
function firstEmpty(type: ServiceType): { at: string; why: 'empty' | 'wrong-shape' } | null {
  for (const part of ['label', 'explained'] as const) {
    const language = (['nb', 'nn', 'sv', 'en'] as const).find((each) => type[part][each].trim() === '');
    if (language) return { at: `${part}.${language}`, why: 'empty' };
  }
  if (type.law.trim() === '') return { at: 'law', why: 'empty' };
  for (const part of ['registerCode', 'promiseDays', 'appealWeeks'] as const) {
    if (type[part] !== null && !Number.isInteger(type[part])) return { at: part, why: 'wrong-shape' };
  }
  const language = (['nb', 'nn', 'sv', 'en'] as const).find((each) => type.appealBody[each].trim() === '');
  return language ? { at: `appealBody.${language}`, why: 'empty' } : null;
}

function codeFrom(words: string): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 50).padEnd(2, 'x');
}
