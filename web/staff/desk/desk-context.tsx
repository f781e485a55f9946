import { useQueryClient } from '@tanstack/react-query';
import type { DeskRow } from '@tunet/contract';
import { createContext, useContext, useRef, useState } from 'react';
import { command } from '../../data/call.ts';
import type { LiveDesk } from '../../data/live-desk.ts';

/** Which part of the alarm is open for an act; one at a time, never one on top of another. */
export type OpenPart = 'hand-over' | 'by-voice' | 'inform' | 'outcomes' | 'end' | null;

/** What is being done to which alarm, and what was refused. Shared by buttons and keys. */
export interface DeskActs {
  /** does one thing and shows its answer at once, ahead of the stream */
  perform(alarmId: string, name: string, act: () => Promise<DeskRow>, then?: () => void): void;
  readonly pending: { readonly alarmId: string; readonly name: string } | null;
  readonly refused: { readonly alarmId: string; readonly name: string; readonly problem: unknown } | null;
}

/** What every piece of the desk knows. */
export interface Desk {
  readonly live: LiveDesk;
  /** actor id of the operator */
  readonly me: string;
  readonly selected: string | null;
  readonly select: (alarmId: string | null) => void;
  readonly open: OpenPart;
  readonly setOpen: (part: OpenPart) => void;
  readonly acts: DeskActs;
  /** single keys mean acts; some turn them off (WCAG 2.1.4) */
  readonly keysOn: boolean;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('The desk was asked for outside its page');
  return desk;
}

interface Act {
  readonly alarmId: string;
  readonly name: string;
  readonly act: () => Promise<DeskRow>;
  readonly then: (() => void) | undefined;
}

/** Hands are faster than a line: so many acts wait their turn, and none is lost. */
const inLine = 4;

/** One act at a time, in the order of the keys; the same twice is done once. A refusal stays beside its alarm until the next act. */
export function useDeskActs(put: (row: DeskRow) => void): DeskActs {
  const cache = useQueryClient();
  const [pending, setPending] = useState<DeskActs['pending']>(null);
  const [refused, setRefused] = useState<DeskActs['refused']>(null);
  const line = useRef<Act[]>([]);
  async function run(): Promise<void> {
    for (let next = line.current[0]; next; next = line.current[0]) {
      const { alarmId, name, act, then } = next;
      setPending({ alarmId, name });
      setRefused(null);
      try {
        put(await act());
        then?.();
      } catch (problem) {
        setRefused({ alarmId, name, problem });
        // What was pressed after it leaned on it.
        line.current.splice(1);
      }
      line.current.shift();
      void cache.invalidateQueries({ queryKey: ['alarm', alarmId] });
    }
    setPending(null);
  }
  return {
    pending,
    refused,
    perform(alarmId, name, act, then) {
      const isThere = line.current.some((one) => one.alarmId === alarmId && one.name === name);
      if (isThere || line.current.length >= inLine) return;
      line.current.push({ alarmId, name, act, then });
      if (line.current.length === 1) void run();
    },
  };
}

/** Acts of the cards of those who are asked: a refusal of one is told there. */
export const handOverActs: readonly string[] = ['by-voice', 'withdraw'];

/** The acts that both a button and a key can ask for. */
export function useSharedActs() {
  const { acts, select } = useDesk();
  return sharedActs(acts, select);
}

/** The same, for the page that makes the context. */
export function sharedActs(acts: DeskActs, select: (alarmId: string) => void) {
  return {
    take: (alarmId: string) =>
      acts.perform(
        alarmId,
        'take',
        () => command('POST /api/alarms/:alarmId/take', { params: { alarmId }, body: {} }),
        () => select(alarmId),
      ),
    giveBack: (alarmId: string) =>
      acts.perform(alarmId, 'give-back', () =>
        command('POST /api/alarms/:alarmId/give-back', { params: { alarmId }, body: {} }),
      ),
    noteVoice: (alarmId: string) =>
      acts.perform(alarmId, 'voice', () =>
        command('POST /api/alarms/:alarmId/voice-contact', { params: { alarmId }, body: {} }),
      ),
    withdraw: (alarmId: string, handOverId: string) =>
      acts.perform(alarmId, 'withdraw', () =>
        command('POST /api/hand-overs/:handOverId/withdraw', { params: { handOverId }, body: {} }),
      ),
    tickStep: (alarmId: string, no: number) =>
      acts.perform(alarmId, `step-${no}`, () =>
        command('POST /api/alarms/:alarmId/steps/:no/tick', { params: { alarmId, no }, body: {} }),
      ),
  };
}
