import { type AssessmentContent, type AssessmentPart, assessmentPart } from '@tunet/contract';

/** The fields that each part is made of. */
const fieldsOf: Readonly<Record<AssessmentPart, readonly (keyof AssessmentContent)[]>> = {
  'what-matters': ['whatMatters'],
  'own-resources': ['ownResources'],
  situation: ['situation'],
  'relatives-view': ['relativesView'],
  considered: ['considered'],
  scores: ['scores'],
  children: ['children'],
  housing: ['housing'],
  risk: ['risk', 'riskDone'],
  relatives: ['relatives'],
  hidden: ['hiddenParts', 'hiddenBecause'],
};

/** Every part, in the order in which an assessment is read. */
export const allParts: readonly AssessmentPart[] = assessmentPart.options;

/** What is stored with only the named parts of what was written; law: every other part stands as it was. */
export function takeParts(
  stored: AssessmentContent,
  written: AssessmentContent,
  parts: readonly AssessmentPart[],
): AssessmentContent {
  const fields = new Set(parts.flatMap((part) => fieldsOf[part]));
  const taken = [...fields].map((field) => [field, written[field]] as const);
  return { ...stored, ...Object.fromEntries(taken) };
}

/** The parts in which two differ. The order in which items were scored says nothing. */
export function partsChanged(before: AssessmentContent, after: AssessmentContent): AssessmentPart[] {
  return allParts.filter((part) => fieldsOf[part].some((field) => said(before, field) !== said(after, field)));
}

function said(content: AssessmentContent, field: keyof AssessmentContent): string {
  if (field === 'scores') return inOrder([...content.scores].sort((a, b) => (a.item < b.item ? -1 : 1)));
  return inOrder(content[field]);
}

/** The same text for the same value: what comes back from the database has its keys in another order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
