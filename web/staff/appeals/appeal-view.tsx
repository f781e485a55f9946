import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AppealCase } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

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
  const say = useStaffText().appeals;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  const { appeal } = props;
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
          <p>{say.lateHelp}</p>
        </Notice>
      ) : null}
      <dl className="appeal-facts">
        <div>
          <dt>{say.state[appeal.state]}</dt>
          <dd>{say.by(noon(appeal.promisedOn))}</dd>
        </div>
        <div>
          <dt>{say.body}</dt>
          <dd>{appeal.body}</dd>
        </div>
      </dl>
      {appeal.mayBecome.map((to) =>
        to === 'received' ? null : <Move key={`${to} ${appeal.version}`} appeal={appeal} to={to} />,
      )}
      <h2>{say.happened}</h2>
      <ol className="appeal-happenings">
        {appeal.happenings.map(({ at, what, who, words }) => (
          <li key={what}>
            <span className="quiet figures">
              {day(at)} {clock(at)}
            </span>{' '}
            <strong>{say.state[what]}</strong>, {who}
            {words === null ? null : <p>{words}</p>}
          </li>
        ))}
      </ol>
    </article>
  );
}

function Move(props: { appeal: AppealCase; to: Exclude<AppealCase['state'], 'received'> }) {
  const say = useStaffText().appeals;
  const queries = useQueryClient();
  const { appeal, to } = props;
  const { appealId, version } = appeal;
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const move = useMutation({
    mutationFn: () =>
      command('POST /api/appeals/:appealId/move', { params: { appealId }, body: { to, words, version } }),
    onSuccess: (now) => {
      queries.setQueryData(['appeal', appealId], now);
      void queries.invalidateQueries({ queryKey: ['appeals'] });
    },
  });
  if (!isOpen) {
    return (
      <Button variant="secondary" aria-expanded={false} onClick={() => setOpen(true)}>
        {say.move[to]}
      </Button>
    );
  }
  return (
    <form
      className="appeal-move"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.trim() !== '') move.mutate();
      }}
    >
      <TextArea
        label={say.moveWords}
        help={say.moveWordsHelp}
        value={words}
        onChange={setWords}
        maxLength={3_000}
        rows={5}
        error={tried && words.trim() === '' ? say.missing : null}
      />
      {move.error ? <RefusedHere problem={move.error} words={say.refused} /> : null}
      <Button type="submit" busy={move.isPending}>
        {say.move[to]}
      </Button>
    </form>
  );
}
