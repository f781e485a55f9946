import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Setup } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type Step, setupQuery, useFleetAct } from './fleet-data.ts';
import { SetupPicture } from './setup-picture.tsx';
import { PlanStep, StepAct } from './setup-step.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One way from decided to working: what is next stands open, what is done says by whom, what is left out says why. */
export function SetupView(props: { setupId: string; owners: readonly Named[]; units: readonly Named[] }) {
  const say = useStaffText().fleet;
  const setup = useQuery(setupQuery(props.setupId));
  return (
    <PartState query={setup} doing={say.waiting}>
      {(found) => <Way setup={found} owners={props.owners} units={props.units} />}
    </PartState>
  );
}

function Way(props: { setup: Setup; owners: readonly Named[]; units: readonly Named[] }) {
  const say = useStaffText().fleet;
  const { date, day } = useClock();
  const { setup } = props;
  const begun = setup.startedBy
    ? say.begunBy(setup.startedBy, day(setup.startedAt))
    : say.begunByDecision(day(setup.startedAt));
  return (
    <article className="setup">
      <PageHeading
        title={say.kind[setup.kind]}
        lead={`${say.kind[setup.kind]}. ${say.promised(date(setup.promisedOn))}.`}
      >
        {setup.person.name}
      </PageHeading>
      <p className="setup-facts">
        <Tag
          tone={setup.state === 'working' || setup.state === 'asked' ? 'good' : 'calm'}
          sign={stateSigns[setup.state]}
        >
          {say.state[setup.state]}
        </Tag>
        <span className="quiet">{begun}</span>
        <Link to="/people/$personId" params={{ personId: setup.person.id }} search={{ part: 'technology' }}>
          {say.askPerson}
        </Link>
      </p>
      {setup.state === 'stopped' ? (
        <Notice tone="waiting">
          {say.stopped(setup.stoppedBecause === 'person-died' ? say.personDied : (setup.stoppedBecause ?? ''))}
        </Notice>
      ) : null}
      <SetupPicture setup={setup} wide />
      <Placed setup={setup} />
      <ol className="setup-steps">
        {setup.steps.map((step) => (
          <li key={step.step} data-state={step.state} data-late={step.late || undefined}>
            <StepRow setup={setup} step={step} owners={props.owners} units={props.units} />
          </li>
        ))}
      </ol>
      {setup.state === 'open' || setup.state === 'working' ? <Stop setup={setup} /> : null}
    </article>
  );
}

const stateSigns: Readonly<Record<Setup['state'], SignName>> = {
  open: 'clock',
  working: 'check',
  asked: 'check',
  stopped: 'warning',
};

/** Which device it is, and whether the address has been read aloud where it stands. */
export function Placed(props: { setup: Pick<Setup, 'device' | 'address'> }) {
  const say = useStaffText().fleet;
  const { date } = useClock();
  const { device, address } = props.setup;
  if (!device) return null;
  return (
    <p className="setup-facts">
      <Link to="/fleet/devices/$deviceId" params={{ deviceId: device.id }}>
        {device.model} <span className="figures">{device.cid}</span>
      </Link>
      {address ? (
        <span className="quiet">{say.addressOn(date(address.confirmedOn), say.who[address.with])}</span>
      ) : (
        <Tag tone="waiting" sign="pin">
          {say.addressNever}
        </Tag>
      )}
    </p>
  );
}

function StepRow(props: { setup: Setup; step: Step; owners: readonly Named[]; units: readonly Named[] }) {
  const say = useStaffText().fleet;
  const { date, day, clock } = useClock();
  const [planning, setPlanning] = useState(false);
  const { setup, step } = props;
  const isOpen = step.state === 'open';
  const isActive = isOpen && step.ready;
  const signs: Readonly<Record<Step['state'], SignName>> = { done: 'check', skipped: 'forth', open: 'clock' };
  const when = step.doneAt ? `${day(step.doneAt)} ${clock(step.doneAt)}` : '';
  return (
    <div className="setup-step">
      <div className="setup-step-head">
        <h2>
          <Drawing name={signs[step.state]} size={20} />
          {say.step[step.step]}
        </h2>
        {step.late ? (
          <Tag tone="waiting" sign="clock">
            {say.late(date(step.dueOn))}
          </Tag>
        ) : isOpen ? (
          <span className="quiet figures">{say.due(date(step.dueOn))}</span>
        ) : (
          <span className="quiet figures">{say.doneAt(when, step.doneBy)}</span>
        )}
      </div>
      {isOpen ? (
        <p className="quiet">
          {say.owner(step.ownerUnit.name, step.owner?.name ?? null)}{' '}
          {setup.state === 'stopped' ? null : (
            <button
              type="button"
              className="link-button"
              aria-expanded={planning}
              onClick={() => setPlanning(!planning)}
            >
              {say.changePlan}
            </button>
          )}
        </p>
      ) : null}
      {step.note ? <p>{step.note}</p> : null}
      {step.skippedBecause ? <p>{say.skipped(step.skippedBecause)}</p> : null}
      <Detail step={step} />
      {planning ? (
        <PlanStep setup={setup} step={step} owners={props.owners} units={props.units} done={() => setPlanning(false)} />
      ) : null}
      {isActive ? <StepAct setup={setup} step={step} /> : null}
    </div>
  );
}

function Detail(props: { step: Step }) {
  const say = useStaffText().fleet;
  const { step, detail } = props.step;
  if (detail.length === 0 || step === 'appointment') return null;
  const names: Readonly<Record<string, string>> = step === 'asked' ? say.answers : say.shownNames;
  return <p>{detail.map((one, no) => (no === 0 ? names[one] : names[one]?.toLowerCase()) ?? one).join(', ')}</p>;
}

function Stop(props: { setup: Setup }) {
  const text = useText();
  const say = useStaffText().fleet;
  const [open, setOpen] = useState(false);
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const stop = useFleetAct('POST /api/fleet/setups/:setupId/stop', () => setOpen(false));
  const { id: setupId, version } = props.setup;
  if (!open) {
    return (
      <Button variant="tertiary" color="neutral" onClick={() => setOpen(true)}>
        {say.stop}
      </Button>
    );
  }
  const send = () => {
    setTried(true);
    if (because.trim() !== '') stop.mutate({ params: { setupId }, body: { version, because: because.trim() } });
  };
  return (
    <div className="fleet-form">
      <TextField
        label={say.stopBecause}
        value={because}
        onChange={setBecause}
        maxLength={300}
        error={tried && because.trim() === '' ? say.becauseNeeded : null}
      />
      <RefusedHere problem={stop.error} words={say.refused} />
      <div className="fleet-acts">
        <Button variant="secondary" color="neutral" busy={stop.isPending} onClick={send}>
          {say.stopNow}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={() => setOpen(false)}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
