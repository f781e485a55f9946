import { useMutation } from '@tanstack/react-query';
import type { DecisionWork } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { Drafting } from './use-draft.ts';

/** In two steps: first who will be told and which unit gets what, then the sending. */
export function IssueDecision(props: {
  applicationId: string;
  drafting: Drafting;
  work: DecisionWork;
  onIssued: () => unknown;
}) {
  const say = useStaffText().composer;
  const { applicationId, drafting } = props;
  const [isAsking, setAsking] = useState(false);
  const issue = useMutation({
    mutationFn: async () => {
      const version = await drafting.flush();
      if (version === null) return null;
      return command('POST /api/applications/:applicationId/decision/issue', {
        params: { applicationId },
        body: { version },
      });
    },
    onSuccess: (answer) => answer && props.onIssued(),
  });
  const isWhole = drafting.missing.length === 0 && drafting.version > 0 && drafting.state !== 'failed';
  const known = issue.error instanceof Problem ? say.refusal[issue.error.code as keyof typeof say.refusal] : undefined;
  if (!isAsking || !isWhole) {
    return (
      <Button disabled={!isWhole} onClick={() => setAsking(true)} sign="letter">
        {say.issue}
      </Button>
    );
  }
  return (
    <section className="composer-issue" aria-label={say.issueHeading}>
      <h3>{say.issueHeading}</h3>
      <WhoIsTold drafting={drafting} work={props.work} />
      {known ? <p className="refused">{known}</p> : <Refused problem={issue.error} />}
      <div className="composer-choice">
        <Button busy={issue.isPending} onClick={() => issue.mutate()} sign="letter">
          {say.issueNow}
        </Button>
        <Button variant="secondary" color="neutral" onClick={() => setAsking(false)}>
          {say.notNow}
        </Button>
      </div>
    </section>
  );
}

function WhoIsTold(props: { drafting: Drafting; work: DecisionWork }) {
  const say = useStaffText().composer;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { draft } = props.drafting;
  const { units, serviceTypes } = props.work;
  return (
    <ul>
      <li>{say.issueHer(draft.toldHow)}</li>
      {draft.services.map(({ id, isGranted, unitId, serviceType, startsOn }) => {
        const unit = units.find((each) => each.id === unitId);
        const kind = serviceTypes.find(({ code }) => code === serviceType);
        return isGranted && unit && kind && startsOn ? (
          <li key={id}>{say.issueUnit(unit.name, kind.label[language], longDate(startsOn))}</li>
        ) : null;
      })}
      <li>{say.issueNever}</li>
    </ul>
  );
}
