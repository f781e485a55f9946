import type { AlarmKind } from '@tunet/contract';
import { useEffect, useSyncExternalStore } from 'react';
import { drawWave, loopOf } from './sounds.ts';

/** `silent` before anybody has asked for sound, `on` when it can be heard, `blocked` when the browser refuses. */
export type SoundState = 'silent' | 'on' | 'blocked';

/**
 * The desk's one loudspeaker. A loop is one looping buffer, not a timer: it goes on with the same rhythm in a tab that
 * has been hidden for hours.
 */
class AlarmSound {
  private context: AudioContext | null = null;
  private playing: AudioBufferSourceNode | null = null;
  private kinds: readonly AlarmKind[] = [];
  private readonly listeners = new Set<() => void>();

  get state(): SoundState {
    if (!this.context) return 'silent';
    return this.context.state === 'running' ? 'on' : 'blocked';
  }

  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks the browser for sound. Works only from a press or a key; harmless otherwise. */
  unlock(): void {
    const context = this.open();
    if (context.state !== 'running') void context.resume().then(() => this.changed());
  }

  /** Plays the sound of one kind once. */
  playOnce(kind: AlarmKind): void {
    this.unlock();
    const { notes, length } = loopOf([kind]);
    this.source(drawWave(notes, length, this.open().sampleRate)).start();
  }

  /** Sounds for these kinds, round and round, until told otherwise. */
  sound(kinds: readonly AlarmKind[]): void {
    const same = kinds.length === this.kinds.length && kinds.every((kind) => this.kinds.includes(kind));
    if (same && (this.playing !== null || kinds.length === 0)) return;
    this.kinds = [...kinds];
    this.playing?.stop();
    this.playing = null;
    if (kinds.length === 0) return;
    const { notes, length } = loopOf(kinds);
    this.playing = this.source(drawWave(notes, length, this.open().sampleRate));
    this.playing.loop = true;
    this.playing.start();
    this.unlock();
  }

  private open(): AudioContext {
    if (!this.context) {
      this.context = new AudioContext();
      this.context.onstatechange = () => this.changed();
      this.changed();
    }
    return this.context;
  }

  private source(wave: Float32Array<ArrayBuffer>): AudioBufferSourceNode {
    const context = this.open();
    const buffer = context.createBuffer(1, wave.length, context.sampleRate);
    buffer.copyToChannel(wave, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    return source;
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

export const alarmSound = new AlarmSound();

/** Whether the desk can be heard, followed as it changes. */
export function useSoundState(): SoundState {
  return useSyncExternalStore(alarmSound.listen, () => alarmSound.state);
}

/** Sounds while these kinds wait; any key or press unlocks what the browser blocked. */
export function useAlarmSound(kinds: readonly AlarmKind[]): void {
  const wanted = [...kinds].sort().join(' ');
  useEffect(() => {
    alarmSound.sound(wanted === '' ? [] : (wanted.split(' ') as AlarmKind[]));
  }, [wanted]);
  useEffect(() => {
    const unlock = () => alarmSound.unlock();
    unlock();
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
      alarmSound.sound([]);
    };
  }, []);
}
