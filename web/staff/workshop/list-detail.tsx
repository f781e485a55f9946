import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { BeforeAfter, DatedForm, type Decision } from './dated-form.tsx';
import { FourLanguages } from './four-languages.tsx';
import { NotesTable } from './notes-table.tsx';
import { noonOf } from './say-value.ts';
import { Told } from './told.tsx';
import { type List, type ListEntry, sayWrong, workshopKey } from './workshop-data.ts';

type Doing = { readonly what: 'add' } | { readonly what: 'rename' | 'retire'; readonly entry: ListEntry };

/** A list of the municipality's own: what is in it, what it will be, and the way to change it. */
export function ListDetail(props: { list: List; today: string }) {
  const { list, today } = props;
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day } = useClock();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const begin = (next: Doing) => {
    setTold(null);
    setDoing(next);
  };
  const done = (from: string) => {
    setDoing(null);
    setTold(say.decided(day(noonOf(from))));
  };
  return (
    <article className="workshop-detail">
      <header>
        <h2>{list.label[language]}</h2>
        <p className="lead">{list.help[language]}</p>
      </header>
      {told ? <Told words={told} /> : null}
      {doing ? (
        doing.what === 'retire' ? (
          <RetireEntry list={list} entry={doing.entry} today={today} onCancel={() => setDoing(null)} onDone={done} />
        ) : (
          <EditEntry
            list={list}
            entry={doing.what === 'rename' ? doing.entry : null}
            today={today}
            onCancel={() => setDoing(null)}
            onDone={done}
          />
        )
      ) : (
        <div className="workshop-actions">
          <Button onClick={() => begin({ what: 'add' })}>{say.list.add}</Button>
        </div>
      )}
      <EntryTable entries={list.entries} onDo={begin} />
      <NotesTable
        notes={list.notes}
        nameOf={(code) => list.entries.find((each) => each.code === code)?.label[language] ?? code}
      />
    </article>
  );
}

function EntryTable(props: { entries: readonly ListEntry[]; onDo: (doing: Doing) => void }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day } = useClock();
  const dates = ({ since, endsOn, upcoming }: ListEntry): ReactNode => (
    <>
      {say.since(day(noonOf(since)))}
      {upcoming ? (
        <>
          <br />
          {say.list.becomes(upcoming.label[language], day(noonOf(upcoming.validFrom)))}
        </>
      ) : null}
      {endsOn ? (
        <>
          <br />
          {say.list.ends(day(noonOf(endsOn)))}
        </>
      ) : null}
    </>
  );
  return (
    <table className="ds-table workshop-table">
      <thead>
        <tr>
          <th scope="col">{say.list.entry}</th>
          <th scope="col">{say.list.common}</th>
          <th scope="col">{say.list.dates}</th>
          <th scope="col">{say.edit}</th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map((entry) => (
          <tr key={entry.code}>
            <th scope="row">{entry.label[language]}</th>
            <td data-label={say.list.common}>{entry.isCommon ? say.list.common : '–'}</td>
            <td data-label={say.list.dates}>{dates(entry)}</td>
            <td data-label={say.edit}>
              <span className="workshop-actions">
                <Button
                  variant="tertiary"
                  aria-label={say.list.rename(entry.label[language])}
                  onClick={() => props.onDo({ what: 'rename', entry })}
                >
                  {say.edit}
                </Button>
                {entry.endsOn ? null : (
                  <Button
                    variant="tertiary"
                    color="neutral"
                    aria-label={say.list.retire(entry.label[language])}
                    onClick={() => props.onDo({ what: 'retire', entry })}
                  >
                    {say.list.retireShort}
                  </Button>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Editing {
  list: List;
  today: string;
  onCancel: () => void;
  onDone: (from: string) => void;
}

function EditEntry(props: Editing & { entry: ListEntry | null }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const cache = useQueryClient();
  const { entry, list } = props;
  const [label, setLabel] = useState(entry?.label ?? { nb: '', nn: '', sv: '', en: '' });
  const [isCommon, setCommon] = useState(entry?.isCommon ?? false);
  const [isShown, setShown] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  const code = entry?.code ?? codeFor(label.en, list.entries);
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      command('POST /api/workshop/lists/change', { body: { list: list.list, code, label, isCommon, ...decision } }),
    onSuccess: ({ validFrom }) =>
      cache.invalidateQueries({ queryKey: workshopKey }).then(() => props.onDone(validFrom)),
    onError: () => setShown(false),
  });
  const empty = (['nb', 'nn', 'sv', 'en'] as const).find((each) => label[each].trim() === '');
  const wrong = missing ? { part: missing, words: say.wrong.empty } : sayWrong(say, decide.error);
  return (
    <DatedForm
      heading={entry ? say.list.rename(entry.label[language]) : say.list.adding}
      today={props.today}
      onPreview={async () => {
        setMissing(empty ?? null);
        setShown(empty === undefined);
        return empty === undefined;
      }}
      shown={
        isShown ? (
          <BeforeAfter
            rows={[
              { what: say.list.entry, before: entry?.label[language] ?? say.list.out, after: label[language] },
              {
                what: say.list.common,
                before: entry?.isCommon ? say.list.common : '–',
                after: isCommon ? say.list.common : '–',
              },
            ]}
          />
        ) : null
      }
      onEditMore={() => setShown(false)}
      onDecide={(decision) => decide.mutate(decision)}
      onCancel={props.onCancel}
      busy={decide.isPending}
      problem={decide.error}
    >
      <FourLanguages legend={say.list.entry} value={label} onChange={setLabel} wrong={wrong} max={80} />
      <label className="workshop-check">
        <input type="checkbox" checked={isCommon} onChange={(event) => setCommon(event.target.checked)} />
        <span>
          {say.list.common} <span className="quiet">{say.list.commonHelp}</span>
        </span>
      </label>
    </DatedForm>
  );
}

function RetireEntry(props: Editing & { entry: ListEntry }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const cache = useQueryClient();
  const { entry, list } = props;
  const [isShown, setShown] = useState(false);
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      command('POST /api/workshop/lists/retire', { body: { list: list.list, code: entry.code, ...decision } }),
    onSuccess: ({ validFrom }) =>
      cache.invalidateQueries({ queryKey: workshopKey }).then(() => props.onDone(validFrom)),
    onError: () => setShown(false),
  });
  return (
    <DatedForm
      heading={say.list.retire(entry.label[language])}
      today={props.today}
      onPreview={async () => {
        setShown(true);
        return true;
      }}
      shown={
        isShown ? (
          <BeforeAfter rows={[{ what: entry.label[language], before: say.list.isIn, after: say.list.out }]} />
        ) : null
      }
      onEditMore={() => setShown(false)}
      onDecide={(decision) => decide.mutate(decision)}
      onCancel={props.onCancel}
      busy={decide.isPending}
      problem={decide.error}
    >
      <p>{say.list.retireHelp}</p>
    </DatedForm>
  );
}

/** A code that no other entry has, from the English words. */
function codeFor(words: string, entries: readonly ListEntry[]): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50);
  const base = plain.length >= 2 ? plain : `entry-${plain || 'new'}`;
  const taken = new Set(entries.map(({ code }) => code));
  let [code, n] = [base, 1];
  while (taken.has(code)) {
    n += 1;
    code = `${base}-${n}`;
  }
  return code;
}
