import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Empty, ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { MappingForm } from '../intake/mapping-form.tsx';
import { MappingTeam } from '../intake/mapping-team.tsx';
import { useMappingQuery } from '../intake/use-mapping.ts';
import { useStaffText } from '../staff-text.tsx';
import '../intake/intake.css';

/** The assessment that one who helps her was asked to take part in: she writes her part, and says when it is done. */
export function InvitedPart(props: { personId: string }) {
  const { mappingWork, teamWork } = useStaffText();
  const invited = useQuery({ queryKey: ['invited'], queryFn: () => call('GET /api/assessments/invited') });
  if (!invited.data) {
    return invited.error ? (
      <ErrorMessage problem={invited.error} retry={invited.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={mappingWork.waiting} />
    );
  }
  const mine = invited.data.invited.filter(({ personId }) => personId === props.personId);
  if (mine.length === 0) return <Empty sign="check" heading={teamWork.onlyInvited} />;
  return mine.map(({ applicationId }) => <InvitedForm key={applicationId} applicationId={applicationId} />);
}

function InvitedForm(props: { applicationId: string }) {
  const say = useStaffText().mappingWork;
  const { applicationId } = props;
  const found = useMappingQuery(applicationId);
  if (!found.data) {
    return found.error ? (
      <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.waiting} />
    );
  }
  const { assessment, instrument } = found.data;
  if (!instrument) return <Notice>{say.noScale}</Notice>;
  return (
    <>
      <MappingTeam applicationId={applicationId} found={found.data} />
      <MappingForm {...{ applicationId, instrument }} reference="" found={assessment} mayComplete={false} />
    </>
  );
}
