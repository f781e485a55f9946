import { useMutation } from '@tanstack/react-query';
import type { GuideAct, GuideFacts, GuideWayShown } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { call } from '../../data/call.ts';
import { Button, telephone } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { ErrorMessage } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import './guide.css';

interface Asked {
  readonly words: string;
  readonly facts: GuideFacts;
}

/** The guide for somebody who helps on the telephone: the same answer as at the kitchen table, and why. */
export function GuideDialog(props: { onClose: () => void }) {
  const text = useWorkText();
  const say = useStaffText().staffGuide;
  const { language } = useLanguage();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const answer = useMutation({
    mutationFn: ({ words: need, facts }: Asked) =>
      call('POST /api/guide/ask', {
        body: { text: need, language, ...(Object.keys(facts).length > 0 ? { facts } : {}) },
      }),
  });

  function ask(next: Asked): void {
    setAsked(next);
    answer.mutate(next);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (words.trim() !== '') ask({ words: words.trim(), facts: {} });
  }
  const question = answer.data?.question ?? null;
  return (
    <Dialog heading={say.heading} onClose={props.onClose}>
      <form className="staff-guide-ask" onSubmit={submit}>
        <TextField
          label={text.guide.heading}
          help={say.help}
          maxLength={2000}
          value={words}
          onChange={setWords}
          autoFocus
        />
        <Button type="submit" busy={answer.isPending}>
          {text.guide.ask}
        </Button>
      </form>
      <div className="staff-guide" aria-live="polite">
        {answer.error ? <ErrorMessage problem={answer.error} /> : null}
        {answer.data?.danger ? (
          <p className="staff-guide-danger">
            <strong>{say.danger}</strong>{' '}
            <a href={telephone(answer.data.danger.number)}>{text.common.ring(answer.data.danger.number)}</a>
          </p>
        ) : null}
        {question && asked ? (
          <Select
            label={question.text}
            value={asked.facts[question.code] ?? ''}
            options={[
              { value: '', label: say.notAsked },
              ...question.choices.map(({ code, text: label }) => ({ value: code, label })),
            ]}
            onChange={(choice) =>
              choice === '' ? undefined : ask({ ...asked, facts: { ...asked.facts, [question.code]: choice } })
            }
          />
        ) : null}
        {answer.data?.isUnsure ? <p>{text.guide.unsure}</p> : null}
        {answer.data ? <Ways ways={answer.data.ways} /> : null}
        {answer.data && answer.data.because.length > 0 ? (
          <p className="quiet">
            {text.guide.why}{' '}
            {answer.data.because.map(({ from, what }) => `${text.guide.because[from]} «${what}»`).join(' · ')}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function Ways(props: { ways: readonly GuideWayShown[] }) {
  const text = useWorkText();
  const say = useStaffText().staffGuide;
  return (
    <table className="ds-table">
      <thead>
        <tr>
          <th>{say.way}</th>
          <th>{text.guide.responsible}</th>
          <th>{text.guide.next}</th>
          <th>{say.howTo}</th>
        </tr>
      </thead>
      <tbody>
        {props.ways.map((way) => (
          <tr key={way.way}>
            <th scope="row">
              {way.title}
              <small>{way.explained}</small>
            </th>
            <td>{way.responsible}</td>
            <td>{way.next}</td>
            <td>
              <How act={way.act} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the resident's button would do, said to the one who does it for her. */
function How(props: { act: GuideAct }) {
  const text = useWorkText();
  const say = useStaffText().staffGuide;
  const { act } = props;
  if (act.kind === 'ring') return <a href={telephone(act.number)}>{text.guide.ring(act.name, act.number)}</a>;
  if (act.kind === 'elsewhere') return <a href={act.address}>{text.guide.goTo(act.name)}</a>;
  if (act.kind === 'ask-team') return <>{text.guide.act['ask-team'](act.teamName)}</>;
  return <>{say.doFor[act.kind]}</>;
}
