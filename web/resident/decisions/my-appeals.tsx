import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DecisionLetter, MyAppeal } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PapersRead } from '../../ui/papers-read.tsx';
import { usePersonHere } from '../people.ts';
import { AskedNotice } from '../requests/asked-notice.tsx';
import { AppealPapers, WithdrawAppeal } from './appeal-acts.tsx';
import './appeal.css';

/** Below a decision: what has been appealed and where it stands, and the way to appeal, which stays after the last day. */
export function AppealPart(props: { letter: DecisionLetter }) {
  const say = usePageText().appeal;
  const { personId } = usePersonHere();
  const { letter } = props;
  const appeals = useQuery({
    queryKey: ['my-appeals', personId],
    queryFn: () => call('GET /api/my/people/:personId/appeals', { params: { personId } }),
    gcTime: 0,
  });
  const here = appeals.data?.appeals.filter(({ decisionId }) => decisionId === letter.id) ?? [];
  const under = here.filter(({ mayWithdraw }) => mayWithdraw);
  const left = letter.services.filter(({ id }) => under.every(({ decidedServiceId }) => decidedServiceId !== id));
  return (
    <div className="appeal-part no-print">
      <AskedNotice questions={here.flatMap(({ questions }) => questions)} />
      {here.map((appeal) => (
        <Standing key={appeal.appealId} appeal={appeal} />
      ))}
      {left.length === 0 ? null : (
        <>
          {left.every(({ isLate }) => isLate) ? <p>{say.lateButton}</p> : null}
          <Link
            className="ds-button"
            data-variant="secondary"
            to="/person/$personId/decisions/$decisionId/appeal"
            params={{ personId, decisionId: letter.id }}
          >
            {say.button}
          </Link>
        </>
      )}
    </div>
  );
}

function Standing(props: { appeal: MyAppeal }) {
  const text = usePageText();
  const say = text.appeal;
  const life = text.appealLife;
  const { language } = useLanguage();
  const { longDate, longDay } = useClock();
  const { appeal } = props;
  const { label, state, promisedOn, reference, words, happenings, changedHow, bodyAnswer } = appeal;
  const waits = state === 'received' || state === 'looked-at';
  const happened = { ...say.state, ...life.happened };
  return (
    <section className="part">
      <h2>{say.mine}</h2>
      <Notice sign="letter">
        <strong>{say.state[state]}</strong>
        {waits ? <p>{say.byDay(longDate(promisedOn))}</p> : null}
        {changedHow === null ? null : <p>{life.changedHow[changedHow]}</p>}
        {bodyAnswer === null ? null : <p>{life.bodyAnswer[bodyAnswer]}</p>}
        {appeal.isDecisionOwed ? <p>{text.decision.anew.waits}</p> : null}
        {state === 'not-taken-up' ? <p>{life.tryToo(appeal.body)}</p> : null}
      </Notice>
      <p>
        {label[language]}. {say.number(reference)}
      </p>
      <blockquote className="own-words">{words}</blockquote>
      <ol className="appeal-told">
        {happenings.map(({ what, at, words: told }) => (
          <li key={`${what} ${at}`}>
            <strong>{happened[what]}</strong>, {longDay(at)}
            {told === null ? null : <p>{told}</p>}
          </li>
        ))}
      </ol>
      <PapersRead papers={appeal.papers} door="resident" />
      {appeal.mayAddPapers ? <AppealPapers appealId={appeal.appealId} /> : null}
      <WithdrawAppeal appeal={appeal} />
    </section>
  );
}
