import type {
  ApplicationDraft,
  ApplicationStatus,
  applicationReceipt,
  DraftAnswers,
  LightHelp,
  LightOffer,
  MyApplication,
  MyWaiting,
  Office,
} from '@tunet/contract';
import type { z } from 'zod';
import { addDays } from '../../../../platform/calendar/local-time.ts';
import type { Asked } from '../../../../platform/http/stand-in.ts';
import type { Picture } from '../hold-queries.ts';
import { type Changed, newIdOf, type Pretend, redrawn, seenOn, wordsIn } from './pretended.ts';

const draft = 'GET /api/my/people/:personId/application-draft';
const papers = 'GET /api/my/people/:personId/application-draft/papers';
const applications = 'GET /api/my/people/:personId/applications';
const status = 'GET /api/my/applications/:applicationId';
const light = 'GET /api/my/people/:personId/light-help';
type ApplicationReceipt = z.output<typeof applicationReceipt>;
/** What an office promises where nothing that she saw says it, and when it asks how it goes. Days. */
const usual = { promise: 21, followUp: 42, draft: 90 } as const;

interface Draft {
  readonly draft: ApplicationDraft | null;
}
interface Papers {
  readonly papers: readonly { readonly id: string }[];
}
interface Applications {
  readonly applications: readonly MyApplication[];
}
interface Light {
  readonly offers: readonly LightOffer[];
  readonly taken: readonly LightHelp[];
}

function draftSeen(pictures: readonly Picture[]): ApplicationDraft | null {
  return seenOn<Draft>(pictures, draft)[0]?.answer.draft ?? null;
}

/** Of each question the later answer stands, as for anybody. */
export const saveDraft: Pretend = (asked, pictures) => {
  const before = draftSeen(pictures);
  const { draftId, answers } = (asked.body ?? {}) as unknown as {
    readonly draftId: string | null;
    readonly answers: DraftAnswers;
  };
  if (draftId !== null && draftId !== before?.draftId) return { refused: 'draft-gone' };
  const merged: Record<string, { readonly at: string } | undefined> = { ...before?.answers };
  for (const [question, given] of Object.entries(answers)) {
    if (given && given.at >= (merged[question]?.at ?? '')) merged[question] = given;
  }
  const kept = new Date(asked.at.getTime() + usual.draft * 86_400_000);
  const answer: ApplicationDraft = {
    ...{ draftId: before?.draftId ?? newIdOf(asked), answers: merged as DraftAnswers },
    ...{ version: (before?.version ?? 0) + 1, savedAt: asked.at.toISOString(), keptUntil: kept.toISOString() },
  };
  return { answer, changed: redrawn<Draft>(pictures, draft, () => ({ draft: answer })) };
};

function withoutDraft(pictures: readonly Picture[]): Changed[] {
  return [
    ...redrawn<Draft>(pictures, draft, () => ({ draft: null })),
    ...redrawn<Papers>(pictures, papers, () => ({ papers: [] })),
  ];
}

export const deleteDraft: Pretend = (_asked, pictures) => ({
  answer: { deleted: true },
  changed: withoutDraft(pictures),
});

/** A paper that nobody would ever see again is not taken in: it cannot be read, as some cannot. */
export const addPaper: Pretend = () => ({ refused: 'not-a-picture' });

export const removePaper: Pretend = (asked, pictures) => {
  const lying = seenOn<Papers>(pictures, papers)[0]?.answer.papers ?? [];
  const now = draftSeen(pictures);
  if (!now || !lying.some(({ id }) => id === asked.params.draftPaperId)) return null;
  const left = lying.filter(({ id }) => id !== asked.params.draftPaperId);
  return {
    answer: { draft: now, papers: left },
    changed: redrawn<Papers>(pictures, papers, () => ({ papers: left })),
  };
};

/** The office as it stood on any page that she saw. */
function officeSeen(pictures: readonly Picture[]): Office | null {
  const [one] = seenOn<ApplicationStatus>(pictures, status);
  if (one) return one.answer.office;
  const threads = 'GET /api/my/people/:personId/threads';
  const writable = seenOn<{ readonly addressees: readonly { kind: string; name: string; phone: string | null }[] }>(
    pictures,
    threads,
  ).flatMap(({ answer }) => answer.addressees);
  const found = writable.find(({ kind }) => kind === 'assessment');
  return found ? { name: found.name, phone: found.phone, openFrom: null, openTo: null } : null;
}

/** A number as the office gives them. Nobody finds a case by it; staff find it beside her words. */
export function referenceOf(asked: Asked, today: string): string {
  const chance = Number.parseInt(newIdOf(asked).replaceAll('-', '').slice(-12), 16);
  return `${today.slice(2, 4)}-${1_000 + (chance % 9_000)}`;
}

