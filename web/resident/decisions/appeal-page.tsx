import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AppealReceipt, DecisionLetter } from '@tunet/contract';
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { call, command, Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Refused, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { AppealPapers } from './appeal-acts.tsx';
import './appeal.css';

/** Appeals one line of a decision in own words. Late too: then she says why, and a person decides. */
export function AppealPage() {
  const text = usePageText();
  const { decisionId = '' }: { decisionId?: string } = useParams({ strict: false });
  const letter = useQuery({
    queryKey: ['my-decision', decisionId],
    queryFn: () => call('GET /api/my/decisions/:decisionId', { params: { decisionId } }),
  });
  const [receipt, setReceipt] = useState<AppealReceipt | null>(null);
  const say = text.appeal;
  if (letter.data && receipt) return <Received receipt={receipt} />;
  if (letter.data) {
    return (
      <PersonPage heading={say.heading} lead={say.lead}>
        <AppealForm letter={letter.data} onSent={setReceipt} />
      </PersonPage>
    );
  }
  if (letter.error) {
    return <ErrorMessage problem={letter.error} retry={letter.refetch} logIn={loginAddress('resident')} />;
  }
  return <Waiting doing={text.decision.waitingOne} />;
}

type Missing = 'which' | 'words' | 'late' | null;

function AppealForm(props: { letter: DecisionLetter; onSent: (receipt: AppealReceipt) => void }) {
  const text = usePageText();
  const say = text.appeal;
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { letter } = props;
  const only = letter.services.length === 1 ? (letter.services[0]?.id ?? null) : null;
  const [line, setLine] = useState<string | null>(only);
  const [words, setWords] = useState('');
  const [wants, setWants] = useState('');
  const [lateBecause, setLateBecause] = useState('');
  const [missing, setMissing] = useState<Missing>(null);
  const chosen = letter.services.find(({ id }) => id === line);
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/my/decisions/:decisionId/appeals', {
        params: { decisionId: letter.id },
        body: {
          ...{ decidedServiceId: line ?? '', words, wants, language },
          ...(lateBecause.trim() === '' ? {} : { lateBecause }),
        },
      }),
    onSuccess: (receipt) => {
      void queries.invalidateQueries({ queryKey: ['my-appeals'] });
      props.onSent(receipt);
    },
  });
  const code = send.error instanceof Problem ? send.error.code : null;
  const isLate = (chosen?.isLate ?? false) || code === 'say-why-late';
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const lacks: Missing =
      line === null ? 'which' : words.trim() === '' ? 'words' : isLate && lateBecause.trim() === '' ? 'late' : null;
    setMissing(lacks);
    if (lacks === null) send.mutate();
  }
  return (
    <form className="appeal-form" onSubmit={submit} noValidate>
      <Lines letter={letter} line={line} choose={setLine} error={missing === 'which' ? say.missingWhich : null} />
      {isLate ? (
        <>
          <Notice tone="waiting" sign="clock" live>
            <strong>{say.lateHeading}</strong>
            <p>{say.late}</p>
          </Notice>
          <TextArea
            label={say.lateBecause}
            value={lateBecause}
            onChange={setLateBecause}
            maxLength={1_000}
            error={missing === 'late' ? say.missingLate : null}
          />
        </>
      ) : null}
      <TextArea
        label={say.words}
        value={words}
        onChange={setWords}
        maxLength={5_000}
        rows={6}
        error={missing === 'words' ? say.missing : null}
      />
      <TextArea label={say.wants} help={say.wantsHelp} value={wants} onChange={setWants} maxLength={2_000} />
      <DangerLine words={`${words}\n${wants}\n${lateBecause}`} hours={null} />
      <p className="quiet">{say.attachLater}</p>
      {code === 'already-appealed' ? (
        <Notice live>{say.already}</Notice>
      ) : code === 'say-why-late' ? null : (
        <Refused problem={send.error} />
      )}
      <Button type="submit" sign="letter" busy={send.isPending}>
        {say.send}
      </Button>
      <p className="quiet">
        {say.helpWriting} {letter.unitPhone}
      </p>
    </form>
  );
}

/** What the appeal is about: each line with its own last day and body. */
function Lines(props: {
  letter: DecisionLetter;
  line: string | null;
  choose: (id: string) => void;
  error: string | null;
}) {
  const say = usePageText().appeal;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const name = useId();
  return (
    <fieldset className="appeal-lines" aria-describedby={props.error ? `${name}-error` : undefined}>
      <legend>{say.which}</legend>
      {props.letter.services.map(({ id, label, appealBody, appealUntil, isLate }) => (
        <label key={id} className="appeal-choice">
          <input type="radio" name={name} checked={props.line === id} onChange={() => props.choose(id)} />
          <span>
            <strong>{label[language]}</strong>
            <span className="quiet">{(isLate ? say.whichLate : say.whichHelp)(appealBody, longDate(appealUntil))}</span>
          </span>
        </label>
      ))}
      {props.error ? (
        <p id={`${name}-error`} className="ds-validation-message">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}

function Received(props: { receipt: AppealReceipt }) {
  const say = usePageText().appeal;
  const { longDate } = useClock();
  const { personId } = usePersonHere();
  const { decisionId = '' }: { decisionId?: string } = useParams({ strict: false });
  const { receipt } = props;
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <PersonPage heading={say.receipt} print>
      <Notice tone="good" live>
        <p>{say.number(receipt.reference)}</p>
      </Notice>
      <section className="part">
        <h2 ref={ref} tabIndex={-1}>
          {say.next}
        </h2>
        <p>{say.nextOffice(receipt.officeName, longDate(receipt.promisedOn))}</p>
        <p>{say.nextBody(receipt.body)}</p>
        <p>{say.nextTold}</p>
      </section>
      <AppealPapers appealId={receipt.appealId} />
      <Link to="/person/$personId/decisions/$decisionId" params={{ personId, decisionId }}>
        {say.back}
      </Link>
    </PersonPage>
  );
}
