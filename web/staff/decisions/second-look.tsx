import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionDraft, DecisionWork } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { decisionQuery } from './decision-query.ts';

/** What the municipality's rule says needs a delegation and two pairs of eyes. */
function isNeeded(draft: DecisionDraft, { serviceTypes, secondLookFor: rule }: DecisionWork): boolean {
  const watches = draft.services.some(
    ({ isGranted, serviceType }) => isGranted && serviceTypes.some((each) => each.code === serviceType && each.watches),
  );
  const isNo = (draft.outcome === 'refused' && rule.refused) || (draft.outcome === 'partly' && rule.partly);
  return Boolean(isNo || (watches && rule.watches));
}

/** What somebody else says of the draft before it may be issued; one who has written in it reads only what was said. */
export function SecondLook(props: {
  applicationId: string;
  work: DecisionWork;
  draft: DecisionDraft;
  version: number;
  isWhole: boolean;
}) {
  const say = useStaffText().delegations;
  const { day, clock } = useClock();
  const { work, draft, version } = props;
  if (!isNeeded(draft, work)) return null;
  const look = work.secondLook?.version === version ? work.secondLook : null;
  const isMine = work.isWriter || version !== work.version;
  return (
    <section className="composer-said" aria-label={say.look}>
      <h3>{say.look}</h3>
      <p>{say.lookHelp}</p>
      {look ? (
        <>
          <p>
            <strong>{(look.isYes ? say.saidYes : say.sentBack)(look.byName)}</strong> {day(look.at)} {clock(look.at)}
          </p>
          {look.words ? <blockquote>{look.words}</blockquote> : null}
        </>
      ) : isMine ? (
        <p className="quiet">{say.waits}</p>
      ) : props.isWhole ? (
        <Answer applicationId={props.applicationId} version={version} />
      ) : null}
    </section>
  );
}

function Answer(props: { applicationId: string; version: number }) {
  const say = useStaffText().delegations;
  const queries = useQueryClient();
  const { applicationId, version } = props;
  const [because, setBecause] = useState('');
  const send = useMutation({
    mutationFn: (isYes: boolean) =>
      command('POST /api/applications/:applicationId/decision/second-look', {
        params: { applicationId },
        body: { version, isYes, ...(isYes || because.trim() === '' ? {} : { backBecause: because }) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: decisionQuery(applicationId).queryKey }),
  });
  return (
    <>
      <TextArea label={say.because} value={because} onChange={setBecause} rows={2} maxLength={2_000} />
      {send.error ? <RefusedHere problem={send.error} words={say.refused} /> : null}
      <div className="composer-choice">
        <Button busy={send.isPending} onClick={() => send.mutate(true)}>
          {say.yes}
        </Button>
        <Button
          variant="secondary"
          disabled={because.trim() === ''}
          busy={send.isPending}
          onClick={() => send.mutate(false)}
        >
          {say.back}
        </Button>
      </div>
    </>
  );
}
