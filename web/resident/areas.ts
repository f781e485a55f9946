import { aboutArea } from './about/area.tsx';
import { aidsArea } from './aids/area.tsx';
import { conversationsArea } from './conversations/area.tsx';
import { decisionsArea } from './decisions/area.tsx';
import { demoArea } from './demo/area.tsx';
import { feedbackArea } from './feedback/area.tsx';
import { guideArea } from './guide/area.tsx';
import { handOverLinkArea } from './hand-over-link/area.tsx';
import { noticesArea } from './notices/area.tsx';
import { peopleArea } from './people/area.tsx';
import { plansArea } from './plans/area.tsx';
import { requestsArea } from './requests/area.tsx';
import { talksArea } from './talks/area.tsx';
import { visitsArea } from './visits/area.tsx';

/** Every area of the resident door, in the order of the first page. */
export const areas = [
  visitsArea,
  conversationsArea,
  requestsArea,
  decisionsArea,
  talksArea,
  plansArea,
  aidsArea,
  peopleArea,
  noticesArea,
  demoArea,
  feedbackArea,
  guideArea,
  aboutArea,
  handOverLinkArea,
];
