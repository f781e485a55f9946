import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useKeptAssessment } from '../without-net/use-kept.ts';
import { MappingForm } from './mapping-form.tsx';
import './intake.css';

/**
 * An assessment as this device kept it, for as long as there is no contact: it can be read and gone on with. Names of nobody stand
 * here but those she wrote.
 */
export function KeptForm(props: {
  applicationId: string;
  /** tries again to open the whole case */
  again: () => void;
  /** what is shown when nothing of it lies here */
  otherwise: ReactNode;
}) {
  const { withoutNet: say, mappingWork } = useStaffText();
  const { applicationId } = props;
  const kept = useKeptAssessment(applicationId);
  if (kept === undefined) return <Waiting doing={mappingWork.waiting} />;
  if (kept === null) return props.otherwise;
  const { reference, found, instrument } = kept;
  const heading = reference === '' ? say.invited : say.caseNumber(reference);
  return (
    <article className="case">
      <PageHeading title={heading}>{heading}</PageHeading>
      <MappingForm
        {...{ applicationId, reference, found, instrument }}
        mayComplete={false}
        above={(isSaved) => (
          <Notice tone={isSaved ? 'good' : 'waiting'} sign={isSaved ? 'check' : 'away'} live>
            <span>{isSaved ? say.allSaved : say.here}</span>
            {isSaved ? null : <span>{say.notHere}</span>}
            <Button variant="secondary" color="neutral" onClick={props.again}>
              {say.openCase}
            </Button>
          </Notice>
        )}
      />
    </article>
  );
}
