import type { Absence, FamilyScreen, MyVisit } from '@tunet/contract';
import { instantAt } from '../../../../platform/calendar/local-time.ts';
import type { Asked } from '../../../../platform/http/stand-in.ts';
import type { Picture } from '../hold-queries.ts';
import { newIdOf, type Pretend, type Pretended, redrawn, seenOn, wordsIn } from './pretended.ts';

const visits = 'GET /api/my/people/:personId/visits';
const away = 'GET /api/my/people/:personId/absence';
const screens = 'GET /api/my/people/:personId/screens';

interface Visits {
  readonly visits: readonly MyVisit[];
}
interface Away {
  readonly now: Absence | null;
  readonly earlier: readonly Absence[];
}
interface Screens {
  readonly screens: readonly FamilyScreen[];
}

export const cancel: Pretend = (asked, pictures) => visitAsked(asked, pictures, 'cancelAsked');
export const askToMove: Pretend = (asked, pictures) => visitAsked(asked, pictures, 'moveAsked');

/** Asked for, and not answered: a nurse decides, as of any visit that is close. */
function visitAsked(asked: Asked, pictures: readonly Picture[], what: 'cancelAsked' | 'moveAsked'): Pretended | null {
  const seen = seenOn<Visits>(pictures, visits)[0]?.answer.visits ?? [];
  const visit = seen.find(({ id }) => id === asked.params.visitId);
  if (!visit) return null;
  const asking = { at: asked.at.toISOString(), byName: asked.actor.name, words: wordsIn(asked) || null };
  const after = { ...visit, [what]: visit[what] ?? asking, mayCancel: 'no', mayAskToMove: false } as MyVisit;
  return {
    answer: what === 'cancelAsked' ? { outcome: 'asked', visit: after } : after,
    changed: redrawn<Visits>(pictures, visits, (list) => ({
      ...list,
      visits: list.visits.map((each) => (each.id === visit.id ? after : each)),
    })),
  };
}

export const tellAway: Pretend = (asked, pictures, { zone }) => {
  const [seen] = seenOn<Away>(pictures, away);
  if (!seen) return null;
  if (seen.answer.now !== null) return { refused: 'already-away' };
  const { kind, leaves, expectedOn } = (asked.body ?? {}) as unknown as {
    readonly kind: Absence['kind'];
    readonly leaves: 'now' | { readonly on: string; readonly at: string };
    readonly expectedOn: string | null;
  };
  const startsAt = leaves === 'now' ? asked.at : instantAt(leaves.on, leaves.at, zone);
  const answer: Absence = {
    ...{ id: newIdOf(asked), kind, state: startsAt > asked.at ? 'planned' : 'away', startsAt: startsAt.toISOString() },
    ...{ expectedOn, isOverdue: false, toldBy: 'relative', toldByName: asked.actor.name, home: null, confirmed: null },
    version: 1,
  };
  return { answer, changed: redrawn<Away>(pictures, away, (list) => ({ ...list, now: answer })) };
};

export const tellHome: Pretend = (asked, pictures) => {
  const now = seenOn<Away>(pictures, away)[0]?.answer.now ?? null;
  if (now === null || now.id !== asked.params.absenceId) return null;
  if (now.home !== null) return { refused: 'already-home' };
  const home = { at: asked.at.toISOString(), toldBy: 'relative' as const, toldByName: asked.actor.name };
  const answer: Absence = { ...now, state: now.state === 'planned' ? 'called-off' : 'home', home, isOverdue: false };
  return {
    answer,
    changed: redrawn<Away>(pictures, away, ({ earlier }) =>
      answer.state === 'called-off' ? { now: null, earlier: [answer, ...earlier] } : { now: answer, earlier },
    ),
  };
};

/** No screen is put up in her home by one who is held back: the number is not right, as a mistyped one is not. */
export const pairScreen: Pretend = (_asked, pictures) =>
  seenOn<Screens>(pictures, screens).length > 0 ? { refused: 'not-right' } : null;

export const stopScreen: Pretend = (asked, pictures) => {
  const screen = seenOn<Screens>(pictures, screens)[0]?.answer.screens.find(
    ({ id }) => id === asked.params.familyScreenId,
  );
  if (!screen) return null;
  if (screen.stoppedAt !== null) return { refused: 'already-stopped' };
  const stopped: FamilyScreen = { ...screen, stoppedAt: asked.at.toISOString(), stoppedBecause: 'relative' };
  return {
    answer: { stopped: true },
    changed: redrawn<Screens>(pictures, screens, (list) => ({
      ...list,
      screens: list.screens.map((each) => (each.id === screen.id ? stopped : each)),
    })),
  };
};
