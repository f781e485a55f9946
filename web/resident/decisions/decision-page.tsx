import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DecisionLetter } from '@tunet/contract';
import { useEffect } from 'react';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { DecisionLetterText } from '../../ui/decision-letter.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
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
    <PersonPage heading={headingOf(letter.data, say)} print>
      <OtherDecision letter={letter.data} personId={personId} />
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

function headingOf({ kind, outcome, change }: DecisionLetter, say: ReturnType<typeof usePageText>['decision']): string {
  if (kind !== 'help') return say.followingTitle[kind];
  return change ? say.anew.answer[outcome] : say.answer[outcome];
}

/** The way to the one that it came instead of, or that came instead of it. */
function OtherDecision(props: { letter: DecisionLetter; personId: string }) {
  const say = usePageText().decision.anew;
  const { longDay } = useClock();
  const { letter, personId } = props;
  const to = (decisionId: string, words: string) => (
    <Link
      className="ds-button no-print"
      data-variant="secondary"
      to="/person/$personId/decisions/$decisionId"
      params={{ personId, decisionId }}
    >
      {words}
    </Link>
  );
  if (letter.changedBy) {
    return (
      <Notice tone="waiting" sign="letter">
        <p>{say.notHolds(longDay(letter.changedBy.issuedAt))}</p>
        {to(letter.changedBy.decisionId, say.readNew)}
      </Notice>
    );
  }
  return letter.change ? <p>{to(letter.change.decisionId, say.readOld)}</p> : null;
}
