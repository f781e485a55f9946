import type { AidProgramme, StoreThing } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { useAidAct } from './workshop-data.ts';

const usual: Readonly<Record<StoreThing['cleaningClass'], AidProgramme>> = {
  wipe: 'wiped',
  wash: 'washed',
  textile: 'textile-60',
  'not-reused': 'wiped',
};
const programmes: readonly AidProgramme[] = ['wiped', 'washed', 'cabinet', 'textile-60', 'disinfected'];

/** What was done to it, and that it is clean now. */
export function CleanThing(props: { thing: StoreThing }) {
  const { aidWork: say, aidMore } = useStaffText();
  const { thing } = props;
  const [programme, setProgramme] = useState<AidProgramme>(
    thing.heldBecause === 'infection' && thing.cleaningClass !== 'textile' ? 'disinfected' : usual[thing.cleaningClass],
  );
  const { language } = useLanguage();
  const clean = useAidAct('POST /api/aids/things/:thingId/clean');
  return (
    <section className="aid-part">
      <h2>{say.cleaning.how}</h2>
      <p className="quiet">{say.class[thing.cleaningClass]}</p>
      {thing.howToClean ? <p>{thing.howToClean[language]}</p> : null}
      <Select
        label={say.cleaning.how}
        value={programme}
        onChange={(value) => setProgramme(value as AidProgramme)}
        options={programmes.map((value) => ({ value, label: say.programme[value] }))}
      />
      <RefusedHere problem={clean.error} words={aidMore.refused} />
      <div className="aid-acts">
        <Button
          sign="check"
          busy={clean.isPending}
          onClick={() => clean.mutate({ params: { thingId: thing.id }, body: { programme } })}
        >
          {say.cleaning.done}
        </Button>
      </div>
    </section>
  );
}

/** Its own list, line by line; what lacks; and where it goes. */
export function InspectThing(props: { thing: StoreThing }) {
  const { aidWork: say, aidMore } = useStaffText();
  const { language } = useLanguage();
  const { thing } = props;
  const [ok, setOk] = useState<Readonly<Record<string, boolean>>>({});
  const [lacking, setLacking] = useState<readonly string[]>(thing.lacking.map(({ code }) => code));
  const [words, setWords] = useState('');
  const [shelf, setShelf] = useState(thing.shelf ?? '');
  const inspect = useAidAct('POST /api/aids/things/:thingId/inspect');
  const isWrong = Object.values(ok).includes(false);
  const send = (otherwise?: 'repair' | 'scrapped') =>
    inspect.mutate({
      params: { thingId: thing.id },
      body: {
        checked: Object.entries(ok).map(([code, value]) => ({ code, ok: value })),
        lacking: [...lacking],
        ...(otherwise ? { otherwise } : {}),
        ...(words.trim() ? { words: words.trim() } : {}),
        ...(shelf.trim() ? { shelf: shelf.trim() } : {}),
      },
    });
  return (
    <section className="aid-part">
      <h2>{say.cleaning.list}</h2>
      {thing.checks.map(({ code, names }) => (
        <fieldset key={code} className="aid-check">
          <legend>{names[language]}</legend>
          {[true, false].map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name={code}
                checked={ok[code] === value}
                onChange={() => setOk({ ...ok, [code]: value })}
              />
              {value ? say.cleaning.ok : say.cleaning.notOk}
            </label>
          ))}
        </fieldset>
      ))}
      {thing.parts.length > 0 ? (
        <fieldset className="aid-check">
          <legend>{say.cleaning.parts}</legend>
          {thing.parts.map(({ code, names, count }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={lacking.includes(code)}
                onChange={(event) =>
                  setLacking(event.target.checked ? [...lacking, code] : lacking.filter((each) => each !== code))
                }
              />
              {`${names[language]} (${count})`}
            </label>
          ))}
        </fieldset>
      ) : null}
      {isWrong ? (
        <TextArea label={say.things.words} value={words} onChange={setWords} maxLength={500} />
      ) : (
        <TextField label={say.things.shelf} value={shelf} onChange={setShelf} maxLength={20} />
      )}
      <RefusedHere problem={inspect.error} words={aidMore.refused} />
      <div className="aid-acts">
        {isWrong ? (
          <>
            <Button busy={inspect.isPending} onClick={() => send('repair')}>
              {say.cleaning.toRepair}
            </Button>
            <Button variant="secondary" color="neutral" busy={inspect.isPending} onClick={() => send('scrapped')}>
              {say.cleaning.toScrap}
            </Button>
          </>
        ) : (
          <Button sign="check" busy={inspect.isPending} onClick={() => send()}>
            {say.cleaning.toShelf}
          </Button>
        )}
      </div>
    </section>
  );
}
