import type { Setup } from '@tunet/contract';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AskStep, ExplainStep } from './explain-and-ask.tsx';
import { FitStep } from './fit-step.tsx';
import { type Step, useFleetAct } from './fleet-data.ts';
import { PressTest } from './press-test.tsx';
import { SkipStep } from './skip-step.tsx';

/** What can be done with the step that is next. */
export function StepAct(props: { setup: Setup; step: Step }): ReactNode {
  const { setup, step } = props;
  switch (step.step) {
    case 'ordered':
      return <Ordered setup={setup} />;
    case 'appointment':
      return <Appointment setup={setup} />;
    case 'fitted':
      return <FitStep setup={setup} />;
    case 'real-press':
      return setup.device ? (
        <>
          <PressTest deviceId={setup.device.id} test={setup.test} purpose="setup" />
          <FitStep setup={setup} again />
        </>
      ) : null;
    case 'explained':
      return <ExplainStep setup={setup} />;
    case 'asked':
      return <AskStep setup={setup} />;
  }
}

function Ordered(props: { setup: Setup }) {
  const say = useStaffText().fleet;
  const [note, setNote] = useState('');
  const done = useFleetAct('POST /api/fleet/setups/:setupId/steps/:step/done');
  const { id: setupId, version } = props.setup;
  return (
    <div className="fleet-form">
      <TextField label={say.note} value={note} onChange={setNote} maxLength={300} />
      <RefusedHere problem={done.error} words={say.refused} />
      <Button
        busy={done.isPending}
        onClick={() =>
          done.mutate({
            params: { setupId, step: 'ordered' },
            body: { version, appointmentOn: null, note: note.trim() || null },
          })
        }
      >
        {say.ordered}
      </Button>
    </div>
  );
}

function Appointment(props: { setup: Setup }) {
  const say = useStaffText().fleet;
  const [on, setOn] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const done = useFleetAct('POST /api/fleet/setups/:setupId/steps/:step/done');
  const { id: setupId, version } = props.setup;
  const send = () => {
    setTried(true);
    if (on === '') return;
    const body = { version, appointmentOn: on, note: note.trim() || null };
    done.mutate({ params: { setupId, step: 'appointment' }, body });
  };
  return (
    <div className="fleet-form">
      <DayField
        label={say.appointmentOn}
        value={on}
        onChange={setOn}
        error={tried && on === '' ? say.dayNeeded : null}
      />
      <TextField label={say.note} value={note} onChange={setNote} maxLength={300} />
      <RefusedHere problem={done.error} words={say.refused} />
      <Button busy={done.isPending} onClick={send}>
        {say.makeAppointment}
      </Button>
      <SkipStep setup={props.setup} step="appointment" />
    </div>
  );
}

/** The day of a step and the one who does it. */
export function PlanStep(props: {
  setup: Setup;
  step: Step;
  owners: readonly { readonly id: string; readonly name: string }[];
  units: readonly { readonly id: string; readonly name: string }[];
  done: () => void;
}) {
  const text = useText();
  const say = useStaffText().fleet;
  const { setup, step } = props;
  const [dueOn, setDueOn] = useState(step.dueOn);
  const [owner, setOwner] = useState(step.owner?.id ?? '');
  const [note, setNote] = useState(step.note ?? '');
  const plan = useFleetAct('POST /api/fleet/setups/:setupId/steps/:step/plan', props.done);
  const save = () =>
    plan.mutate({
      params: { setupId: setup.id, step: step.step },
      body: {
        version: setup.version,
        dueOn,
        ownerUnitId: null,
        ownerStaffId: owner || null,
        note: note.trim() || null,
      },
    });
  return (
    <div className="fleet-form">
      <DayField label={say.day} value={dueOn} onChange={setDueOn} />
      <Select
        label={say.whose}
        value={owner}
        onChange={setOwner}
        options={[
          { value: '', label: `${say.unitItself}: ${step.ownerUnit.name}` },
          ...props.owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField label={say.note} value={note} onChange={setNote} maxLength={300} />
      <RefusedHere problem={plan.error} words={say.refused} />
      <div className="fleet-acts">
        <Button variant="secondary" busy={plan.isPending} onClick={save}>
          {say.savePlan}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </div>
  );
}
