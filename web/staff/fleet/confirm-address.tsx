import { Button } from '../../ui/button.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useFleetAct } from './fleet-data.ts';

/** The address is read aloud in each test: a device whose record has not moved sends help to the wrong door. */
export function ConfirmAddress(props: { deviceId: string; address: string | null }) {
  const say = useStaffText().fleet;
  const confirm = useFleetAct('POST /api/fleet/devices/:deviceId/address');
  const tell = (who: 'person' | 'relative') =>
    confirm.mutate({ params: { deviceId: props.deviceId }, body: { with: who } });
  return (
    <fieldset className="fleet-acts">
      <legend>{say.readAloud}</legend>
      <p className="read-aloud">{props.address ?? say.askAddress}</p>
      <Button variant="secondary" sign="pin" busy={confirm.isPending} onClick={() => tell('person')}>
        {say.withPerson}
      </Button>
      <Button variant="secondary" sign="pin" busy={confirm.isPending} onClick={() => tell('relative')}>
        {say.withRelative}
      </Button>
      <RefusedHere problem={confirm.error} words={say.refused} />
    </fieldset>
  );
}
