/** Where this machine remembers which list lies on its disk: the instant it was made, and nothing of what stands in it. */
const place = 'tunet-emergency-list';
/** A list older than this is of the night before. Milliseconds. */
const tooOld = 30 * 3_600_000;

/** When the list on this machine's disk was made; null when it has none. */
export function keptList(): string | null {
  return localStorage.getItem(place);
}

export function keepList(madeAt: string): void {
  localStorage.setItem(place, madeAt);
}

/** True when the desk must be reminded. */
export function isListOld(kept: string | null, now: number): boolean {
  return kept === null || now - Date.parse(kept) > tooOld;
}

interface SavePicker {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<{
    createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
  }>;
}

/**
 * Writes a file onto this machine's own disk: where the browser lets one choose the place, there; else as a download.
 * @returns false when the person closed the choice; nothing was written then
 */
export async function saveFile(name: string, text: string): Promise<boolean> {
  const { showSaveFilePicker } = globalThis as unknown as SavePicker;
  if (!showSaveFilePicker) {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  }
  try {
    const types = [{ description: 'HTML', accept: { 'text/html': ['.html'] } }];
    const file = await (await showSaveFilePicker.call(globalThis, { suggestedName: name, types })).createWritable();
    await file.write(text);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
