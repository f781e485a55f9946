import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type CommandIdentity, command, newCommand, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused, Waiting } from '../../ui/notice.tsx';
import { PapersRead } from '../../ui/papers-read.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { AnswersRead } from './answers-read.tsx';
import { applicationsQuery } from './applications-query.ts';
import { DraftGone } from './draft-gone.tsx';
import { DropDraft } from './drop-draft.tsx';
import { papersQuery } from './papers-query.ts';
import { pagesFor } from './questions.ts';
import { roomFor } from './room-for.ts';
import { SavedLine } from './saved-line.tsx';
import { useApplicationDraft } from './use-application-draft.ts';
import { useServiceTypes } from './use-service-types.ts';
import './requests.css';
import './applying.css';

/** She reads all she has written once more, changes any of it, and sends it. */
export function ReadOverPage() {
  const text = usePageText();
  const say = text.apply;
  const { language } = useLanguage();
  const { longDay } = useClock();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { personId, name } = usePersonHere();
  const draft = useApplicationDraft(personId);
  const types = useServiceTypes();
  const papers = useQuery(papersQuery(personId));
  const { keeper, answers } = draft;
  const words = (answers.words ?? '').trim();
  const pages = pagesFor({ isOwn: name === null, answers, types });
  // The same words carry the same command: sent again after a broken line it is one application.
  const sending = useRef<{ of: string; identity: CommandIdentity } | null>(null);
  const send = useMutation({
    mutationFn: async () => {
      // What is sent is what stands here; it is on the server first, so that it goes away with the sending.
      await keeper.flush();
      const { draftId, version, answers: all } = keeper.now();
      const { words: _words, ...rest } = all;
      const given = name === null ? { ...rest, who: 'self' as const } : rest;
      const body = { words, language, answers: given, ...(draftId ? { draft: { draftId, version } } : {}) };
      const of = JSON.stringify(body);
      if (sending.current?.of !== of) sending.current = { of, identity: newCommand() };
      const { identity } = sending.current;
      return command('POST /api/my/people/:personId/applications', { params: { personId }, body }, identity);
    },
    onSuccess: async ({ applicationId }) => {
      // Gone from this browser first: back must not send it a second time.
      keeper.forget();
      void queries.invalidateQueries(applicationsQuery(personId));
      queries.removeQueries(papersQuery(personId));
      await navigate({
        to: '/person/$personId/applications/$applicationId/receipt',
        params: { personId, applicationId },
        replace: true,
      });
    },
    onError: (problem) => {
      if (problem instanceof Problem && problem.code.startsWith('draft-')) {
        void keeper.load();
        void papers.refetch();
      }
    },
  });
  const isKnown = draft.state !== 'loading' && draft.state !== 'failed';
  const nothingToSend = isKnown && (words === '' || words.length > roomFor) && !send.isPending && !send.isSuccess;
  useEffect(() => {
    if (nothingToSend && draft.state !== 'gone') {
      void navigate({
        to: '/person/$personId/apply/$question',
        params: { personId, question: 'words' },
        replace: true,
      });
    }
  }, [nothingToSend, draft.state, navigate, personId]);
  if (!isKnown) {
    return (
      <PersonPage heading={say.readHeading} backTo="/person/$personId/apply">
        <Waiting doing={text.applying.waiting} />
      </PersonPage>
    );
  }
  const refused = send.error instanceof Problem ? send.error.code : null;
  if (draft.state === 'gone' || refused === 'draft-gone') {
    return (
      <PersonPage heading={say.readHeading} backTo="/person/$personId/applications">
        <DraftGone keeper={keeper} />
      </PersonPage>
    );
  }

  return (
    <PersonPage heading={say.readHeading} lead={say.readLead} backTo="/person/$personId/apply">
      {name === null ? null : <p className="for-whom">{say.forWhom(name)}</p>}
      <blockquote className="own-words">{words}</blockquote>
      <p>
        <Link
          className="ds-button"
          data-variant="secondary"
          data-color="accent"
          to="/person/$personId/apply/$question"
          params={{ personId, question: 'words' }}
        >
          <Drawing name="pen" />
          {say.change}
        </Link>
      </p>
      <AnswersRead answers={answers} types={types} pages={pages} />
      <PapersRead papers={papers.data?.papers ?? []} door="resident" />
      <p>
        <Link
          className="answer-change"
          to="/person/$personId/apply/$question"
          params={{ personId, question: 'papers' }}
        >
          {text.applying.papers.change}
        </Link>
      </p>
      <p>{name === null ? say.whatThen : say.whatThenFor(name)}</p>
      {send.error ? <NotSent code={refused} problem={send.error} /> : null}
      <SavedLine kept={draft} />
      <div className="apply-ways">
        <Button sign="letter" busy={send.isPending} onClick={() => send.mutate()}>
          {say.send}
        </Button>
        <DropDraft keeper={keeper} />
      </div>
      {draft.keptUntil === null ? null : <p className="quiet">{text.applying.keptUntil(longDay(draft.keptUntil))}</p>}
    </PersonPage>
  );
}

function NotSent(props: { code: string | null; problem: unknown }) {
  const text = usePageText();
  const known: Readonly<Record<string, string>> = {
    'no-office': text.apply.noOffice,
    'draft-changed': text.applying.changed,
    'unknown-help': text.applying.unknownHelp,
  };
  const words = props.code === null ? undefined : known[props.code];
  if (words) {
    return (
      <Notice tone="waiting" live>
        {words}
      </Notice>
    );
  }
  return (
    <div>
      <Refused problem={props.problem} />
      <p>{text.apply.notSent}</p>
    </div>
  );
}
