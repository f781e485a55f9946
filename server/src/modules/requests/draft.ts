import type { ApplicationAnswers, ApplicationQuestion, DraftAnswers } from '@tunet/contract';

/**
 * The answers of two devices as one: of each question the later answer stands, and no question is lost. What was taken back stays
 * taken back until it is answered again. The order in which devices reach us changes nothing, nor does hearing one twice.
 */
export function mergeDrafts(one: DraftAnswers, other: DraftAnswers): DraftAnswers {
  const merged: Record<string, unknown> = { ...one };
  for (const question of questionsOf(other)) {
    const [known, heard] = [one[question], other[question]];
    if (heard && (!known || isLater(heard, known))) merged[question] = heard;
  }
  return merged;
}

/** No answer is from the future: a device whose clock is ahead must not win for ever. */
export function notAfter(answers: DraftAnswers, now: Date): DraftAnswers {
  const clipped: Record<string, unknown> = {};
  for (const question of questionsOf(answers)) {
    const answer = answers[question];
    if (answer)
      clipped[question] = Date.parse(answer.at) > now.getTime() ? { ...answer, at: now.toISOString() } : answer;
  }
  return clipped;
}

/** What stands answered, without when. */
export function answersOf(draft: DraftAnswers): ApplicationAnswers {
  const answers: Record<string, unknown> = {};
  for (const question of questionsOf(draft)) {
    const value = draft[question]?.value;
    if (value !== null && value !== undefined) answers[question] = value;
  }
  return answers;
}

interface Answer {
  readonly at: string;
  readonly value: unknown;
}

/** At the same instant the one that sorts last, so that every device comes to the same. */
function isLater(heard: Answer, known: Answer): boolean {
  const ahead = Date.parse(heard.at) - Date.parse(known.at);
  return ahead > 0 || (ahead === 0 && JSON.stringify(heard.value) > JSON.stringify(known.value));
}

function questionsOf(answers: DraftAnswers): ApplicationQuestion[] {
  return Object.keys(answers) as ApplicationQuestion[];
}
