import { logoutAddress } from '../data/login.ts';
import { forgetAnswers } from '../data/outbox-store.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/language.tsx';

/** Logs out, and empties the phone of what it kept about people first. */
export function LeaveButton() {
  const text = useText();
  const leave = () => void forgetAnswers().finally(() => location.assign(logoutAddress('field')));
  return (
    <footer className="leave">
      <Button variant="tertiary" color="neutral" onClick={leave}>
        {text.common.logOut}
      </Button>
    </footer>
  );
}
