/** A label read on a shelf: no person is in it. */
export interface SeenLabel {
  readonly label: string;
  readonly shelf: string | null;
  readonly at: string;
}

const place = (countId: string) => `tunet-count-${countId}`;

/** What was read and has not been sent; nothing when the phone keeps nothing. */
export function keptSeen(countId: string): SeenLabel[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(countId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSeen) : [];
  } catch {
    return [];
  }
}

/** Keeps one more until it has been sent; the same label read again is one. */
export function keepSeen(countId: string, seen: SeenLabel): SeenLabel[] {
  const all = [...keptSeen(countId).filter(({ label }) => label !== seen.label), seen];
  write(countId, all);
  return all;
}

/** What has been sent need not be kept; what was read meanwhile stays. */
export function takeSent(countId: string, sent: readonly SeenLabel[]): SeenLabel[] {
  const left = keptSeen(countId).filter(({ label, at }) => !sent.some((one) => one.label === label && one.at === at));
  write(countId, left);
  return left;
}

function write(countId: string, all: readonly SeenLabel[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(place(countId));
    else localStorage.setItem(place(countId), JSON.stringify(all));
  } catch {
    // A browser that keeps nothing: what was read is sent now or read again; the list on the page shows which.
  }
}

function isSeen(value: unknown): value is SeenLabel {
  const one = value as Partial<SeenLabel> | null;
  return (
    typeof one?.label === 'string' &&
    typeof one.at === 'string' &&
    (one.shelf === null || typeof one.shelf === 'string')
  );
}
