import { accessibility } from './en/accessibility.ts';
import { adjusted } from './en/adjusted.ts';
import { aidFits } from './en/aid-fits.ts';
import { aidDoor } from './en/aids-door.ts';
import { aidsFind } from './en/aids-find.ts';
import { aidsLoans } from './en/aids-loans.ts';
import { aidsReserve } from './en/aids-reserve.ts';
import { appealLife } from './en/appeal-life.ts';
import { appeals } from './en/appeals.ts';
import { applying } from './en/applying.ts';
import { beside } from './en/beside.ts';
import { calledBack } from './en/called-back.ts';
import { chain } from './en/chain.ts';
import { coming } from './en/coming.ts';
import { conversations } from './en/conversations.ts';
import { danger } from './en/danger.ts';
import { decisions } from './en/decisions.ts';
import { familyScreens } from './en/family-screens.ts';
import { feedback } from './en/feedback.ts';
import { guide } from './en/guide.ts';
import { handOverLink } from './en/hand-over-link.ts';
import { howItGoes } from './en/how-it-goes.ts';
import { looks } from './en/looks.ts';
import { myAlarm } from './en/my-alarm.ts';
import { myPage } from './en/my-page.ts';
import { notices } from './en/notices.ts';
import { people } from './en/people.ts';
import { pictures } from './en/pictures.ts';
import { plans } from './en/plans.ts';
import { price } from './en/price.ts';
import { representatives } from './en/representatives.ts';
import { requests } from './en/requests.ts';
import { ringMe } from './en/ring-me.ts';
import { scan } from './en/scan.ts';
import { stateAids } from './en/state-aids.ts';
import { stories } from './en/stories.ts';
import { titles } from './en/titles.ts';
import { trust } from './en/trust.ts';
import { waitingList } from './en/waiting-list.ts';
import { weekPhone } from './en/week-phone.ts';
import { helpers } from './en/who-helps.ts';
import type { PageText } from './nb-pages.ts';

/** English, what the pages behind the first one say. */
export const enPages: PageText = {
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
