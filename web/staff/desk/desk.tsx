import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatchRoute, useNavigate, useParams } from '@tanstack/react-router';
import type { AlarmCard, DeskRow } from '@tunet/contract';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { sortDesk } from '../../data/desk-state.ts';
import { useDirectDesk } from '../../data/direct-desk.ts';
import { useLiveDesk } from '../../data/live-desk.ts';
import { sessionQuery } from '../../data/queries.ts';
import { useUnlockedSound } from '../../ui/alarm-sound.ts';
import { EndWatch } from '../../ui/end-watch.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { AlarmList } from './alarm-list.tsx';
import { AlarmPanel } from './alarm-panel.tsx';
import { nextStep } from './alarm-steps.tsx';
import { isOpenHandOver, isWithdrawable } from './describe-hand-over.ts';
import { whoOf } from './describe-row.ts';
import { DeskBar } from './desk-bar.tsx';
import { type DeskActs, DeskContext, type OpenPart, sharedActs, useDeskActs } from './desk-context.tsx';
import { DirectDesk, DirectNotice } from './direct-desk.tsx';
import { deskInputs } from './direct-speaker.ts';
import { type DeskAct, useDeskKeys } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { QuietDesk } from './quiet-desk.tsx';

const TechnicalLane = lazy(async () => ({ default: (await import('../technical/lane.tsx')).TechnicalLane }));
const Watch = lazy(async () => ({ default: (await import('../shifts/watch.tsx')).Watch }));

type Duty = Answer<'GET /api/duties/mine'>['duties'][number];

