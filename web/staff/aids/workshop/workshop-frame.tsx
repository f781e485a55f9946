import { Link } from '@tanstack/react-router';
import type { AidHeldBecause, AidItemState } from '@tunet/contract';
import type { ReactNode } from 'react';
import { Tag } from '../../../ui/notice.tsx';
import { OnDuty } from '../../on-duty.tsx';
import { useStaffText } from '../../staff-text.tsx';
import './workshop.css';

/** The pages of the workshop, one beside the other. */
export function WorkshopFrame(props: { children: ReactNode }) {
  const { aidWork: say } = useStaffText();
  return (
    <OnDuty>
      <div className="aid-work">
        <nav className="part-tabs no-print" aria-label={say.nav}>
          <Link to="/aids/cleaning">{say.tabs.cleaning}</Link>
          <Link to="/aids/things">{say.tabs.things}</Link>
          <Link to="/aids/repairs">{say.tabs.repairs}</Link>
          <Link to="/aids/recalls">{say.tabs.recalls}</Link>
          <Link to="/aids/counts">{say.tabs.counts}</Link>
          <Link to="/aids/supplies">{say.tabs.supplies}</Link>
        </nav>
        {props.children}
      </div>
    </OnDuty>
  );
}

const tones: Readonly<Record<AidItemState, 'calm' | 'waiting' | 'good'>> = {
  available: 'good',
  reserved: 'good',
  out: 'calm',
  returned: 'waiting',
  cleaned: 'waiting',
  inspected: 'waiting',
  repair: 'waiting',
  quarantine: 'waiting',
  missing: 'waiting',
  scrapped: 'calm',
};

/** Where a thing is, and why it is kept aside. */
export function StateTag(props: { state: AidItemState; held?: AidHeldBecause | null }) {
  const { aidWork: say } = useStaffText();
  const { state, held = null } = props;
  return (
    <>
      <Tag
        tone={tones[state]}
        sign={tones[state] === 'good' ? 'check' : tones[state] === 'waiting' ? 'clock' : 'lines'}
      >
        {say.state[state]}
      </Tag>
      {held === null ? null : (
        <Tag tone="waiting" sign="warning">
          {say.held[held]}
        </Tag>
      )}
    </>
  );
}

/** Up and down go through the rows of a list. */
export function goThrough(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a, .aid-row')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
