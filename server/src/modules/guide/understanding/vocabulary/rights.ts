import type { Concept } from './concept.ts';

/** Decisions one disagrees with, and what help costs. */
export const rights: readonly Concept[] = [
  {
    id: 'refused',
    ways: { appeal: 3, 'complaint-or-deviation': -0.3 },
    nb: 'avslag*, avslått*, fikk nei, fått nei, sagt nei til, nei til (søknad*/plass*/hjelp*/bpa/parkering*), sier nei, sa nei, klage*, klager, klagefrist*, anke*, vedtak*, uenig*, omgjør*, statsforvalter*, fylkesmann*, kutt*, redusert* (timer/hjelp*/timene), mindre hjelp enn, tok bort (timer/hjelp*), tatt fra (meg/henne/oss), mistet (timene/hjelpen/plassen/parkerings*/tt-*), ikke innvilget, søknaden (ble/er) ikke, stans* hjelpen, henlagt',
    nn: 'avslag*, avslått*, fekk nei, fått nei, seier nei, sa nei, nei til (søknad*/plass*/hjelp*), klage*, klagar, klagefrist*, vedtak*, ueinig*, usamd*, gjere om, statsforvaltar*, kutta*, redusert* (timar/hjelp*/timane), mindre hjelp enn, tok bort, teke frå, mista (timane/hjelpa/plassen), ikkje innvilga',
    sv: 'avslag*, avslog*, avslagen, fick nej, fått nej, säger nej, sa nej, nej till (ansök*/plats*/hjälp*), överklag*, klaga på beslut*, beslut*, beslutet, inte överens, håller inte med, förvaltningsrätt*, omprövning*, ompröva, drog in, dragit in, dra in, indragen*, minskat (timmar*/hjälp*), färre timmar, mindre hjälp än, tog bort, tagit bort, fråntagen, förlorat (timmar/assistans*/plats*/parkering*), inte beviljad*, fick inte (färdtjänst/assistans/plats)',
    en: 'refus*, rejected, rejection, turned down, denied, said no, says no, got a no, appeal*, decision*, disagree*, cut (hours/help/my/her/his/down), reduced (hours/help/my), less help than, took away, taken away, lost (hours/help/place/permit), not granted, overturn*, deadline to',
  },
  {
    id: 'transport-parking',
    ways: { appeal: 1.2 },
    nb: 'tt-kort*, tt kort*, tt-, tt, parkeringskort*, hc-kort*, hc-park*, parkeringsbevis*, handicapparkering*, drosje*, taxi*, transportordning*, forflytningshemmede*, pasientreise*',
    sv: 'färdtjänst*, riksfärdtjänst*, parkeringstillstånd*, p-tillstånd*, sjukresa*, sjukresor*',
    en: 'transport (card/permit/service), parking (permit/badge/card), blue badge, taxi card, disabled parking',
  },
  {
    id: 'assistant',
    ways: { appeal: 0.6, 'apply-practical-help': 0.8, 'assessment-visit': 0.3 },
    nb: 'bpa*, assistent*, brukerstyrt*, personlig assistan*',
    nn: 'bpa*, assistent*, brukarstyrt*',
    sv: 'personlig assistan*, assistan*, lss*, boendestöd*',
    en: 'personal assistan*, user-controlled, pa hours',
  },
  {
    id: 'cost',
    ways: { 'own-payment-info': 3.2 },
    nb: 'koster*, kosta, kostnad*, pris*, priser, betale for, egenandel*, egenbetaling*, gratis*, frikort*, dyrt, hvor mye (må/skal/blir/betaler), betaler (vi/jeg/man/mor/far), må (jeg/vi/hun/han/mor/far/man) betale, regning* fra kommunen, faktura*, inntekt*, abonnement*, har råd',
    nn: 'kostar*, kosta, kostnad*, pris*, betale for, eigendel*, eigenbetaling*, gratis*, frikort*, dyrt, kor mykje (må/skal/blir/betaler), må (eg/vi/ho/han/mor/far) betale, faktura*, inntekt*, har råd',
    sv: 'kostar*, kosta, kostnad*, pris*, betala för, avgift*, maxtaxa*, högkostnadsskydd*, gratis*, dyrt, hur mycket (måste/ska/blir/betalar), betalar (vi/jag/man/mamma/pappa), måste (jag/vi/hon/han/man) betala, faktura*, inkomst*, har råd, egenavgift*, frikort*, hyra för',
    en: 'cost*, price*, pay for, fee, fees, charge* for, free of charge, expensive, how much, do (i/we) (pay), invoice*, income*, afford*, subscription*',
  },
];
