import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../data/call.ts';
import { sessionQuery, useSession } from '../data/queries.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useClock, useText } from './language.tsx';
import { useNow } from './time.tsx';

/** How long before the session ends the person is asked. */
const warnBefore = 120_000;

/** Begins of the keys of what is open to all. */
const openToAll: readonly unknown[] = ['session', 'places', 'demo'];

/** Asks “are you there?” two minutes before the session ends; one press stays. */
export function SessionWarning(props: { onWarn?: () => void; onEnded: () => void }) {
  const text = useText();
  const { clock } = useClock();
  const session = useSession();
  const cache = useQueryClient();
  const now = useNow(5);
  const renew = useMutation({
    mutationFn: () => call('POST /api/session/renew', { body: {} }),
    onSuccess: () => cache.invalidateQueries(sessionQuery),
  });
  const endsAt = session.data?.identity ? session.data.endsAt : null;
  const left = endsAt === null ? null : Date.parse(endsAt) - now;
  const warning = left !== null && left > 0 && left <= warnBefore;
  const ended = left !== null && left <= 0;
  const { onWarn, onEnded } = props;

  useEffect(() => {
    if (warning) onWarn?.();
  }, [warning, onWarn]);
  useEffect(() => {
    if (!ended) return;
    onEnded();
    // What was read is not left behind for the next one at this screen.
    cache.removeQueries({ predicate: ({ queryKey }) => !openToAll.includes(queryKey[0]) });
  }, [ended, onEnded, cache]);

  if (!warning || endsAt === null) return null;
  const stay = () => renew.mutate();
  return (
    <Dialog
      heading={text.session.warning}
      onClose={stay}
      onlyActions
      actions={
        <Button busy={renew.isPending} onClick={stay}>
          {text.session.stay}
        </Button>
      }
    >
      <p>{text.session.endsAt(clock(endsAt))}</p>
    </Dialog>
  );
}
