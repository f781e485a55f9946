import { useState } from 'react';
import { logoutAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useText } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

const forgetHere = () => import('./forget-here.ts');

/** Logs out, and empties the device of what it kept first. What is not sent is never deleted unsaid. */
export function LeaveStaff() {
  const text = useText();
  const say = useStaffText().withoutNet;
  const { actorId } = useIdentity();
  const [lost, setLost] = useState(0);
  const [busy, setBusy] = useState(false);
  async function leave(): Promise<void> {
    // A browser that keeps nothing has nothing to forget.
    await forgetHere()
      .then(({ forgetMine }) => forgetMine(actorId))
      .catch(() => undefined);
    location.assign(logoutAddress('staff'));
  }
  async function ask(): Promise<void> {
    setBusy(true);
    // Where the file cannot be had without net, no assessment was opened on this device, and nothing is kept.
    const found = await forgetHere().then(
      ({ lostAtLogOut }) => lostAtLogOut(actorId),
      () => [],
    );
    setBusy(false);
    if (found.length === 0) await leave();
    else setLost(found.length);
  }
  return (
    <>
      <Button variant="tertiary" color="neutral" busy={busy} onClick={() => void ask()}>
        {text.common.logOut}
      </Button>
      {lost > 0 ? (
        <Dialog
          heading={say.leaveHeading}
          onClose={() => setLost(0)}
          onlyActions
          actions={
            <>
              <Button onClick={() => setLost(0)}>{say.stay}</Button>
              <Button variant="secondary" color="neutral" onClick={() => void leave()}>
                {say.leaveAnyway}
              </Button>
            </>
          }
        >
          <p>{say.leaveWhy(lost)}</p>
        </Dialog>
      ) : null}
    </>
  );
}
