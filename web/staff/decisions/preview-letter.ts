import type {
  AppealDay,
  DecidedService,
  DecisionDraft,
  DecisionLetter,
  DecisionWork,
  DraftService,
  LocalText,
} from '@tunet/contract';

/** Who writes, and when it is read as a preview. */
export interface Writing {
  readonly writer: string;
  readonly now: Date;
  readonly appealDays: readonly AppealDay[];
}

/** The letter as it would be read if the draft were issued now; the last days to appeal are the server's. */
export function previewLetter(draft: DecisionDraft, work: DecisionWork, writing: Writing): DecisionLetter {
  const { writer, now } = writing;
  return {
    id: 'preview',
    reference: work.office.reference,
    personId: 'preview',
    applicationId: 'preview',
    kind: 'help',
    followsId: null,
    outcome: draft.outcome ?? 'granted',
    language: draft.language,
    services: draft.services.map((service) => previewService(service, work, writing)),
    changes: changesOf(draft, work),
    change: changeOf(draft, work),
    changedBy: null,
    laws: draft.laws,
    facts: draft.facts,
    reasons: draft.reasons,
    herView: draft.herView,
    whyDifferent: draft.outcome === 'granted' ? null : draft.whyDifferent,
    evaluationOn: draft.evaluationOn,
    issuedAt: now.toISOString(),
    issuedByName: writer,
    unitName: work.office.name,
    unitPhone: work.office.phone,
    openFrom: work.office.openFrom,
    openTo: work.office.openTo,
    toldAt: now.toISOString(),
    toldHow: work.contact.state === 'reachable' ? draft.toldHow : 'paper',
  };
}

function changeOf(
  { afterAppeal }: DecisionDraft,
  { changing, decision, owed }: DecisionWork,
): DecisionLetter['change'] {
  const last = owed.at(-1);
  if (!changing || !decision || !last) return null;
  const { id: decisionId, reference, issuedAt } = decision;
  return { decisionId, reference, issuedAt, because: last.because, whatChanged: afterAppeal?.whatChanged ?? '' };
}

function changesOf({ less }: DecisionDraft, { running, changing }: DecisionWork): DecisionLetter['changes'] {
  return (less?.helpLines ?? []).flatMap(({ lineId, becomes, lastDay }) => {
    const line = running.find(({ id }) => id === lineId);
    if (!less || !line || becomes === 'goes-on' || lastDay === null) return [];
    const { whatChanged } = less;
    // What comes instead of less does not come back beside it.
    const goesOnIfAppealed = less.goesOnIfAppealed && (changing === null || whatChanged !== '');
    const whyNotGoesOn = less.goesOnIfAppealed ? null : less.whyNotGoesOn;
    const { serviceType, label } = line;
    return { lineId, serviceType, label, becomes, lastDay, whatChanged, goesOnIfAppealed, whyNotGoesOn, isHeld: false };
  });
}

function previewService(service: DraftService, work: DecisionWork, { now, appealDays }: Writing): DecidedService {
  const kind = work.serviceTypes.find(({ code }) => code === service.serviceType);
  const unit = work.units.find(({ id }) => id === service.unitId);
  const isGranted = service.isGranted ?? true;
  const isHelp = isGranted && !service.list;
  const until = appealDays.find(({ serviceId }) => serviceId === service.id)?.until ?? now.toISOString().slice(0, 10);
  return {
    id: service.id,
    serviceType: service.serviceType ?? '',
    label: kind?.label ?? blank,
    explained: kind?.explained ?? none,
    price: isHelp ? (kind?.price ?? null) : null,
    isGranted,
    rightTo: service.list ? 'list' : 'help',
    pays: null,
    criteria: work.criteria.filter(({ code }) => service.list?.criteria.includes(code)),
    followUpOn: isGranted ? (service.list?.followUpOn ?? null) : null,
    timesFloor: isHelp ? service.timesFloor : null,
    timesUsual: isHelp ? service.timesUsual : null,
    per: isHelp ? service.per : null,
    extentWords: service.extentWords,
    startsOn: isHelp ? service.startsOn : null,
    endsOn: isHelp ? service.endsOn : null,
    unitName: isHelp ? (unit?.name ?? null) : null,
    unitPhone: null,
    effectedOn: null,
    appealBody: service.appealBody || '…',
    appealWeeks: service.appealWeeks ?? 0,
    appealUntil: until,
    isLate: false,
  };
}

const blank: LocalText = { nb: '…', nn: '…', sv: '…', en: '…' };
const none: LocalText = { nb: '', nn: '', sv: '', en: '' };
