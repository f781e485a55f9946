import type { AssessmentContent } from '@tunet/contract';

/**
 * What was written without contact: kept in this tab until the server has it, for the one who wrote it. It is about somebody's health,
 * and a tablet has many users: closing the tab takes it away.
 */
export interface KeptDraft {
  readonly actorId: string;
  /** what the server was known to hold */
  readonly version: number;
  readonly base: AssessmentContent;
  readonly content: AssessmentContent;
  /** milliseconds */
  readonly at: number;
}

/** A draft older than a week is of a case that somebody has taken up another way. Milliseconds. */
const tooOld = 7 * 24 * 3_600_000;

function placeOf(applicationId: string): string {
  return `tunet-mapping ${applicationId}`;
}

export function keepDraft(applicationId: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(placeOf(applicationId), JSON.stringify(draft));
  } catch {
    // A full or closed store keeps nothing; what was written stands on the page, and the line above it says that it is not saved.
  }
}

export function dropDraft(applicationId: string): void {
  try {
    sessionStorage.removeItem(placeOf(applicationId));
  } catch {
    // Nothing was kept there either.
  }
}

/** What this person wrote here without contact; what another wrote in this tab before is taken away. */
export function keptDraft(applicationId: string, actorId: string, now: number): KeptDraft | null {
  try {
    const text = sessionStorage.getItem(placeOf(applicationId));
    const kept = text === null ? null : (JSON.parse(text) as KeptDraft);
    if (kept !== null && kept.actorId === actorId && now - kept.at <= tooOld) return kept;
    dropDraft(applicationId);
    return null;
  } catch {
    return null;
  }
}
