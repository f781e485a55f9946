import { accessibility } from './nb/accessibility.ts';
import { adjusted } from './nb/adjusted.ts';
import { aidFits } from './nb/aid-fits.ts';
import { aidDoor } from './nb/aids-door.ts';
import { aidsFind } from './nb/aids-find.ts';
import { aidsLoans } from './nb/aids-loans.ts';
import { aidsReserve } from './nb/aids-reserve.ts';
import { appealLife } from './nb/appeal-life.ts';
import { appeals } from './nb/appeals.ts';
import { applying } from './nb/applying.ts';
import { beside } from './nb/beside.ts';
import { calledBack } from './nb/called-back.ts';
import { chain } from './nb/chain.ts';
import { coming } from './nb/coming.ts';
import { conversations } from './nb/conversations.ts';
import { danger } from './nb/danger.ts';
import { decisions } from './nb/decisions.ts';
import { familyScreens } from './nb/family-screens.ts';
import { feedback } from './nb/feedback.ts';
import { guide } from './nb/guide.ts';
import { handOverLink } from './nb/hand-over-link.ts';
import { howItGoes } from './nb/how-it-goes.ts';
import { looks } from './nb/looks.ts';
import { myAlarm } from './nb/my-alarm.ts';
import { myPage } from './nb/my-page.ts';
import { notices } from './nb/notices.ts';
import { people } from './nb/people.ts';
import { pictures } from './nb/pictures.ts';
import { plans } from './nb/plans.ts';
import { price } from './nb/price.ts';
import { representatives } from './nb/representatives.ts';
import { requests } from './nb/requests.ts';
import { ringMe } from './nb/ring-me.ts';
import { scan } from './nb/scan.ts';
import { stateAids } from './nb/state-aids.ts';
import { stories } from './nb/stories.ts';
import { titles } from './nb/titles.ts';
import { trust } from './nb/trust.ts';
import { waitingList } from './nb/waiting-list.ts';
import { weekPhone } from './nb/week-phone.ts';
import { helpers } from './nb/who-helps.ts';

/** Bokmål, what the pages behind the first one say. */
export const nbPages = {
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

/** What residents read behind the first page; staff read much of it too. */
export type PageText = typeof nbPages;
