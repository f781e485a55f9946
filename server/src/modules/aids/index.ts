export { aidActions } from './access.ts';
export { equalSizes, startArticles } from './catalogue/start/index.ts';
export { aidsLifeEffects } from './life-effects.ts';
export { followState, type StateWork, startStateCases } from './state-cases/follow-state.ts';
export { stateCaseHandlers } from './state-cases/routes.ts';
export type { StateAids, StateNews } from './state-cases/state-aids.ts';
export { stateWords } from './state-cases/state-case.ts';
