import type { ApplicationAnswers, ApplicationCase, EverydayItem } from '@tunet/contract';

/**
 * Where what she ticked belongs when the assessor maps her needs: item of the functional scale in Norway (IPLOS), area of life in
 * Sweden (IBIC); the codes are those of the start instruments. It says where to ask on, and is never itself a score.
 */
export const everydayMeans: Readonly<Record<EverydayItem, { readonly NO: string | null; readonly SE: string }>> = {
  wash: { NO: 'hygiene', SE: 'personal-care' },
  dress: { NO: 'dressing', SE: 'personal-care' },
  toilet: { NO: 'toilet', SE: 'personal-care' },
  eat: { NO: 'eating', SE: 'personal-care' },
  cook: { NO: 'cooking', SE: 'home-life' },
  'move-indoors': { NO: 'moving-indoors', SE: 'mobility' },
  'move-outdoors': { NO: 'moving-outdoors', SE: 'mobility' },
  clean: { NO: 'housework', SE: 'home-life' },
  shop: { NO: 'shopping', SE: 'home-life' },
  health: { NO: 'own-health', SE: 'personal-care' },
  remember: { NO: 'memory', SE: 'learning' },
  decide: { NO: 'daily-decisions', SE: 'tasks' },
  talk: { NO: 'communication', SE: 'communication' },
  people: { NO: 'social-participation', SE: 'relations' },
  see: { NO: 'sight', SE: 'communication' },
  hear: { NO: 'hearing', SE: 'communication' },
  // The Norwegian scale has no variable for it: it is asked about in the conversation.
  safe: { NO: null, SE: 'safety' },
};

/** What she ticked, each with where it belongs on the scale of the country. */
export function everydayOf({ everyday = {} }: ApplicationAnswers, country: 'NO' | 'SE'): ApplicationCase['everyday'] {
  return (Object.keys(everydayMeans) as EverydayItem[]).flatMap((item) => {
    const how = everyday[item];
    return how ? [{ item, how, means: everydayMeans[item][country] }] : [];
  });
}
