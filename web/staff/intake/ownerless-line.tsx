import { Link } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { IntakeRow } from './intake-data.ts';

/** Cases past their promise that nobody has, by name, above the list; nothing is shown when there is none. */
export function OwnerlessLine(props: { rows: readonly IntakeRow[] }) {
  const say = useStaffText().caseTeams;
  const late = props.rows.filter(({ isOwnerless }) => isOwnerless);
  if (late.length === 0) return null;
  return (
    <Notice tone="waiting" sign="warning">
      <strong>{say.ownerless(late.length)}</strong>
      <ul className="ownerless">
        {late.map(({ applicationId, personName, reference }) => (
          <li key={applicationId}>
            <Link to="/intake/$applicationId" params={{ applicationId }}>
              {personName} <span className="figures">{reference}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p>{say.ownerlessHelp}</p>
    </Notice>
  );
}
