import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AppealCase } from '@tunet/contract';
import { call, command } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DangerFacts } from '../danger-mark.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AppealPapers, TellBody, WithdrawByPhone } from './appeal-acts.tsx';
import { AskedQuestions } from './asked-questions.tsx';
import { JudgeLateness, MoveAppeal, useAppealNow } from './move-appeal.tsx';

/** One appeal: her own words on top, the clock and the body, what has happened, and the next step. */
export function AppealView(props: { appealId: string }) {
  const say = useStaffText().appeals;
  const { appealId } = props;
  const query = useQuery({
    queryKey: ['appeal', appealId],
    queryFn: () => call('GET /api/appeals/:appealId', { params: { appealId } }),
    gcTime: 0,
  });
  return (
    <PartState query={query} doing={say.loadingOne}>
      {(appeal) => <Appeal appeal={appeal} />}
    </PartState>
  );
}

function Appeal(props: { appeal: AppealCase }) {
  const text = useStaffText();
  const say = text.appeals;
  const work = text.appealWork;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  const { appeal } = props;
  const { appealId } = appeal;
  const take = useAppealNow(appealId);
  const happened = { ...say.state, ...work.happened };
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  return (
    <article className="appeal">
      <h1>
        {appeal.personName} <span className="quiet figures">{appeal.reference}</span>
      </h1>
      <p>
        {appeal.label[language]} ·{' '}
        <Link to="/intake/$applicationId" params={{ applicationId: appeal.applicationId }}>
          {say.decision}
        </Link>
      </p>
      <DangerFacts danger={appeal.danger} canTake />
      {appeal.owed === null ? null : (
        <Notice tone="waiting" sign="letter">
          <strong>{work.owed.by(noon(appeal.owed.dueOn))}</strong>
          <p>
            <Link to="/intake/$applicationId/$part" params={{ applicationId: appeal.applicationId, part: 'decision' }}>
              {work.owed.write}
            </Link>
          </p>
        </Notice>
      )}
      <TellBody appeal={appeal} />
      <figure>
        <figcaption className="quiet">{say.words}</figcaption>
        <blockquote lang={appeal.language}>{appeal.words}</blockquote>
        {appeal.wants === '' ? null : (
          <>
            <p className="quiet">{say.wants}</p>
            <blockquote lang={appeal.language}>{appeal.wants}</blockquote>
          </>
        )}
        <p className="quiet">
          {say.wrote(appeal.writtenBy)}
          {appeal.saidBy === null ? '' : `, ${say.said(appeal.saidBy)}`}, {say.signed[appeal.signed]},{' '}
          {day(appeal.receivedAt)} {clock(appeal.receivedAt)}
        </p>
      </figure>
      {appeal.isLate ? (
        <Notice tone="waiting" sign="clock">
          <strong>{say.late}</strong>
          <p>
            {say.until} {noon(appeal.until)}.
          </p>
          <p>
            {say.lateBecause}: {appeal.lateBecause}
          </p>
        </Notice>
      ) : null}
      <dl className="appeal-facts">
        <div>
          <dt>
            {say.state[appeal.state]}
            {appeal.changedHow === null ? '' : `: ${work.howOf[appeal.changedHow]}`}
          </dt>
          <dd>{appeal.state === 'withdrawn' ? '' : say.by(noon(appeal.promisedOn))}</dd>
        </div>
        <div>
          <dt>{say.body}</dt>
          <dd>
            {appeal.body}
            {appeal.bodyAnswer === null ? '' : `: ${work.answerOf[appeal.bodyAnswer]}`}
          </dd>
        </div>
      </dl>
      <AppealPapers appeal={appeal} />
      <AskedQuestions
        questions={appeal.questions}
        firstAnswerBy={appeal.firstAnswerBy}
        mayAsk={appeal.mayWithdraw}
        ask={(question) =>
          command('POST /api/appeals/:appealId/questions', { params: { appealId }, body: question }).then(take)
        }
        onChanged={() => take()}
      />
      {appeal.lateToJudge ? <JudgeLateness appeal={appeal} /> : null}
      {appeal.mayBecome.map((to) =>
        to === 'received' || to === 'withdrawn' ? null : (
          <MoveAppeal key={`${to} ${appeal.version}`} appeal={appeal} to={to} />
        ),
      )}
      <a className="ds-link" href={`/api/appeals/${appealId}/bundle`} download>
        {work.bundle}
      </a>
      <WithdrawByPhone key={`withdraw ${appeal.version}`} appeal={appeal} />
      <h2>{say.happened}</h2>
      <ol className="appeal-happenings">
        {appeal.happenings.map(({ at, what, who, words }) => (
          <li key={`${what} ${at}`}>
            <span className="quiet figures">
              {day(at)} {clock(at)}
            </span>{' '}
            <strong>{happened[what]}</strong>, {who}
            {words === null ? null : <p>{words}</p>}
          </li>
        ))}
      </ol>
    </article>
  );
}
