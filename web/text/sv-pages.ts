import type { PageText } from './nb-pages.ts';
import { accessibility } from './sv/accessibility.ts';
import { adjusted } from './sv/adjusted.ts';
import { aidFits } from './sv/aid-fits.ts';
import { aidDoor } from './sv/aids-door.ts';
import { aidsFind } from './sv/aids-find.ts';
import { aidsLoans } from './sv/aids-loans.ts';
import { aidsReserve } from './sv/aids-reserve.ts';
import { appealLife } from './sv/appeal-life.ts';
import { appeals } from './sv/appeals.ts';
import { applying } from './sv/applying.ts';
import { beside } from './sv/beside.ts';
import { calledBack } from './sv/called-back.ts';
import { chain } from './sv/chain.ts';
import { coming } from './sv/coming.ts';
import { conversations } from './sv/conversations.ts';
import { danger } from './sv/danger.ts';
import { decisions } from './sv/decisions.ts';
import { familyScreens } from './sv/family-screens.ts';
import { feedback } from './sv/feedback.ts';
import { guide } from './sv/guide.ts';
import { handOverLink } from './sv/hand-over-link.ts';
import { howItGoes } from './sv/how-it-goes.ts';
import { looks } from './sv/looks.ts';
import { myAlarm } from './sv/my-alarm.ts';
import { myPage } from './sv/my-page.ts';
import { notices } from './sv/notices.ts';
import { people } from './sv/people.ts';
import { pictures } from './sv/pictures.ts';
import { plans } from './sv/plans.ts';
import { price } from './sv/price.ts';
import { representatives } from './sv/representatives.ts';
import { requests } from './sv/requests.ts';
import { ringMe } from './sv/ring-me.ts';
import { scan } from './sv/scan.ts';
import { stateAids } from './sv/state-aids.ts';
import { stories } from './sv/stories.ts';
import { titles } from './sv/titles.ts';
import { trust } from './sv/trust.ts';
import { waitingList } from './sv/waiting-list.ts';
import { weekPhone } from './sv/week-phone.ts';
import { helpers } from './sv/who-helps.ts';

/** Swedish, what the pages behind the first one say. */
export const svPages: PageText = {
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
