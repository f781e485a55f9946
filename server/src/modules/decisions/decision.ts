import type { DecisionDraft, DraftService, ListLine, MissingSlot, RunningHelp, Slot } from '@tunet/contract';
import { missingOfChange } from './changed/answer.ts';
import { missingOfLess } from './less.ts';

/** What must be known of a kind of help to judge its extent. */
export interface KindOfHelp {
  readonly code: string;
  /** Help that comes at times: its extent is a number of times. An alarm or a place has words only. */
  readonly needsTimes: boolean;
  /** One who meets the criteria may wait for it on a list. Necessary help at home never has one. */
  readonly hasList: boolean;
}

/**
 * What a draft still lacks before it can be issued: pure, total, in the order of the letter.
 * Services, extent, time, law, facts, reasons, her view, why it differs, appeal (forvaltningsloven §§ 23–25 and 27,
 * pasient- og brukerrettighetsloven §§ 2-7 and 7-5; Sweden: förvaltningslagen 32–33 §§).
 * @param changedLines where it comes instead of an earlier decision: the lines of help of the case that go on
 * @returns nothing when the decision is whole
 */
export function missingSlots(
  draft: DecisionDraft,
  kinds: readonly KindOfHelp[],
  running: readonly RunningHelp[] = [],
  changedLines: readonly string[] | null = null,
): MissingSlot[] {
  const missing: MissingSlot[] = [];
  const lacks = (is: boolean, slot: Slot, serviceId: string | null = null): void => {
    if (is) missing.push({ slot, serviceId });
  };
  const { outcome, services } = draft;
  lacks(outcome === null, 'outcome');
  lacks(services.length === 0, 'services');
  for (const service of services) {
    for (const slot of missingOf(service, kinds)) missing.push({ slot, serviceId: service.id });
    const hasBoth = services.some((other) => other !== service && contradicts(service, other));
    lacks(hasBoth, 'place-and-list', service.id);
  }
  const granted = services.filter(({ isGranted, list }) => isGranted === true && !list).length;
  const listed = services.filter(({ isGranted, list }) => isGranted === true && list).length;
  const yes = granted + listed;
  const judged = services.length > 0 && services.every(({ isGranted }) => isGranted !== null);
  lacks(judged && outcome !== null && outcome !== 'refused' && yes === 0, 'nothing-granted');
  lacks(judged && outcome === 'granted' && yes > 0 && granted < services.length, 'all-granted');
  lacks(judged && outcome === 'refused' && yes > 0, 'something-granted');
  // "On the list" says that nothing else was granted; with something granted the answer is "partly", and the list stands in it.
  lacks(judged && outcome === 'on-list' && yes > 0 && (listed === 0 || granted > 0), 'nobody-on-list');
  lacks(draft.laws.length === 0, 'laws');
  lacks(isBlank(draft.facts), 'facts');
  lacks(isBlank(draft.herView), 'her-view');
  lacks(isBlank(draft.reasons), 'reasons');
  lacks(outcome !== null && outcome !== 'granted' && isBlank(draft.whyDifferent), 'why-different');
  lacks(outcome !== 'refused' && draft.evaluationOn === null, 'evaluation-on');
  const { consent } = draft;
  lacks(!consent || consent.canConsent === null, 'can-consent');
  // A judgement is somebody's, of a day, on a ground: also that she can.
  const isJudged = consent && !isBlank(consent.judgedBy) && consent.judgedOn !== null && !isBlank(consent.ground);
  lacks(!isJudged, 'consent-judged');
  const ofLess = missingOfLess(draft, running);
  if (changedLines === null) return [...missing, ...ofLess];
  const ofChange = missingOfChange(draft, running, changedLines);
  return [...missing, ...ofLess, ...ofChange.filter(({ slot }) => ofLess.every((each) => each.slot !== slot))];
}

function missingOf(service: DraftService, kinds: readonly KindOfHelp[]): Slot[] {
  const kind = kinds.find(({ code }) => code === service.serviceType);
  const missing: Slot[] = [];
  if (!kind) missing.push('service-type');
  if (service.isGranted === null) missing.push('is-granted');
  // Whatever the answer to it, there is no right to judge where there is no list.
  if (service.list && kind && !kind.hasList) missing.push('no-list');
  if (service.isGranted === true)
    missing.push(...(service.list ? missingOfListed(service, service.list) : missingOfGranted(service, kind)));
  if (isBlank(service.appealBody)) missing.push('appeal-body');
  if (service.appealWeeks === null) missing.push('appeal-weeks');
  return missing;
}

function missingOfGranted(service: DraftService, kind: KindOfHelp | undefined): Slot[] {
  const { timesFloor, timesUsual, per, startsOn, endsOn } = service;
  const missing: Slot[] = [];
  const given = [timesFloor, timesUsual, per].filter((part) => part !== null).length;
  // A range is whole or not there: a floor without a measure promises nothing.
  if (given < 3 && (given > 0 || kind?.needsTimes)) missing.push('extent-times');
  if (timesFloor !== null && timesUsual !== null && timesUsual < timesFloor) missing.push('extent-range');
  if (isBlank(service.extentWords)) missing.push('extent-words');
  if (startsOn === null) missing.push('starts-on');
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) missing.push('ends-before-start');
  if (service.unitId === null) missing.push('unit');
  return missing;
}

/** The right to stand on a list: which criteria, how soon and why, what is given meanwhile, and when it is looked at again. */
function missingOfListed({ extentWords }: DraftService, list: ListLine): Slot[] {
  const missing: Slot[] = [];
  if (list.criteria.length === 0) missing.push('criteria');
  if (list.band === null) missing.push('band');
  if (isBlank(list.bandReason)) missing.push('band-reason');
  if (isBlank(extentWords)) missing.push('help-meanwhile');
  if (list.followUpOn === null) missing.push('follow-up-on');
  return missing;
}

/** One who gets the place does not wait for it; and one right is judged once. */
function contradicts(list: DraftService, other: DraftService): boolean {
  if (!list.list || list.serviceType === null || other.serviceType !== list.serviceType) return false;
  return other.list !== undefined || (list.isGranted === true && other.isGranted === true);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Missing slots as one line of codes: `outcome`, `starts-on:<service id>`. */
export function slotCodes(missing: readonly MissingSlot[]): string {
  return missing.map(({ slot, serviceId }) => (serviceId ? `${slot}:${serviceId}` : slot)).join(' ');
}
