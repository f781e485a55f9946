import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { DecisionLetterText } from '../../ui/decision-letter.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { CaseFileLink } from '../case-file-link.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { AppealPart } from './my-appeals.tsx';

/** One answer as a letter. Opening it the first time is kept, so that the office sees that it was read. */
export function DecisionPage() {
  const text = usePageText();
  const { name, personId } = usePersonHere();
  const { decisionId = '' }: { decisionId?: string } = useParams({ strict: false });
  const queries = useQueryClient();
  const letter = useQuery({
    queryKey: ['my-decision', decisionId],
    queryFn: () => call('GET /api/my/decisions/:decisionId', { params: { decisionId } }),
  });
  const isOpen = letter.data !== undefined;
  useEffect(() => {
    if (isOpen) void queries.invalidateQueries({ queryKey: ['my-decisions', personId] });
  }, [isOpen, personId, queries]);
  const say = text.decision;
  return letter.data ? (
    <PersonPage
      heading={letter.data.kind === 'help' ? say.answer[letter.data.outcome] : say.followingTitle[letter.data.kind]}
      print
    >
      <DecisionLetterText letter={letter.data} name={name} level={2} />
      <AppealPart letter={letter.data} />
      <CaseFileLink applicationId={letter.data.applicationId} name={name} />
    </PersonPage>
  ) : letter.error ? (
    <ErrorMessage problem={letter.error} retry={letter.refetch} logIn={loginAddress('resident')} />
  ) : (
    <Waiting doing={say.waitingOne} />
  );
}
