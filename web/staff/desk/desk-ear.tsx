import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { sortDesk } from '../../data/desk-state.ts';
import { useLiveDesk } from '../../data/live-desk.ts';
import { dutiesQuery, sessionQuery } from '../../data/queries.ts';
import { alarmSound, useSoundState, useUnlockedSound } from '../../ui/alarm-sound.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { deskInputs } from './direct-speaker.ts';
import './desk-ear.css';

/** On every other page of one who is on duty at the desk: it goes on ringing, and says how many wait. */
export function DeskEar() {
  const duties = useQuery(dutiesQuery);
  const atDesk = Boolean(useMatchRoute()({ to: '/desk', fuzzy: true }));
  const isOnDuty = duties.data?.duties.some(({ unitKind }) => unitKind === 'desk');
  return isOnDuty && !atDesk ? <Ear /> : null;
}

function Ear() {
  const text = useWorkText();
  const cache = useQueryClient();
  const { actorId } = useIdentity();
  const askWhoIAm = useCallback(() => void cache.invalidateQueries(sessionQuery), [cache]);
  const live = useLiveDesk(actorId, deskInputs.ordinary, askWhoIAm);
  const sound = useSoundState();
  useUnlockedSound();
  const waiting = sortDesk(live.state, actorId).waiting.length;
  return (
    <aside className="desk-ear no-print" data-waiting={waiting > 0 || undefined} aria-label={text.desk.title}>
      <p role="status">
        <Drawing name={waiting > 0 ? 'bell' : 'sound'} size={20} />
        {live.liveness === 'lost'
          ? text.desk.lost
          : waiting > 0
            ? text.desk.waitingCount(waiting)
            : text.night.ringsHere}
      </p>
      {sound === 'on' ? null : (
        <Button variant="secondary" sign="sound" onClick={() => alarmSound.unlock()}>
          {text.desk.soundUnblock}
        </Button>
      )}
      <Link to="/desk">{text.night.toDesk}</Link>
    </aside>
  );
}
