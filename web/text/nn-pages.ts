import type { PageText } from './nb-pages.ts';
import { accessibility } from './nn/accessibility.ts';
import { adjusted } from './nn/adjusted.ts';
import { aidFits } from './nn/aid-fits.ts';
import { aidDoor } from './nn/aids-door.ts';
import { aidsFind } from './nn/aids-find.ts';
import { aidsLoans } from './nn/aids-loans.ts';
import { aidsReserve } from './nn/aids-reserve.ts';
import { appealLife } from './nn/appeal-life.ts';
import { appeals } from './nn/appeals.ts';
import { applying } from './nn/applying.ts';
import { beside } from './nn/beside.ts';
import { calledBack } from './nn/called-back.ts';
import { chain } from './nn/chain.ts';
import { coming } from './nn/coming.ts';
import { conversations } from './nn/conversations.ts';
import { danger } from './nn/danger.ts';
import { decisions } from './nn/decisions.ts';
import { familyScreens } from './nn/family-screens.ts';
import { feedback } from './nn/feedback.ts';
import { guide } from './nn/guide.ts';
import { handOverLink } from './nn/hand-over-link.ts';
import { howItGoes } from './nn/how-it-goes.ts';
import { looks } from './nn/looks.ts';
import { myAlarm } from './nn/my-alarm.ts';
import { myPage } from './nn/my-page.ts';
import { notices } from './nn/notices.ts';
import { people } from './nn/people.ts';
import { pictures } from './nn/pictures.ts';
import { plans } from './nn/plans.ts';
import { price } from './nn/price.ts';
import { representatives } from './nn/representatives.ts';
import { requests } from './nn/requests.ts';
import { ringMe } from './nn/ring-me.ts';
import { scan } from './nn/scan.ts';
import { stateAids } from './nn/state-aids.ts';
import { stories } from './nn/stories.ts';
import { titles } from './nn/titles.ts';
import { trust } from './nn/trust.ts';
import { waitingList } from './nn/waiting-list.ts';
import { weekPhone } from './nn/week-phone.ts';
import { helpers } from './nn/who-helps.ts';

/** Nynorsk, what the pages behind the first one say. */
export const nnPages: PageText = {
  ...aidDoor,
  ...aidFits,
  ...scan,
  ...aidsFind,
  ...aidsLoans,
  ...aidsReserve,
  ...danger,
  ...adjusted,
  ...applying,
  ...beside,
  ...chain,
  ...coming,
  ...conversations,
  ...decisions,
  ...appealLife,
  ...appeals,
  ...accessibility,
  ...feedback,
  ...familyScreens,
  ...guide,
  ...handOverLink,
  ...howItGoes,
  ...looks,
  ...myPage,
  ...notices,
  ...people,
  ...pictures,
  ...plans,
  ...price,
  ...representatives,
  ...requests,
  ...ringMe,
  ...calledBack,
  ...stateAids,
  ...stories,
  ...helpers,
  ...myAlarm,
  ...titles,
  ...trust,
  ...waitingList,
  ...weekPhone,
};
