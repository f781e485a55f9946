import { Link } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { IntakeRow } from './intake-data.ts';

/** As many as stand here by name; all of them stand in the list. */
const named = 3;

/** Cases past their promise that nobody has, by name, above the list; nothing is shown when there is none. */
export function OwnerlessLine(props: { rows: readonly IntakeRow[]; onAll: () => void }) {
  const say = useStaffText().caseTeams;
  const late = props.rows.filter(({ isOwnerless }) => isOwnerless);
  if (late.length === 0) return null;
  return (
    <Notice tone="waiting" sign="warning">
      <strong>{say.ownerless(late.length)}</strong>
      <ul className="ownerless">
        {late.slice(0, named).map(({ applicationId, personName, reference }) => (
          <li key={applicationId}>
            <Link to="/intake/$applicationId" params={{ applicationId }}>
              {personName} <span className="figures">{reference}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p>{say.ownerlessHelp}</p>
      {late.length > named ? (
        <Button variant="secondary" color="neutral" onClick={props.onAll}>
          {say.allOwnerless(late.length)}
        </Button>
      ) : null}
    </Notice>
  );
}
