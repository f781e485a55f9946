import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { dutiesQuery } from '../../data/queries.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AreaPicture } from './area-picture.tsx';
import { CaseView } from './case-view.tsx';
import { TechnicalLane } from './lane.tsx';
import './technical.css';

/** The technical lane on the left, the case or the picture of the areas on the right. On a phone one of them at a time. */
export function TechnicalPage() {
  return (
    <OnDuty>
      <Technical />
    </OnDuty>
  );
}

function Technical() {
  const say = useStaffText().technical;
  const { caseId }: { caseId?: string } = useParams({ strict: false });
  const duties = useQuery(dutiesQuery);
  const at = duties.data?.duties.some(({ unitKind }) => unitKind === 'technical') ? 'technical' : 'desk';
  return (
    <div className="technical" data-open={caseId !== undefined || undefined}>
      <div className="technical-left">
        {caseId === undefined ? <PageHeading>{say.heading}</PageHeading> : null}
        <TechnicalLane at={at} chosen={caseId ?? null} />
      </div>
      <div className="technical-right">
        {caseId === undefined ? (
          <>
            <Empty sign="back" heading={say.pick} />
            <AreaPicture />
          </>
        ) : (
          <>
            <Link className="technical-back" to="/technical">
              <Drawing name="back" size={20} />
              {say.heading}
            </Link>
            <CaseView key={caseId} caseId={caseId} />
          </>
        )}
      </div>
    </div>
  );
}
