import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import './fleet.css';

/** The pages of the fleet, one beside the other. */
export function FleetFrame(props: { children: ReactNode }) {
  const say = useStaffText().fleet;
  return (
    <OnDuty>
      <div className="fleet">
        <nav className="part-tabs no-print" aria-label={say.nav}>
          <Link to="/fleet/setups">{say.tabs.setups}</Link>
          <Link to="/fleet/tests">{say.tabs.tests}</Link>
          <Link to="/fleet/devices">{say.tabs.devices}</Link>
          <Link to="/fleet/take-over">{say.tabs.takeOver}</Link>
          <Link to="/fleet/models">{say.tabs.models}</Link>
        </nav>
        {props.children}
      </div>
    </OnDuty>
  );
}
