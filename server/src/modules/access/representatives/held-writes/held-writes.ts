import type { RouteKey } from '@tunet/contract';
import * as answering from './pretend-answering.ts';
import * as applying from './pretend-applying.ts';
import * as messages from './pretend-messages.ts';
import * as visits from './pretend-visits.ts';
import type { Pretend } from './pretended.ts';

/**
 * What becomes of one write at the door of residents when the one who writes is held back from the person it is about.
 * `pretended`: answered as it looks to one who may, changed in her own picture alone. `keeps` says what staff read of it: her words, or
 * nothing when she has told nobody anything. `usual`: hers alone or shut anyway; the usual handler answers, behind the shut wall.
 */
export type HeldWriting =
  | { readonly is: 'pretended'; readonly as: Pretend; readonly keeps: 'for-staff' | 'nothing' }
  | { readonly is: 'usual'; readonly because: string };

function sent(as: Pretend): HeldWriting {
  return { is: 'pretended', as, keeps: 'for-staff' };
}
function own(as: Pretend): HeldWriting {
  return { is: 'pretended', as, keeps: 'nothing' };
}
const aboutHerself: HeldWriting = { is: 'usual', because: 'It is about herself and nobody else.' };
/** A door that opens, and a thing that leaves its shelf, cannot be pretended. */
const atTheDoor: HeldWriting = {
  is: 'usual',
  because: 'A door and a thing cannot be pretended; the wall answers as for one who may not.',
};
/** What is promised is counted away from everybody else. */
const aPromise: HeldWriting = {
  is: 'usual',
  because: 'A promise takes a thing from the others and cannot be pretended; the wall answers as for one who may not.',
};
/** The store and the state act on it: a thing is lent on, mended, sent for. */
const actedOn: HeldWriting = {
  is: 'usual',
  because: 'Others act on it at once, with things and with the state; the wall answers as for one who may not.',
};
const onlyTheGiver: HeldWriting = { is: 'usual', because: 'Only the person herself may; the wall answers as it did.' };

/** Every write at the door of residents. One that is not here is refused by a test of this folder, and is shut meanwhile. */
export const heldWritings: Partial<Record<RouteKey, HeldWriting>> = {
  'POST /api/my/people/:personId/threads': sent(messages.begin),
  'POST /api/my/threads/:threadId/messages': sent(messages.writeMore),
  'POST /api/my/threads/:threadId/solved': own(messages.saySolved),
  'POST /api/my/people/:personId/plan/remarks': sent(messages.sayNotRight),
  'POST /api/my/people/:personId/ring-wishes': sent(messages.askToBeRung),
  'POST /api/my/ring-wishes/:ringWishId/withdraw': sent(messages.withdrawRing),
  'POST /api/my/visits/:visitId/cancel': sent(visits.cancel),
  'POST /api/my/visits/:visitId/ask-to-move': sent(visits.askToMove),
  'POST /api/my/people/:personId/absences': sent(visits.tellAway),
  'POST /api/my/people/:personId/absences/:absenceId/home': sent(visits.tellHome),
  'POST /api/my/people/:personId/screens': sent(visits.pairScreen),
  'POST /api/my/screens/:familyScreenId/stop': sent(visits.stopScreen),
  'POST /api/my/people/:personId/application-draft': own(applying.saveDraft),
  'POST /api/my/people/:personId/application-draft/delete': own(applying.deleteDraft),
  'POST /api/my/people/:personId/application-draft/papers': own(applying.addPaper),
  'POST /api/my/application-papers/:draftPaperId/remove': own(applying.removePaper),
  'POST /api/my/people/:personId/applications': sent(applying.sendApplication),
  'POST /api/my/applications/:applicationId/withdraw': sent(applying.withdrawApplication),
  'POST /api/my/people/:personId/light-help': sent(applying.takeLightHelp),
  'POST /api/my/light-help/:lightHelpId/end': sent(applying.endLightHelp),
  'POST /api/my/decisions/:decisionId/appeals': sent(answering.sendAppeal),
  'POST /api/my/appeals/:appealId/papers': own(answering.addAppealPaper),
  'POST /api/my/appeals/:appealId/withdraw': sent(answering.withdrawAppeal),
  'POST /api/my/appeals/:appealId/undo-withdraw': sent(answering.undoWithdraw),
  'POST /api/my/questions/:myQuestionId/answer': sent(answering.answerQuestion),
  'POST /api/my/place-offers/:placeOfferId/answer': sent(applying.answerOffer),
  'POST /api/my/people/:personId/feedback': sent(answering.sendFeedback),
  'POST /api/my/feedback/:feedbackId/appeal': sent(answering.sayAppeal),
  'POST /api/my/notices/switch': own(answering.switchNotice),
  'POST /api/my/people/:personId/visit-calendar': own(answering.followCalendar),
  'POST /api/my/people/:personId/visit-calendar/end': own(answering.endCalendar),
  'POST /api/my/people/:personId/aid-door/codes': atTheDoor,
  'POST /api/my/people/:personId/aid-door/look': atTheDoor,
  'POST /api/my/people/:personId/aid-door/out': atTheDoor,
  'POST /api/my/people/:personId/aid-door/in': atTheDoor,
  'POST /api/my/people/:personId/aid-door/home-fetch': atTheDoor,
  'POST /api/my/people/:personId/aid-promises': aPromise,
  'POST /api/my/aid-promises/:aidPromiseId/change': aPromise,
  'POST /api/my/aid-promises/:aidPromiseId/cancel': aPromise,
  'POST /api/my/aid-promises/:aidPromiseId/shelf-empty': aPromise,
  'POST /api/aids/people/:personId/waits': aPromise,
  'POST /api/aids/waits/:aidWaitId/leave': aPromise,
  'POST /api/my/aid-loans/:myAidLoanId/extend': aPromise,
  'POST /api/my/aid-loans/:fitLoanId/fit': actedOn,
  'POST /api/my/aid-loans/:goneLoanId/lost': actedOn,
  'POST /api/my/people/:personId/aid-faults/:brokenLoanId': actedOn,
  'POST /api/my/people/:personId/aid-recalls/:calledBackId': actedOn,
  'POST /api/my/people/:personId/state-cases/:myStateCaseId/answer': actedOn,
  'POST /api/my/people/:personId/proxies': onlyTheGiver,
  'POST /api/my/representatives/:representativeId/let-end': onlyTheGiver,
  'POST /api/my/people/:personId/plan/what-matters': onlyTheGiver,
  'POST /api/my/people/:personId/plan/wishes': onlyTheGiver,
  'POST /api/my/people/:personId/wellbeing/pulse': onlyTheGiver,
  'POST /api/my/own-goals/:ownGoalId/ratings': onlyTheGiver,
  'POST /api/my/screens/:familyScreenId/shows': onlyTheGiver,
  'POST /api/my/people/:personId/week-phone/stop': onlyTheGiver,
  'POST /api/my/people/:personId/alarm-test': onlyTheGiver,
  'POST /api/my/plan-parts/:planPartId/end': { is: 'usual', because: 'That she can do it no more is hers to say.' },
  'POST /api/my/proxies/:proxyId/end': { is: 'usual', because: 'That she wants no more to do with it is hers to say.' },
  'POST /api/my/proxy-offers/:offerId/answer': {
    is: 'usual',
    because: 'What she is given meanwhile lies behind the hold.',
  },
  'POST /api/my/door-devices/:doorDeviceId/stop': aboutHerself,
  'POST /api/my/notices/reader': aboutHerself,
  'POST /api/session/renew': aboutHerself,
};
