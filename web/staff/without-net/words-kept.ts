import type { AssessmentContent, AssessmentPart } from '@tunet/contract';
import { contentOf, emptyContent } from '../assessment/assessment-content.ts';
import { changedParts } from '../assessment/merge-assessment.ts';
import type { KeptAssessment } from './kept-assessment.ts';

/** What somebody wrote that the server will not take, part by part: to be read and kept another way. */
export function wordsKept(kept: Pick<KeptAssessment, 'found' | 'content' | 'instrument'>): {
  readonly part: AssessmentPart;
  readonly text: string;
}[] {
  const before = kept.found ? contentOf(kept.found) : emptyContent;
  return changedParts(before, kept.content).flatMap((part) =>
    textsOf(part, kept.content, kept.instrument).map((text) => ({ part, text })),
  );
}

function textsOf(part: AssessmentPart, content: AssessmentContent, instrument: KeptAssessment['instrument']): string[] {
  const { considered, scores, relatives, children, risk, riskDone, hiddenParts, hiddenBecause } = content;
  const texts: Readonly<Record<AssessmentPart, readonly string[]>> = {
    'what-matters': [content.whatMatters],
    'own-resources': [content.ownResources],
    situation: [content.situation],
    'relatives-view': [content.relativesView],
    considered: Object.values(considered).map(({ reason }) => reason),
    scores: scores.map(({ item, score, ownScore, note }) => {
      const name = instrument.items.find(({ code }) => code === item)?.label.nb ?? item;
      return [`${name}: ${score ?? '–'}`, ownScore === null ? '' : String(ownScore), note].filter(Boolean).join(' · ');
    }),
    children: [children.what],
    housing: [content.housing],
    risk: [risk, riskDone],
    relatives: relatives.map(({ name, says, needs }) => [name, says, needs].filter(Boolean).join(' · ')),
    hidden: [hiddenParts.join(', '), hiddenBecause],
  };
  return texts[part].filter((text) => text.trim() !== '');
}