/** The desk of one who is on watch: list left, alarm right, a key for everything. */
export function Desk(props: { me: string; duty: Duty }) {
  const text = useWorkText();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const params: { alarmId?: string } = useParams({ strict: false });
  const selected = params.alarmId ?? null;
  const askWhoIAm = useCallback(() => void cache.invalidateQueries(sessionQuery), [cache]);
  const matches = useMatchRoute();
  // What is shown beside the list while the desk goes on.
  const finding =
    Boolean(matches({ to: '/desk/people', fuzzy: true })) || Boolean(matches({ to: '/desk/emergency-list' }));
  const live = useLiveDesk(props.me, deskInputs.ordinary, askWhoIAm);
  const direct = useDirectDesk(props.me, deskInputs, { liveness: live.liveness, heardAt: live.state.heardAt });
  const onlyDirect = direct.isInUse && (direct.away || live.liveness === 'lost');
  const acts = useDeskActs(live.put);
  const [open, setOpen] = useState<OpenPart>(null);
  const [showing, setShowing] = useState<'keys' | 'end-watch' | null>(null);
  const [keysOn, setKeysOn] = useState(true);
  useUnlockedSound();

  const select = (alarmId: string | null) => {
    setOpen(null);
    void navigate(alarmId === null ? { to: '/desk' } : { to: '/desk/alarm/$alarmId', params: { alarmId } });
  };
  const find = () => void navigate({ to: '/desk/people' });
  const sorted = sortDesk(live.state, props.me);
  const all = [...sorted.waiting, ...sorted.mine, ...sorted.others];
  const current = all.find((row) => row.id === selected);
  const mine = current?.takenBy?.id === props.me;
  const shared = sharedActs(acts, select);

  function go(by: 1 | -1) {
    const at = all.findIndex((row) => row.id === selected);
    const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by];
    if (next) select(next.id);
  }
  function perform(act: DeskAct) {
    switch (act) {
      case 'next':
        return go(1);
      case 'previous':
        return go(-1);
      case 'find':
        return find();
      case 'keys':
        return setShowing('keys');
      case 'technical':
        return focusOn('desk-technical');
      case 'watch':
        if (selected !== null || finding) select(null);
        return void setTimeout(() => focusOn('desk-watch'), 100);
      case 'escape':
        return open ? setOpen(null) : select(null);
      case 'take': {
        const row = current?.status === 'waiting' ? current : sorted.waiting[0];
        return row && shared.take(row.id);
      }
    }
    if (!current || !mine) return;
    switch (act) {
      case 'voice':
        return shared.noteVoice(current.id);
      case 'giveBack':
        return shared.giveBack(current.id);
      case 'handOver':
        return setOpen('hand-over');
      case 'byVoice':
        return current.handOvers.some(isOpenHandOver) ? setOpen('by-voice') : undefined;
      case 'withdraw': {
        const asked = current.handOvers.findLast((one) => isWithdrawable(current, one));
        return asked && shared.withdraw(current.id, asked.id);
      }
      case 'outcomes':
        return setOpen('outcomes');
      case 'inform':
        return setOpen('inform');
      case 'deviation':
        return document.querySelector<HTMLElement>('#desk-deviation button')?.click();
      case 'end':
        return setOpen('end');
      case 'step': {
        const [[, card] = []] = cache.getQueriesData<AlarmCard>({ queryKey: ['alarm', current.id, current.version] });
        const no = card ? nextStep(card) : null;
        return no === null ? undefined : shared.tickStep(current.id, no);
      }
    }
  }
  useDeskKeys(keysOn && !direct.isInUse, perform);
  const waiting = sorted.waiting.length;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${text.desk.title} – Tunet`;
  }, [waiting, text]);

  return (
    <DeskContext value={{ live, me: props.me, selected, select, open, setOpen, acts, keysOn }}>
      <DeskBar
        live={live}
        isCovered={onlyDirect}
        dutyEndsAt={props.duty.endsAt}
        onFind={find}
        onEmergencyList={() => void navigate({ to: '/desk/emergency-list' })}
        onKeys={() => setShowing('keys')}
        onEnd={() => setShowing('end-watch')}
      />
      <NewAlarms
        rows={sorted.waiting.map((row) => [row.id, text.desk.newAlarm(text.kind[row.kind], whoOf(text, row))])}
      />
      {selected === null && !finding && all.length > 0 ? (
        <div className="only-narrow">
          <h1 className="ds-sr-only">{text.desk.open}</h1>
        </div>
      ) : null}
      {direct.isInUse ? (
        <>
          <DirectNotice direct={direct} />
          <DirectDesk direct={direct} me={props.me} keysOn={keysOn} />
        </>
      ) : null}
      <div
        className="desk"
        hidden={onlyDirect}
        data-showing={all.length === 0 ? 'nothing' : selected || finding ? 'alarm' : 'list'}
      >
        <div className="desk-left">
          <AlarmList />
          {all.length > 0 ? <Technical /> : null}
        </div>
        <div className="desk-right">
          <LostRace rows={live.state.rows} acts={acts} selected={selected} />
          {selected ? (
            <AlarmPanel key={selected} alarmId={selected} />
          ) : finding ? (
            <Outlet />
          ) : (
            <>
              <QuietDesk waiting={sorted.waiting[0] ?? null} any={all.length > 0} />
              {all.length === 0 ? <Technical /> : null}
              <section id="desk-watch" className="desk-beside">
                <Suspense fallback={null}>
                  <Watch />
                </Suspense>
              </section>
            </>
          )}
        </div>
      </div>
      {showing === 'keys' ? <KeysDialog on={keysOn} setOn={setKeysOn} onClose={() => setShowing(null)} /> : null}
      {showing === 'end-watch' ? <EndWatch duty={props.duty} onClose={() => setShowing(null)} /> : null}
    </DeskContext>
  );
}

/** What is silent or unwell, below the alarms and without a sound. */
function Technical() {
  return (
    <section id="desk-technical" className="desk-beside">
      <Suspense fallback={null}>
        <TechnicalLane at="desk" />
      </Suspense>
    </section>
  );
}

/** Moves the keyboard to a part of the desk that is there. */
function focusOn(id: string): void {
  const part = document.getElementById(id);
  const first = part?.querySelector<HTMLElement>('a[href], button, summary, [tabindex]') ?? part;
  first?.focus();
  part?.scrollIntoView({ block: 'nearest' });
}

/** A refusal whose alarm is no longer on this side of the desk, as when a colleague was faster: it is said all the same. */
function LostRace(props: { rows: ReadonlyMap<string, DeskRow>; acts: DeskActs; selected: string | null }) {
  const text = useWorkText();
  const { refused } = props.acts;
  if (!refused || refused.alarmId === props.selected) return null;
  const row = props.rows.get(refused.alarmId);
  if (row?.status === 'waiting') return null;
  return (
    <div className="lost-race">
      {row ? <strong>{whoOf(text, row)}</strong> : null}
      <Refused problem={refused.problem} />
    </div>
  );
}

/** Reads each new waiting alarm aloud, once, for those who listen to the screen. */
function NewAlarms(props: { rows: [id: string, words: string][] }) {
  const said = useRef(new Set<string>());
  const [words, setWords] = useState('');
  useEffect(() => {
    const fresh = props.rows.filter(([id]) => !said.current.has(id));
    if (fresh.length === 0) return;
    for (const [id] of fresh) said.current.add(id);
    setWords(fresh.map(([, sentence]) => sentence).join('. '));
  }, [props.rows]);
  return (
    <div className="ds-sr-only" aria-live="assertive" role="log">
      {words}
    </div>
  );
}
