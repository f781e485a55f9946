import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DeviceKind, Setup } from '@tunet/contract';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { technologyQuery, useFleetAct } from './fleet-data.ts';
import { SetupPicture } from './setup-picture.tsx';
import { StatusTag } from './status-tag.tsx';
import './fleet.css';

type Technology = Answer<'GET /api/people/:personId/technology'>;

/** What she has and what is on its way to her, for everybody who helps her. */
export function TechnologyPart(props: { personId: string }) {
  const text = useText();
  const say = useStaffText().fleet;
  const found = useQuery(technologyQuery(props.personId));
  return (
    <PartState query={found} doing={text.waiting.page}>
      {(answer) => (
        <div className="fleet">
          {answer.setups.length === 0 ? <p className="quiet">{say.noSetups}</p> : null}
          {answer.setups.map((setup) => (
            <OneSetup key={setup.id} setup={setup} />
          ))}
          {answer.devices.length === 0 ? <p className="quiet">{say.noDevices}</p> : null}
          {answer.devices.map((device) => (
            <OneDevice key={device.id} device={device} />
          ))}
          {answer.mayStart ? <Start personId={props.personId} /> : null}
        </div>
      )}
    </PartState>
  );
}

function OneSetup(props: { setup: Setup }) {
  const say = useStaffText().fleet;
  const { date } = useClock();
  const { roles } = useIdentity();
  const { setup } = props;
  const step = setup.steps.find((each) => each.step === setup.next);
  const name = `${say.kind[setup.kind]}: ${say.state[setup.state].toLowerCase()}`;
  return (
    <section className="device-part">
      <h2>
        {roles.includes('technician') ? (
          <Link to="/fleet/setups/$setupId" params={{ setupId: setup.id }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </h2>
      <SetupPicture setup={setup} />
      {step ? (
        <p className="fleet-row-facts">
          <span>{say.next(say.step[step.step])}</span>
          {step.late ? (
            <Tag tone="waiting" sign="clock">
              {say.late(date(step.dueOn))}
            </Tag>
          ) : (
            <span className="quiet figures">{say.due(date(step.dueOn))}</span>
          )}
          <span className="quiet">{say.owner(step.ownerUnit.name, step.owner?.name ?? null)}</span>
          <span className="quiet">{say.promised(date(setup.promisedOn))}</span>
        </p>
      ) : null}
    </section>
  );
}

function OneDevice(props: { device: Technology['devices'][number] }) {
  const { fleet: say, devices } = useStaffText();
  const { date, day } = useClock();
  const { device } = props;
  return (
    <section className="device-part">
      <h2>
        {say.kind[device.kind]} <span className="figures">{device.cid}</span>
      </h2>
      <p className="fleet-row-facts">
        <StatusTag status={device.status} />
        <span className="quiet">{device.model}</span>
        <span className="quiet">
          {device.testedAt ? `${devices.tested}: ${day(device.testedAt)}` : devices.neverTested}
        </span>
        {device.address ? (
          <span className="quiet">{say.addressOn(date(device.address.confirmedOn), say.who[device.address.with])}</span>
        ) : (
          <Tag tone="waiting" sign="pin">
            {say.addressNever}
          </Tag>
        )}
      </p>
    </section>
  );
}

const kinds: readonly DeviceKind[] = ['social-alarm', 'dispenser', 'screen', 'other'];

/** Begins by hand what no new decision begins, such as a replacement. */
function Start(props: { personId: string }) {
  const say = useStaffText().fleet;
  const [kind, setKind] = useState<DeviceKind>('social-alarm');
  const [note, setNote] = useState('');
  const start = useFleetAct('POST /api/people/:personId/setups', () => setNote(''));
  const send = () =>
    start.mutate({
      params: { personId: props.personId },
      body: { kind, ...(note.trim() === '' ? {} : { note: note.trim() }) },
    });
  return (
    <details className="no-print">
      <summary>{say.start}</summary>
      <div className="fleet-form">
        <p className="quiet">{say.startHelp}</p>
        <Select
          label={say.startKind}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'other')}
          options={kinds.map((each) => ({ value: each, label: say.kind[each] }))}
        />
        <TextField label={say.note} value={note} onChange={setNote} maxLength={300} />
        {start.data ? (
          <Notice tone="good" live>
            {say.started}
          </Notice>
        ) : null}
        <RefusedHere problem={start.error} words={say.refused} />
        <Button variant="secondary" busy={start.isPending} onClick={send}>
          {say.startNow}
        </Button>
      </div>
    </details>
  );
}
