import { Link, useRouterState } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { unsent } from './kept-assessment.ts';
import { isFormOpen } from './open-forms.ts';
import { useKept } from './use-kept.ts';
import './without-net.css';

/** Says on every page that something written lies on this device only, and sends it when there is contact. */
export function UnsentLine() {
  const say = useStaffText().withoutNet;
  const { all } = useKept();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  // The form that stands open says it of itself.
  const waiting = unsent(all).filter(({ applicationId }) => !isFormOpen(applicationId));
  if (waiting.length === 0 || here.endsWith('/without-net')) return null;
  return (
    <div className="unsent-line no-print">
      <Notice tone="waiting" live>
        <span>{say.count(waiting.length)}</span> <Link to="/without-net">{say.see}</Link>
      </Notice>
    </div>
  );
}
