export { answerNeed, type NeedAsked } from './answer-need.ts';
export { answerWords, emergencyFirst } from './answer-words.ts';
export { type PlaceFacts, someMunicipality, type TeamContact } from './place-facts.ts';
export { namedByGuide, showWay, titleOf } from './show-way.ts';
export { showSituations, situations } from './situations.ts';
export { wayTexts } from './way-texts.ts';
