import type { AlarmKind } from '@tunet/contract';
import { useEffect, useSyncExternalStore } from 'react';
import { drawWave, loopOf } from './sounds.ts';

/** `silent` before anybody has asked for sound, `on` when it can be heard, `blocked` when the browser refuses. */
export type SoundState = 'silent' | 'on' | 'blocked';

/** A tone that began: for which kinds, and when (ms since 1970). */
export interface Tone {
  readonly kinds: readonly AlarmKind[];
  readonly at: number;
}

/** Said on the window when a tone begins; its detail is a {@link Tone}. */
export const toneBegan = 'tunet:tone';

/**
 * The desk's one loudspeaker. A loop is one looping buffer, not a timer: it goes on with the same rhythm in a tab that
 * has been hidden for hours. The line to it stays open all the while, with silence on it, so that no tone waits for a
 * loudspeaker to wake.
 */
class AlarmSound {
  private context: AudioContext | null = null;
  private meter: AnalyserNode | null = null;
  private playing: AudioBufferSourceNode | null = null;
  private kinds: readonly AlarmKind[] = [];
  private moved: { readonly at: number; readonly time: number } | null = null;
  private readonly listeners = new Set<() => void>();

  get state(): SoundState {
    if (!this.context) return 'silent';
    return this.context.state === 'running' ? 'on' : 'blocked';
  }

  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Whether a tone would be heard now. A context may say that it runs while its clock stands still, as when the machine
   * has lost its loudspeaker: only time that moves counts.
   */
  isAudible(): boolean {
    if (this.context?.state !== 'running') return false;
    const now = Date.now();
    const time = this.context.currentTime;
    if (this.moved === null || time > this.moved.time) this.moved = { at: now, time };
    return now - this.moved.at < 3_000;
  }

  /** The strongest of what goes out at this instant, 0 to 1. */
  level(): number {
    if (!this.meter) return 0;
    const wave = new Float32Array(this.meter.fftSize);
    this.meter.getFloatTimeDomainData(wave);
    return wave.reduce((strongest, each) => Math.max(strongest, Math.abs(each)), 0);
  }

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
    const tone: Tone = { kinds: this.kinds, at: Date.now() };
    dispatchEvent(new CustomEvent(toneBegan, { detail: tone }));
    this.unlock();
  }

  private open(): AudioContext {
    if (!this.context) {
      this.context = new AudioContext();
      this.context.onstatechange = () => this.changed();
      this.meter = this.context.createAnalyser();
      this.meter.connect(this.context.destination);
      const silence = this.context.createConstantSource();
      silence.offset.value = 0;
      silence.connect(this.meter);
      silence.start();
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
    source.connect(this.meter ?? context.destination);
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

/** Any key or press on the page unlocks what the browser blocked. */
export function useUnlockedSound(): void {
  useEffect(() => {
    const unlock = () => alarmSound.unlock();
    unlock();
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, []);
}

/** Sounds while these kinds wait, on a page that has no stream of its own. */
export function useAlarmSound(kinds: readonly AlarmKind[]): void {
  const wanted = [...kinds].sort().join(' ');
  useEffect(() => {
    alarmSound.sound(wanted === '' ? [] : (wanted.split(' ') as AlarmKind[]));
  }, [wanted]);
  useUnlockedSound();
  useEffect(() => () => alarmSound.sound([]), []);
}
