import { Problem } from '../data/call.ts';
import type { Text } from '../text/nb.ts';

/**
 * What a refusal or a failure says to the person, by its code; never the server's English sentence.
 * @param ago says a length of time since an instant, for "Kari took it 20 s ago"
 */
export function sayProblem(text: Text, problem: unknown, ago: (since: string) => string): string {
  if (!(problem instanceof Problem)) return text.problem.outOfOrder;
  const say = text.problem;
  const { name, at } = problem.detail;
  switch (problem.code) {
    case 'no-network':
      return say.noNetwork;
    case 'not-logged-in':
      return say.notLoggedIn;
    case 'stronger-login-needed':
      return say.strongerLogin;
    case 'not-allowed':
    case 'disqualified':
      return say.notAllowed;
    case 'not-found':
      return say.notFound;
    case 'bad-input':
    case 'too-large':
    case 'wrong-media-type':
      return say.badInput;
    case 'too-many-requests':
      return say.tooMany;
    case 'not-ready':
      return say.notReady;
    case 'already-taken':
      return say.alreadyTaken(name ?? null, at ? ago(at) : null);
    default:
      return plainCodes(text)[problem.code] ?? say.outOfOrder;
  }
}

function plainCodes(text: Text): Readonly<Record<string, string>> {
  const say = text.problem;
  return {
    'not-taken-by-you': say.notTakenByYou,
    'already-closed': say.alreadyClosed,
    'no-contact': say.noContact,
    'pressed-meanwhile': say.pressedMeanwhile,
    'hand-over-open': say.handOverOpen,
    'nobody-came': say.nobodyCame,
    'unknown-cause': say.unknownCause,
    'unknown-measure': say.unknownMeasure,
    'not-now': say.notNow,
    'note-needed': say.noteNeeded,
    'nobody-on-duty': say.nobodyOnDuty,
    'sound-not-heard': say.soundNotHeard,
    'already-on-duty': say.alreadyOnDuty,
    'last-at-desk': say.lastAtDesk,
    'not-my-unit': say.notMyUnit,
    'already-ended': say.alreadyEnded,
    'already-reviewed': say.alreadyReviewed,
    'no-answer': say.noAnswer,
    'not-mine': say.notMine,
    'not-for-protected': say.notForProtected,
    'explanation-needed': say.explanationNeeded,
    'visit-closed': say.visitClosed,
    'unknown-reason': say.unknownReason,
    'reason-needed': say.reasonNeeded,
    'wrong-time': say.wrongTime,
    'unknown-carer': say.unknownCarer,
  };
}
