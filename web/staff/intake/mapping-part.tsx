import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { caseQuery } from './intake-data.ts';
import { MappingForm } from './mapping-form.tsx';
import { MappingRead } from './mapping-read.tsx';
import { MappingTeam } from './mapping-team.tsx';
import { useMappingQuery } from './use-mapping.ts';

/** The assessor's part of a case: written at the kitchen table or at the desk, read by everybody after. */
export function MappingPart(props: { applicationId: string }) {
  const { mappingWork: say, personParts } = useStaffText();
  const { longDay } = useClock();
  const { applicationId } = props;
  const found = useMappingQuery(applicationId);
  const whole = useQuery(caseQuery(applicationId));
  // One of the office who is neither asked nor in its team has no part in this assessment.
  if (found.error instanceof Problem && ['not-found', 'not-allowed'].includes(found.error.code)) {
    return <p className="quiet">{personParts.notYours}</p>;
  }
  if (!found.data || !whole.data) {
    return found.error ? (
      <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.waiting} />
    );
  }
  const { assessment, instrument } = found.data;
  if (!instrument) return <Notice>{say.noScale}</Notice>;
  if (assessment?.completedAt) {
    return (
      <>
        <Notice tone="good">{say.done(assessment.completedBy ?? '', longDay(assessment.completedAt))}</Notice>
        <MappingRead mapping={assessment} instrument={instrument} />
        <MappingTeam applicationId={applicationId} found={found.data} />
      </>
    );
  }
  const { state } = whole.data;
  if (state === 'received' && !assessment) return <Empty sign="check" heading={say.takeFirst} />;
  if (state !== 'taken' && state !== 'mapped') {
    return assessment ? (
      <MappingRead mapping={assessment} instrument={instrument} />
    ) : (
      <Empty sign="lines" heading={say.nothing} />
    );
  }
  return (
    <>
      <MappingTeam applicationId={applicationId} found={found.data} />
      <MappingForm
        key={applicationId}
        applicationId={applicationId}
        reference={whole.data.reference}
        found={assessment}
        instrument={instrument}
        mayComplete={found.data.mayComplete}
      />
    </>
  );
}
