import { folderRules, forbidden, options } from './tools/checks/module-rules.ts';

/** For those who run dependency-cruiser by hand; npm test applies the same rules. */
export default { forbidden: [...folderRules, ...forbidden], options };
