import { en as enFirst } from '../web/text/en.ts';
import { enPages } from '../web/text/en-pages.ts';
import { enWork } from '../web/text/en-work.ts';
import { nb as nbFirst } from '../web/text/nb.ts';
import { nbPages } from '../web/text/nb-pages.ts';
import { nbWork } from '../web/text/nb-work.ts';
import { nn as nnFirst } from '../web/text/nn.ts';
import { nnPages } from '../web/text/nn-pages.ts';
import { nnWork } from '../web/text/nn-work.ts';
import { sv as svFirst } from '../web/text/sv.ts';
import { svPages } from '../web/text/sv-pages.ts';
import { svWork } from '../web/text/sv-work.ts';

/** All that the three doors have in common, which they fetch piece by piece; what only staff at desks read is not here. */
export const nb = { ...nbFirst, ...nbPages, ...nbWork };
export const nn = { ...nnFirst, ...nnPages, ...nnWork };
export const sv = { ...svFirst, ...svPages, ...svWork };
export const en = { ...enFirst, ...enPages, ...enWork };
