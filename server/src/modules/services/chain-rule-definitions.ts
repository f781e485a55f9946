import { law, numberRule, ours, practice, words } from './rule-definition.ts';

/** Help before the decision, and the hospital chain: days, hours and prices that law, agreement or the municipality sets. */
export const chainRuleDefinitions = {
  'plans.start-now-days': numberRule('days', [1, 28], 14, {
    group: 'deadline',
    label: words(
      'Hjelp før vedtaket: dager til lederen blir minnet om det',
      'Hjelp før vedtaket: dagar til leiaren blir mint om det',
      'Hjälp före beslutet: dagar tills chefen påminns',
      'Help before the decision: days until the head is reminded',
    ),
    help: words(
      'Hjelpen slutter ikke når dagene er gått. Lederen blir ringt, og minnet om det hver dag, til noen vedtar eller avslutter.',
      'Hjelpa sluttar ikkje når dagane er gått. Leiaren blir ringt, og mint om det kvar dag, til nokon vedtek eller avsluttar.',
      'Hjälpen slutar inte när dagarna har gått. Chefen rings upp och påminns varje dag tills någon beslutar eller avslutar.',
      'Help does not end when the days have gone. The head is rung and reminded each day, until somebody decides or ends it.',
    ),
    source: law('pbrl § 2-7'),
  }),
  'plans.mapping-days': numberRule('days', [7, 90], 42, {
    group: 'deadline',
    label: words(
      'Kartlegging før endelig vedtak: lengste tid',
      'Kartlegging før endeleg vedtak: lengste tid',
      'Utredning före slutligt beslut: längsta tid',
      'Mapping before the final decision: longest time',
    ),
    help: words(
      'Så lenge kan hjelpen prøves og behovet kartlegges. Hjelpen går videre; lederen blir minnet om det når tiden er ute.',
      'Så lenge kan hjelpa prøvast og behovet kartleggast. Hjelpa går vidare; leiaren blir mint om det når tida er ute.',
      'Så länge kan hjälpen prövas och behovet utredas. Hjälpen går vidare; chefen påminns när tiden är ute.',
      'So long help can be tried and needs mapped. Help goes on; the head is reminded when the time is over.',
    ),
    source: practice,
  }),
  'carelink.answer-hours': numberRule(
    'hours',
    [1, 72],
    { NO: 2, SE: 24 },
    {
      group: 'deadline',
      label: words(
        'Svar til sykehuset om utskrivningsklar',
        'Svar til sjukehuset om utskrivingsklar',
        'Svar till sjukhuset om utskrivningsklar',
        'Answer to the hospital about ready for discharge',
      ),
      help: words(
        'Så fort svarer kommunen om den kan ta imot. Saken står øverst i inntaket til det er svart.',
        'Så fort svarer kommunen om han kan ta imot. Saka står øvst i inntaket til det er svart.',
        'Så fort svarar kommunen om den kan ta emot. Ärendet står överst tills det är besvarat.',
        'So soon the municipality answers whether it can receive. The case stands on top of the intake until then.',
      ),
      source: ours,
    },
  ),
  'carelink.free-days': numberRule(
    'days',
    [0, 14],
    { NO: 0, SE: 3 },
    {
      group: 'deadline',
      label: words(
        'Dager på sykehuset uten betaling',
        'Dagar på sjukehuset utan betaling',
        'Dagar på sjukhuset utan betalningsansvar',
        'Days in hospital without payment',
      ),
      help: words(
        'Så mange dager etter at sykehuset meldte klar, betaler regionen. Etter det betaler kommunen for hver dag.',
        'Så mange dagar etter at sjukehuset melde klar, betaler regionen. Etter det betaler kommunen for kvar dag.',
        'Så många dagar efter underrättelsen betalar regionen. Därefter betalar kommunen för varje dag.',
        'So many days after the hospital said ready the region pays. After that the municipality pays for each day.',
      ),
      source: law('lag 2017:612, 5 kap.'),
    },
  ),
  'carelink.day-price': numberRule(
    'kroner-day',
    [0, 100_000],
    { NO: 5_800, SE: 10_000 },
    {
      group: 'deadline',
      label: words(
        'Pris per dag for utskrivningsklar',
        'Pris per dag for utskrivingsklar',
        'Belopp per dag för utskrivningsklar',
        'Price for each day when ready for discharge',
      ),
      help: words(
        'I hele kroner. Staten setter satsen for hvert år: skriv den inn med datoen den gjelder fra. Forslaget er ikke årets sats.',
        'I heile kroner. Staten set satsen for kvart år: skriv han inn med datoen han gjeld frå. Forslaget er ikkje satsen for året.',
        'I hela kronor. Staten fastställer beloppet för varje år: skriv in det med datumet det gäller från. Förslaget är inte årets belopp.',
        'In whole kroner. The state sets the rate each year: write it in with the day it counts from. The proposal is not this year’s rate.',
      ),
      source: ours,
    },
  ),
  'carelink.planning-days': numberRule('days', [1, 30], 3, {
    group: 'deadline',
    label: words(
      'Samordnet planlegging: dager til innkalling',
      'Samordna planlegging: dagar til innkalling',
      'Samordnad individuell planering: dagar till kallelse',
      'Coordinated planning: days until it is called',
    ),
    help: words(
      'Brukes i Sverige: så mange dager etter at hun er klar, er hun kalt til samordnet planlegging.',
      'Blir brukt i Sverige: så mange dagar etter at ho er klar, er ho kalla til samordna planlegging.',
      'Så många dagar efter att hon är utskrivningsklar ska kallelsen till planeringen ha gått ut.',
      'Used in Sweden: so many days after she is ready, the coordinated planning has been called.',
    ),
    source: law('lag 2017:612, 4 kap.'),
  }),
  'carelink.early-hours': numberRule('hours', [1, 72], 24, {
    group: 'deadline',
    label: words(
      'Tidlige helseopplysninger fra sykehuset',
      'Tidlege helseopplysningar frå sjukehuset',
      'Tidig information från sjukhuset',
      'Early health information from the hospital',
    ),
    help: words(
      'Har sykehuset ikke sendt opplysninger så lenge etter innleggelsen, står det i sykehuslisten.',
      'Har sjukehuset ikkje sendt opplysningar så lenge etter innlegginga, står det i sjukehuslista.',
      'Har sjukhuset inte skickat uppgifter så länge efter inskrivningen står det i sjukhuslistan.',
      'When the hospital has sent nothing so long after admission, the hospital list says so.',
    ),
    source: practice,
  }),
  'carelink.receipt-minutes': numberRule('minutes', [5, 1_440], 60, {
    group: 'deadline',
    label: words(
      'Kvittering på en melding',
      'Kvittering på ei melding',
      'Kvittens på ett meddelande',
      'Receipt of a message',
    ),
    help: words(
      'Har den andre siden ikke kvittert etter så lenge, er meldingen ikke kommet fram. En person får beskjed.',
      'Har den andre sida ikkje kvittert etter så lenge, er meldinga ikkje komen fram. Ein person får melding.',
      'Har den andra sidan inte kvitterat efter så länge har meddelandet inte kommit fram. En person får veta det.',
      'When the other side has given no receipt after so long, the message has not come through. A person is told.',
    ),
    source: practice,
  }),
  'carelink.gp-answer-working-days': numberRule('working-days', [1, 20], 5, {
    group: 'deadline',
    label: words(
      'Svar mellom kommunen og fastlegen',
      'Svar mellom kommunen og fastlegen',
      'Svar mellan kommunen och vårdcentralen',
      'Answers between the municipality and the surgery',
    ),
    help: words(
      'Så mange arbeidsdager har den som blir spurt, til å svare. Er dagen gått, står spørsmålet øverst.',
      'Så mange arbeidsdagar har den som blir spurd, til å svare. Er dagen gått, står spørsmålet øvst.',
      'Så många arbetsdagar har den som får en fråga på sig att svara. Har dagen gått står frågan överst.',
      'So many working days the one who is asked has to answer. When the day has gone, the question stands on top.',
    ),
    source: practice,
  }),
};