export const sendApplication: Pretend = (asked, pictures, { today }) => {
  const office = officeSeen(pictures);
  if (!office) return { refused: 'no-office' };
  const promisedOn = addDays(today, usual.promise);
  const receivedAt = asked.at.toISOString();
  const id = newIdOf(asked);
  const answer: ApplicationReceipt = {
    ...{ applicationId: id, reference: referenceOf(asked, today), receivedAt, promisedOn, office },
  };
  const row: MyApplication = {
    ...{ applicationId: id, reference: answer.reference, state: 'received', outcome: null, ball: 'office' },
    ...{ next: { what: 'somebody-takes-it', byOn: promisedOn }, receivedAt, promisedOn, isLate: false },
    words: wordsIn(asked),
  };
  const steps = (['received', 'taken', 'mapped', 'decided', 'started'] as const).map((step, place) => ({
    ...{ step, is: place === 0 ? ('done' as const) : place === 1 ? ('now' as const) : ('ahead' as const) },
    ...{ at: place === 0 ? receivedAt : null, byOn: step === 'decided' ? promisedOn : null },
  }));
  const whole: ApplicationStatus = {
    ...row,
    ...{
      personId: asked.params.personId ?? '',
      channel: 'web',
      writtenBy: asked.actor.name,
      writtenAs: 'proxy',
      steps,
    },
    ...{ takenBy: null, moved: [], preliminary: null, papers: [], endedAt: null, canWithdraw: true, office },
    answers: (asked.body?.answers ?? {}) as ApplicationStatus['answers'],
  };
  return {
    answer,
    changed: [
      ...redrawn<Applications>(pictures, applications, (list) => ({
        ...list,
        applications: [row, ...list.applications],
      })),
      { route: status, asked: `/api/my/applications/${id}`, answer: whole, isNew: true },
      ...withoutDraft(pictures),
    ],
  };
};

export const withdrawApplication: Pretend = (asked, pictures) => {
  const found = seenOn<ApplicationStatus>(pictures, status).find(({ asked: at }) =>
    at.endsWith(asked.params.applicationId ?? '-'),
  );
  if (!found) return null;
  if (!found.answer.canWithdraw)
    return { refused: found.answer.state === 'decided' ? 'already-decided' : 'already-ended' };
  const ended = { state: 'withdrawn', ball: 'nobody', next: { what: 'nothing', byOn: null } } as const;
  const answer: ApplicationStatus = {
    ...{ ...found.answer, ...ended, canWithdraw: false, endedAt: asked.at.toISOString() },
  };
  const listed = redrawn<Applications>(pictures, applications, (list) => ({
    ...list,
    applications: list.applications.map((each) =>
      each.applicationId === answer.applicationId ? { ...each, ...ended } : each,
    ),
  }));
  return { answer, changed: [{ ...found, answer, isNew: false }, ...listed] };
};

export const takeLightHelp: Pretend = (asked, pictures, { today }) => {
  const seen = seenOn<Light>(pictures, light)[0]?.answer;
  const code = asked.body?.serviceType;
  if (seen?.taken.some(({ serviceType }) => serviceType === code)) return { refused: 'already-taken' };
  const offer = seen?.offers.find(({ serviceType }) => serviceType === code);
  if (!offer) return { refused: 'not-offered' };
  const office = officeSeen(pictures) ?? seen?.taken[0]?.office;
  if (!office) return { refused: 'no-office' };
  const { serviceType, label, fromAge } = offer;
  const answer: LightHelp = {
    ...{ lightHelpId: newIdOf(asked), serviceType, label, fromAge, takenAt: asked.at.toISOString(), office },
    ...{ takenBy: asked.actor.name, followUpOn: addDays(today, usual.followUp), inPlaceAt: null, decisionId: null },
  };
  return {
    answer,
    changed: redrawn<Light>(pictures, light, ({ offers, taken }) => ({
      offers: offers.filter((each) => each.serviceType !== serviceType),
      taken: [...taken, answer],
    })),
  };
};

export const endLightHelp: Pretend = (asked, pictures) => {
  const seen = seenOn<Light>(pictures, light)[0]?.answer;
  if (!seen?.taken.some(({ lightHelpId }) => lightHelpId === asked.params.lightHelpId)) return null;
  return {
    answer: { ended: true },
    changed: redrawn<Light>(pictures, light, (list) => ({
      ...list,
      taken: list.taken.filter(({ lightHelpId }) => lightHelpId !== asked.params.lightHelpId),
    })),
  };
};

interface Waiting {
  readonly waiting: readonly MyWaiting[];
}
const waiting = 'GET /api/my/people/:personId/waiting';
const answered = { yes: 'accepted', no: 'declined', think: 'thinking' } as const;

/** A place is neither taken nor let go by it: the offer stands, and the office rings as for one that nobody has answered. */
export const answerOffer: Pretend = (asked, pictures) => {
  const lists = seenOn<Waiting>(pictures, waiting)[0]?.answer.waiting ?? [];
  const on = lists.find(({ offers }) => offers.some(({ placeOfferId }) => placeOfferId === asked.params.placeOfferId));
  const offer = on?.offers.find(({ placeOfferId }) => placeOfferId === asked.params.placeOfferId);
  if (!on || !offer) return null;
  if (offer.state !== 'open' && offer.state !== 'thinking') return { refused: 'already-answered' };
  const said = asked.body?.answer as keyof typeof answered;
  const after = {
    ...{ ...offer, state: answered[said], answeredAt: asked.at.toISOString(), answeredBy: asked.actor.name },
    ...{ answerWords: wordsIn(asked) || null, version: offer.version + 1 },
    answerBy: said === 'think' && typeof asked.body?.thinkUntil === 'string' ? asked.body.thinkUntil : offer.answerBy,
  };
  const answer: MyWaiting = {
    ...on,
    offers: on.offers.map((each) => (each.placeOfferId === offer.placeOfferId ? after : each)),
  };
  return {
    answer,
    changed: redrawn<Waiting>(pictures, waiting, (list) => ({
      ...list,
      waiting: list.waiting.map((each) => (each.waitingId === answer.waitingId ? answer : each)),
    })),
  };
};
