import { accessLifeEffect } from './modules/access/index.ts';
import { aidsLifeEffect } from './modules/aids/index.ts';
import { carelinkLifeEffect } from './modules/carelink/index.ts';
import { conversationsLifeEffect } from './modules/conversations/index.ts';
import { decisionsLifeEffect } from './modules/decisions/index.ts';
import { devicesLifeEffect } from './modules/devices/index.ts';
import { guideLifeEffect } from './modules/guide/index.ts';
import { noticesLifeEffect } from './modules/notices/index.ts';
import type { LifeEffect } from './modules/people/index.ts';
import { plansLifeEffect } from './modules/plans/index.ts';
import { requestsLifeEffect } from './modules/requests/index.ts';
import { screensLifeEffect } from './modules/screens/index.ts';
import { shiftsLifeEffect } from './modules/shifts/index.ts';
import { visitsLifeEffect } from './modules/visits/index.ts';

/** What each module does when somebody is away, comes home, dies or turns out to live; in the order of the modules. */
export const lifeEffects: readonly LifeEffect[] = [
  accessLifeEffect,
  guideLifeEffect,
  noticesLifeEffect,
  devicesLifeEffect,
  shiftsLifeEffect,
  conversationsLifeEffect,
  requestsLifeEffect,
  decisionsLifeEffect,
  plansLifeEffect,
  visitsLifeEffect,
  carelinkLifeEffect,
  screensLifeEffect,
  aidsLifeEffect,
];
