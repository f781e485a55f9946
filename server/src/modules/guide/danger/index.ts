export { dangerActions } from './access.ts';
export { type DangerNumber, dangerNumbers, numbersFor } from './danger-numbers.ts';
export { dangerHandlers } from './danger-routes.ts';
export { type AddedPhrase, type DangerLanguage, type DangerList, type DangerPhrase, isPhrase } from './danger-words.ts';
export {
  dangerWaits,
  markAnswered as dangerAnswered,
  markUnreached as dangerUnreached,
  untakenIn as dangersIn,
} from './flags/flag-queries.ts';
export { raiseHeldWords } from './flags/held-words.ts';
export { guideLifeEffect } from './flags/life-effect.ts';
export { raiseDanger, type SentWords } from './flags/raise-danger.ts';
export { type DangerWork, ringDue, startDangerWatch } from './flags/ring-again.ts';
export { dangerFirst, dangersOf, giveBackDanger, openDanger, takeDanger } from './flags/take-danger.ts';
export { dangerWords, type LookingFor, lookForDanger } from './look-for-danger.ts';
export { ownPhrases } from './own-words/own-phrase-queries.ts';
