import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DeviceRow, DeviceStatus } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { TextField } from '../../ui/field.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import { DeviceView } from './device-view.tsx';
import { devicesQuery } from './fleet-data.ts';
import { FleetFrame } from './fleet-frame.tsx';
import { RegisterDevice } from './register-device.tsx';
import { goThroughRows } from './setups-page.tsx';
import { StatusTag } from './status-tag.tsx';

/** Finding a device by its number, its serial number or the name of who has it. */
export function DevicesPage() {
  return (
    <FleetFrame>
      <Devices />
    </FleetFrame>
  );
}

const statuses: readonly DeviceStatus[] = ['stocked', 'never-tested', 'in-service', 'paused', 'retired'];

function Devices() {
  const say = useStaffText().devices;
  const { deviceId }: { deviceId?: string } = useParams({ strict: false });
  const [typed, setTyped] = useState('');
  const [find, setFind] = useState('');
  const [isRegistering, setRegistering] = useState(false);
  const found = useQuery(devicesQuery(find));
  const rows = found.data?.devices ?? [];
  return (
    <div className="fleet-pair" data-open={deviceId !== undefined || isRegistering || undefined}>
      <section className="fleet-left" aria-label={say.heading}>
        {deviceId === undefined ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <p className="fleet-heading">{say.heading}</p>
        )}
        <form
          className="fleet-find"
          onSubmit={(event) => {
            event.preventDefault();
            setFind(typed.trim());
          }}
        >
          <TextField label={say.find} help={say.findHelp} value={typed} onChange={setTyped} maxLength={60} />
          <Button variant="secondary" type="submit">
            {say.search}
          </Button>
        </form>
        {found.data ? (
          <>
            <p className="quiet figures" role="status">
              {statuses.map((status) => `${say.status[status]}: ${found.data.counts[status] ?? 0}`).join(' · ')}
            </p>
            {rows.length > 0 ? (
              <ul onKeyDown={goThroughRows}>
                {rows.map((row) => (
                  <li key={row.id}>
                    <Row row={row} isChosen={row.id === deviceId} />
                  </li>
                ))}
              </ul>
            ) : (
              <Empty sign="alarm" heading={say.none}>
                {say.noneHelp}
              </Empty>
            )}
            {found.data.more ? <p className="quiet">{say.more}</p> : null}
          </>
        ) : found.error ? (
          <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={say.waiting} />
        )}
        <Button variant="tertiary" onClick={() => setRegistering(true)}>
          {say.register}
        </Button>
      </section>
      <section className="fleet-right">
        {isRegistering ? (
          <RegisterDevice done={() => setRegistering(false)} />
        ) : deviceId === undefined ? null : (
          <>
            <Link className="fleet-back" to="/fleet/devices">
              <Drawing name="back" size={20} />
              {say.heading}
            </Link>
            <DeviceView key={deviceId} deviceId={deviceId} />
          </>
        )}
      </section>
    </div>
  );
}

function Row(props: { row: DeviceRow; isChosen: boolean }) {
  const { devices: say, fleet } = useStaffText();
  const { row } = props;
  const who = row.wearers.map(({ name }) => name).join(', ');
  return (
    <Link
      className="fleet-row"
      to="/fleet/devices/$deviceId"
      params={{ deviceId: row.id }}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <span className="fleet-row-head">
        <strong className="figures">{row.cid}</strong>
        <span className="quiet">{fleet.kind[row.kind]}</span>
      </span>
      <span>{who || (row.standsElsewhere ? say.elsewhere : say.nowhere)}</span>
      <span className="fleet-row-facts">
        <StatusTag status={row.status} />
        <span className="quiet">{row.model}</span>
      </span>
    </Link>
  );
}
