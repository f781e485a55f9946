import { type RefObject, useEffect, useRef, useState } from 'react';
import { type FindLabel, loadReader } from './read-codes.ts';

/** `denied`: she or her telephone said no · `none`: there is no camera · `broken`: the decoder did not come. Each has a way on. */
export type CameraState = 'starting' | 'looking' | 'dark' | 'denied' | 'none' | 'broken';

/** Milliseconds between two looks: a telephone stays cool, and a label is read before one notices. */
const between = 160;
/** Light of a picture, 0 to 255, under which nothing can be read. */
const tooDark = 26;

/**
 * Looks through the camera for a label until one is found. The picture goes nowhere: it is looked at here and forgotten.
 * @param onLabel called once
 */
export function useCamera(
  isOn: boolean,
  onLabel: (label: string) => void,
): { readonly state: CameraState; readonly video: RefObject<HTMLVideoElement | null> } {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onLabel);
  tell.current = onLabel;
  const [state, setState] = useState<CameraState>('starting');
  useEffect(() => {
    if (!isOn) return;
    const end = new AbortController();
    setState('starting');
    void look(video, end.signal, setState, (label) => tell.current(label));
    return () => end.abort();
  }, [isOn]);
  return { state, video };
}

async function look(
  video: RefObject<HTMLVideoElement | null>,
  ended: AbortSignal,
  say: (state: CameraState) => void,
  found: (label: string) => void,
): Promise<void> {
  const stream = await openCamera().catch((problem: unknown) => problem);
  if (!(stream instanceof MediaStream)) {
    const name = stream instanceof Error ? stream.name : '';
    return say(name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'none');
  }
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (ended.aborted) return stop();
  ended.addEventListener('abort', stop);
  const element = video.current;
  const find = await loadReader().catch(() => null);
  if (!element || ended.aborted) return;
  if (!find) {
    stop();
    return say('broken');
  }
  element.srcObject = stream;
  await element.play().catch(() => undefined);
  say('looking');
  const label = await search(element, find, ended, say);
  stop();
  if (label && !ended.aborted) found(label);
}

async function search(
  element: HTMLVideoElement,
  find: FindLabel,
  ended: AbortSignal,
  say: (state: CameraState) => void,
): Promise<string | null> {
  const light = lightMeter();
  while (!ended.aborted) {
    if (element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && element.videoWidth > 0) {
      const label = await find(element).catch(() => null);
      if (label) return label;
      const seen = light(element);
      if (seen !== null) say(seen < tooDark ? 'dark' : 'looking');
    }
    await new Promise((resolve) => setTimeout(resolve, between));
  }
  return null;
}

function openCamera(): Promise<MediaStream> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices?.getUserMedia) return Promise.reject(new Error('no camera'));
  return mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } },
  });
}

/** How light a picture is, 0 to 255; null when it cannot be said. */
function lightMeter(): (element: HTMLVideoElement) => number | null {
  const canvas = document.createElement('canvas');
  canvas.width = 16;
  canvas.height = 16;
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  return (element) => {
    if (!paper) return null;
    paper.drawImage(element, 0, 0, 16, 16);
    const { data } = paper.getImageData(0, 0, 16, 16);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) sum += Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    return sum / (data.length / 4);
  };
}
