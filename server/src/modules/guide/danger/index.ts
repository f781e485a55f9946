export { type DangerNumber, dangerNumbers, numbersFor } from './danger-numbers.ts';
export { type AddedPhrase, type DangerLanguage, type DangerList, type DangerPhrase, isPhrase } from './danger-words.ts';
export { dangerWords, type LookingFor, lookForDanger } from './look-for-danger.ts';
