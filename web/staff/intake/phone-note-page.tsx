import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApplicationAnswers, Language, PhoneNoteKind, WrittenBecause } from '@tunet/contract';
import { type SyntheticEvent, useRef, useState } from 'react';
import { type Answer, type CommandIdentity, call, command, newCommand, Problem } from '../../data/call.ts';
import { ownNames } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AnswersForm } from './answers-form.tsx';
import { QuickNote } from './quick-note.tsx';
import './intake.css';
import './applied.css';

type Hit = Answer<'POST /api/people/find'>['found'][number];
const reasons: readonly WrittenBecause[] = ['she-asks', 'asked-for-her', 'letter', 'met-her'];
type Channel = 'phone' | 'paper' | 'visit';

/** “Write down a call”: find her, write what was said, save; the number and the day are said before one hangs up. */
export function PhoneNotePage() {
  return (
    <OnDuty>
      <PhoneNote />
    </OnDuty>
  );
}

function PhoneNote() {
  const staffText = useStaffText();
  const say = staffText.phoneNote;
  const kinds = staffText.phoneKind;
  const [kind, setKind] = useState<'application' | PhoneNoteKind>('application');
  const [person, setPerson] = useState<Hit | null>(null);
  return (
    <div className="phone-note">
      <Link className="case-back no-print" to="/intake">
        <Drawing name="back" size={20} />
        {staffText.intake.back}
      </Link>
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <fieldset className="phone-note-kinds">
        <legend>{kinds.ask}</legend>
        {(['application', 'inquiry', 'concern'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="phone-note-kind" checked={kind === each} onChange={() => setKind(each)} />
            <span>
              <strong>{kinds.kinds[each]}</strong>
              <small>{kinds.help[each]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind !== 'application' ? (
        <QuickNote key={kind} kind={kind} />
      ) : person === null ? (
        <FindHer onFound={setPerson} />
      ) : (
        <>
          <p className="chosen">
            <strong>{say.chosen(person.name)}</strong>
            <Button variant="tertiary" color="neutral" onClick={() => setPerson(null)}>
              {say.other}
            </Button>
          </p>
          <WriteDown person={person} />
        </>
      )}
    </div>
  );
}

function FindHer(props: { onFound: (hit: Hit) => void }) {
  const say = useStaffText().phoneNote;
  const [name, setName] = useState('');
  const [born, setBorn] = useState('');
  const [tried, setTried] = useState(false);
  const find = useMutation({
    mutationFn: () => call('POST /api/people/find', { body: { name: name.trim(), bornYear: Number(born) } }),
  });
  const nameMissing = !/\S+\s+\S+/.test(name);
  const bornMissing = !/^\s*(1[89]|20)\d\d\s*$/.test(born);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (!nameMissing && !bornMissing) find.mutate();
  }
  return (
    <form className="phone-note-form" onSubmit={submit} noValidate>
      <TextField
        label={say.name}
        help={say.nameHelp}
        value={name}
        onChange={setName}
        error={tried && nameMissing ? say.nameHelp : null}
      />
      <TextField
        label={say.born}
        help={say.bornHelp}
        value={born}
        onChange={setBorn}
        maxLength={6}
        numeric
        error={tried && bornMissing ? say.bornHelp : null}
      />
      <Refused problem={find.error} />
      <div>
        <Button type="submit" busy={find.isPending}>
          {say.find}
        </Button>
      </div>
      <div role="status" className="phone-note-found">
        {find.data?.found.length === 0 ? (
          <Notice sign="person">
            <strong>{say.none}</strong>
            <p>{say.noneHelp}</p>
          </Notice>
        ) : null}
        {find.data?.found.map((hit) => (
          <Button key={hit.id} variant="secondary" sign="person" onClick={() => props.onFound(hit)}>
            {say.choose(hit.name)} ({hit.placeName})
          </Button>
        ))}
      </div>
    </form>
  );
}

function WriteDown(props: { person: Hit }) {
  const staffText = useStaffText();
  const say = staffText.phoneNote;
  const kinds = staffText.phoneKind;
  const { longDay } = useClock();
  const here = useLanguage().language;
  const [words, setWords] = useState('');
  const [toldBy, setToldBy] = useState('');
  const [channel, setChannel] = useState<Channel>('phone');
  const [language, setLanguage] = useState<Language>(here);
  const [because, setBecause] = useState<WrittenBecause>('she-asks');
  const [isReadBack, setReadBack] = useState(false);
  const [answers, setAnswers] = useState<Omit<ApplicationAnswers, 'words'>>({});
  const [tried, setTried] = useState(false);
  // The same words carry the same identity: saved again after a broken line it is one application.
  const sending = useRef<{ of: string; identity: CommandIdentity } | null>(null);
  const save = useMutation({
    mutationFn: () => {
      const told = toldBy.trim() === '' ? {} : { toldBy: toldBy.trim() };
      const given = Object.keys(answers).length === 0 ? {} : { answers };
      const body = { words: words.trim(), language, channel, because, isReadBack, ...told, ...given };
      const of = JSON.stringify(body);
      if (sending.current?.of !== of) sending.current = { of, identity: newCommand() };
      const params = { personId: props.person.id };
      return command('POST /api/people/:personId/applications', { params, body }, sending.current.identity);
    },
  });
  if (save.data) {
    const { reference, promisedOn, applicationId } = save.data;
    return (
      <>
        <Notice tone="good" live>
          <strong>{say.saved(reference)}</strong>
          <p>{say.sayThis(longDay(`${promisedOn}T11:00:00Z`))}</p>
        </Notice>
        <p>
          <Link
            className="ds-button"
            data-variant="primary"
            data-color="accent"
            to="/intake/$applicationId"
            params={{ applicationId }}
          >
            {say.open}
          </Link>
        </p>
      </>
    );
  }
  const code = save.error instanceof Problem ? save.error.code : null;
  return (
    <form
      className="phone-note-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.trim() !== '') save.mutate();
      }}
    >
      <TextArea
        label={say.words}
        help={say.wordsHelp}
        rows={6}
        maxLength={5000}
        autoFocus
        value={words}
        onChange={setWords}
        error={tried && words.trim() === '' ? say.wordsMissing : null}
      />
      <TextField label={say.toldBy} help={say.toldByHelp} value={toldBy} onChange={setToldBy} />
      <div className="phone-note-pair">
        <Select
          label={say.channel}
          value={channel}
          onChange={(value) => setChannel(value as Channel)}
          options={(['phone', 'paper', 'visit'] as const).map((value) => ({ value, label: say.channels[value] }))}
        />
        <Select
          label={say.language}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          options={(['nb', 'nn', 'sv', 'en'] as const).map((value) => ({ value, label: ownNames[value] }))}
        />
      </div>
      <Select
        label={kinds.why}
        value={because}
        onChange={(value) => setBecause(reasons.find((each) => each === value) ?? because)}
        options={reasons.map((value) => ({ value, label: staffText.applied.because[value] }))}
      />
      <details className="phone-note-more">
        <summary>{kinds.more}</summary>
        <p className="quiet">{kinds.moreHelp}</p>
        <AnswersForm name={props.person.name.split(' ')[0] ?? ''} answers={answers} onChange={setAnswers} />
      </details>
      <label className="phone-note-tick">
        <input type="checkbox" checked={isReadBack} onChange={() => setReadBack(!isReadBack)} />
        {kinds.readBack}
      </label>
      {code === 'no-office' ? <Notice live>{say.noOffice}</Notice> : <Refused problem={save.error} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {say.save}
        </Button>
      </div>
    </form>
  );
}
