import { useQuery } from '@tanstack/react-query';
import type { DecisionDraft } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Drafting } from './use-draft.ts';

const written = ['facts', 'reasons', 'herView', 'whyDifferent'] as const;

/** Somebody else saved meanwhile: both texts are shown side by side, and a person chooses. Nothing is written over unseen. */
export function ChangedMeanwhile(props: { applicationId: string; drafting: Drafting }) {
  const say = useStaffText().composer;
  const { clock } = useClock();
  const { applicationId, drafting } = props;
  const { problem, draft, goOnFrom } = drafting;
  const isChanged = problem?.code === 'changed-meanwhile';
  const theirs = useQuery({
    queryKey: ['decision-meanwhile', applicationId, problem?.detail.since],
    queryFn: () => call('GET /api/applications/:applicationId/decision', { params: { applicationId } }),
    enabled: isChanged,
    gcTime: 0,
  });
  if (!isChanged) return null;
  const { by = '', since } = problem.detail;
  return (
    <Notice tone="waiting" live>
      <strong>{say.changed(by, since ? clock(since) : '')}</strong>
      <p>{say.changedHelp}</p>
      {theirs.error ? <ErrorMessage problem={theirs.error} retry={theirs.refetch} /> : null}
      {theirs.data ? (
        <>
          <Differences mine={draft} theirs={theirs.data.draft} by={by} />
          <div className="composer-choice">
            <Button onClick={() => goOnFrom(theirs.data.version, draft)}>{say.keepMine}</Button>
            <Button variant="secondary" onClick={() => goOnFrom(theirs.data.version, theirs.data.draft)}>
              {say.useTheirs}
            </Button>
          </div>
        </>
      ) : null}
    </Notice>
  );
}

function Differences(props: { mine: DecisionDraft; theirs: DecisionDraft; by: string }) {
  const say = useStaffText().composer;
  const { mine, theirs } = props;
  const differ = written.filter((name) => mine[name] !== theirs[name]);
  if (differ.length === 0) return <p>{say.same}</p>;
  return differ.map((name) => (
    <div className="composer-row" key={name}>
      <div>
        <h3>
          {say[name]}: {say.mine}
        </h3>
        <p className="decision-words">{mine[name]}</p>
      </div>
      <div>
        <h3>
          {say[name]}: {say.theirs(props.by)}
        </h3>
        <p className="decision-words">{theirs[name]}</p>
      </div>
    </div>
  ));
}
