import type { GuideWay } from '@tunet/contract';
import { answerFromTeam, say, type WayEntry } from './way-text.ts';

/** Aids, and the home itself. */
export const waysAids = {
  'loan-aid': {
    team: 'store',
    who: 'municipality-aids',
    act: { kind: 'ask-team' },
    title: say('Lån et hjelpemiddel', 'Lån eit hjelpemiddel', 'Låna ett hjälpmedel', 'Borrow an aid'),
    explained: say(
      'Trenger du det en kortere tid, låner du av kommunen. Vi hjelper deg å velge, leverer og viser hvordan det brukes.',
      'Treng du det ei kortare tid, låner du av kommunen. Vi hjelper deg å velje, leverer og viser korleis det blir brukt.',
      'Behöver du det en kortare tid lånar du. Vi hjälper dig att välja och visar hur det används.',
      'If you need it for a shorter time, you borrow from the municipality. We help you choose, bring it and show how to use it.',
    ),
    next: answerFromTeam,
    inSweden: {
      title: say(
        'Få prøvd ut et hjelpemiddel',
        'Få prøvd ut eit hjelpemiddel',
        'Få ett hjälpmedel utprovat',
        'Get an aid that fits you',
      ),
      explained: say(
        'En fysioterapeut, ergoterapeut eller sykepleier ser hva du trenger, og skriver det ut til deg. Det er det samme for kort og lang tid.',
        'Ein fysioterapeut, ergoterapeut eller sjukepleiar ser kva du treng, og skriv det ut til deg. Det er det same for kort og lang tid.',
        'En arbetsterapeut, fysioterapeut eller sjuksköterska ser vad du behöver och förskriver det. Det är samma sak för kort och lång tid.',
        'A therapist or a nurse sees what you need and prescribes it. It is the same for a short and a long time.',
      ),
    },
  },
  'nav-aid-application': {
    team: 'store',
    who: 'state-aids',
    act: { kind: 'ask-team' },
    title: say(
      'Få et hjelpemiddel du skal ha lenge',
      'Få eit hjelpemiddel du skal ha lenge',
      'Få ett hjälpmedel för lång tid',
      'Get an aid for a long time',
    ),
    explained: say(
      'Varer behovet over to år, låner du av NAV, gratis. Kommunen finner ut hva du trenger, og søker sammen med deg.',
      'Varer behovet over to år, låner du av NAV, gratis. Kommunen finn ut kva du treng, og søkjer saman med deg.',
      'Varar behovet över två år lånar du av NAV, gratis. Kommunen tar reda på vad du behöver och söker med dig.',
      'If the need lasts over two years, you borrow from NAV, free of charge. The municipality finds out what you need and applies with you.',
    ),
    next: say(
      'Du skriver hva det gjelder. {team} tar kontakt innen {answerIn} og søker NAV sammen med deg. Haster det, låner du hos oss mens du venter.',
      'Du skriv kva det gjeld. {team} tek kontakt innan {answerIn} og søkjer NAV saman med deg. Hastar det, låner du hos oss medan du ventar.',
      'Du skriver vad det gäller. {team} hör av sig inom {answerIn} och söker hos NAV med dig. Brådskar det lånar du hos oss medan du väntar.',
      'You write what it is about. {team} gets in touch within {answerIn} and applies to NAV with you. If you need it now, you borrow from us while you wait.',
    ),
    responsible: say(
      'NAV Hjelpemiddelsentral, med hjelp av {team} i {place}',
      'NAV Hjelpemiddelsentral, med hjelp av {team} i {place}',
      'NAV Hjelpemiddelsentral, med hjälp av {team} i {place}',
      'NAV Hjelpemiddelsentral, the state, with help from {team} in {place}',
    ),
    inSweden: {
      title: say('Be om et hjelpemiddel', 'Be om eit hjelpemiddel', 'Be om ett hjälpmedel', 'Ask for an aid'),
      explained: say(
        'Den som skriver ut hjelpemidler, ser hva du trenger. Regionen eller kommunen låner det ut, alt etter hvem som skriver det ut.',
        'Den som skriv ut hjelpemiddel, ser kva du treng. Regionen eller kommunen låner det ut, alt etter kven som skriv det ut.',
        'Den som skriver ut hjälpmedel ser vad du behöver. Regionen eller kommunen lånar ut det. Det beror på vem som skriver ut det.',
        'A prescriber sees what you need. The region or the municipality lends it, depending on who prescribes it.',
      ),
      next: say(
        'Du ringer vårdcentralen. Har du hjemsykepleie fra kommunen, spør du dem.',
        'Ring vårdcentralen. Har du heimesjukepleie frå kommunen, så spør dei.',
        'Du ringer din vårdcentral. Har du hemsjukvård från kommunen frågar du dem.',
        'You ring your health centre. If you have home nursing from the municipality, you ask them.',
      ),
      responsible: say(
        'Regionen, ved den som skriver det ut',
        'Regionen, ved den som skriv det ut',
        'Regionen, genom förskrivaren',
        'The region, by the one who prescribes it',
      ),
      act: { kind: 'elsewhere', name: '1177', address: 'https://www.1177.se/hitta-vard/' },
    },
  },
  'home-adaptation-grant': {
    team: 'building',
    who: 'municipality-other',
    act: { kind: 'ask-team' },
    title: say(
      'Få hjelp til å gjøre boligen lettere å bo i',
      'Få hjelp til å gjere bustaden lettare å bu i',
      'Sök bidrag för att anpassa bostaden',
      'Get help to adapt your home',
    ),
    explained: say(
      'Dører, terskler, trapp og bad kan bygges om. Kommunen gir råd og kan gi tilskudd. NAV betaler ikke for bygging.',
      'Dører, tersklar, trapp og bad kan byggjast om. Kommunen gir råd og kan gi tilskot. NAV betaler ikkje for bygging.',
      'Du kan få dörrar, trösklar, trappor och badrum ombyggda. Kommunen ger råd och kan ge bidrag. NAV betalar inte för bygge.',
      'Doors, thresholds, stairs and bath can be rebuilt. The municipality advises and may give a grant. NAV does not pay for building.',
    ),
    next: answerFromTeam,
    inSweden: {
      explained: say(
        'Dører, terskler, trapp og bad kan bygges om. Kommunen betaler det som er nødvendig.',
        'Du kan få bygd om dører, tersklar, trapp og bad. Kommunen betaler det som må til.',
        'Dörrar, trösklar, trappa och bad kan byggas om. Kommunen betalar det som krävs.',
        'Doors, thresholds, stairs and bath can be rebuilt. The municipality pays for what is necessary.',
      ),
    },
  },
  'buy-yourself': {
    team: 'store',
    who: 'self',
    act: { kind: 'ring-team' },
    title: say('Kjøp det selv', 'Kjøp det sjølv', 'Köp det själv', 'Buy it yourself'),
    explained: say(
      'Små og rimelige ting, som gripetang og strømpepåtrekker, kjøper du i butikk eller på apotek.',
      'Små og rimelege ting, som gripetong og strømpepåtrekkjar, kjøper du i butikk eller på apotek.',
      'Små och billiga saker, som griptång och strumppådragare, köper du i affär eller på apotek.',
      'Small and cheap things, like a gripper or a sock aid, you buy in a shop or a pharmacy.',
    ),
    next: say(
      'Du velger når. {team} gir råd om hva du skal se etter. NAV kan gi et lite tilskudd til slike ting.',
      'Du vel når. {team} gir råd om kva du skal sjå etter. NAV kan gi eit lite tilskot til slike ting.',
      'Du väljer när. {team} ger råd om vad du ska titta efter.',
      'You choose when. {team} advises you what to look for. NAV may give a small grant for such things.',
    ),
    inSweden: {
      next: say(
        'Du velger når. {team} gir råd om hva du skal se etter.',
        'Du vel når. {team} gir råd om kva du skal sjå etter.',
        'Du väljer när. {team} ger råd om vad du ska titta efter.',
        'You choose when. {team} advises you what to look for.',
      ),
    },
  },
  'employer-aids': {
    team: 'store',
    who: 'employer',
    act: { kind: 'elsewhere', name: 'NAV', address: 'https://www.nav.no/hjelpemidler-arbeid' },
    title: say('Spør arbeidsgiveren din', 'Spør arbeidsgivaren din', 'Fråga din arbetsgivare', 'Ask your employer'),
    explained: say(
      'Arbeidsgiveren skal legge arbeidet til rette. NAV låner ut det som bare du trenger på jobb.',
      'Arbeidsgivaren skal leggje arbeidet til rette. NAV låner ut det som berre du treng på jobb.',
      'Arbetsgivaren ska anpassa arbetet. NAV lånar ut det som bara du behöver på jobbet.',
      'Your employer must adapt the work. NAV lends what only you need at work.',
    ),
    next: say(
      'Ta det opp med lederen din. Dere kan søke NAV sammen.',
      'Ta det opp med leiaren din. De kan søkje NAV saman.',
      'Ta upp det med din chef. Ni kan söka hos NAV tillsammans.',
      'Take it up with your manager. You can apply to NAV together.',
    ),
    inSweden: {
      explained: say(
        'Arbeidsgiveren skal legge arbeidet til rette. Försäkringskassan kan betale det som bare du trenger på jobb.',
        'Arbeidsgivaren skal leggje arbeidet til rette. Försäkringskassan kan betale det som berre du treng på jobb.',
        'Chefen ska anpassa ditt arbete. Försäkringskassan kan betala det som bara du behöver på jobbet.',
        'Your employer must adapt the work. Försäkringskassan may pay for what only you need at work.',
      ),
      next: say(
        'Ta det opp med lederen din. Du kan søke hos Försäkringskassan.',
        'Ta det opp med leiaren din. Du kan søkje hos Försäkringskassan.',
        'Ta upp det med din chef. Du kan söka hos Försäkringskassan.',
        'Take it up with your manager. You can apply to Försäkringskassan.',
      ),
      act: { kind: 'elsewhere', name: 'Försäkringskassan', address: 'https://www.forsakringskassan.se' },
    },
  },
  'hospital-treatment-aid': {
    team: 'office',
    who: 'hospital',
    act: {
      kind: 'elsewhere',
      name: 'Helsenorge',
      address: 'https://www.helsenorge.no/behandling/behandlingshjelpemidler/',
    },
    title: say('Spør sykehuset', 'Spør sjukehuset', 'Fråga sjukhuset', 'Ask the hospital'),
    explained: say(
      'Utstyr til behandling hjemme, som pustemaskin eller pumpe, får du fra sykehuset. De bytter og reparerer det også.',
      'Utstyr til behandling heime, som pustemaskin eller pumpe, får du frå sjukehuset. Dei byter og reparerer det òg.',
      'Utrustning för behandling hemma, som andningshjälp eller pump, får du från sjukvården. De byter och lagar den också.',
      'Equipment for treatment at home, such as breathing aids or pumps, comes from the hospital. They also change and repair it.',
    ),
    next: say(
      'Ring avdelingen som ga deg utstyret. De sier når du får svar.',
      'Ring avdelinga som gav deg utstyret. Dei seier når du får svar.',
      'Ring mottagningen som gav dig utrustningen. De säger när du får svar.',
      'Ring the ward that gave you the equipment. They say when you have an answer.',
    ),
    inSweden: { act: { kind: 'elsewhere', name: '1177', address: 'https://www.1177.se/hitta-vard/' } },
  },
  'report-repair-of-aid': {
    team: 'store',
    who: 'municipality-aids',
    act: { kind: 'ask-team' },
    title: say(
      'Si fra om at hjelpemiddelet er ødelagt',
      'Sei frå om at hjelpemiddelet er øydelagt',
      'Anmäl att hjälpmedlet är trasigt',
      'Report a broken aid',
    ),
    explained: say(
      'Vi reparerer eller bytter det. Bruk det ikke før det er trygt.',
      'Vi reparerer eller byter det. Bruk det ikkje før det er trygt.',
      'Vi lagar eller byter det. Använd det inte förrän det är säkert.',
      'We repair or change it. Do not use it before it is safe.',
    ),
    next: answerFromTeam,
  },
  'return-aid': {
    team: 'store',
    who: 'municipality-aids',
    act: { kind: 'ask-team' },
    title: say(
      'Lever tilbake et hjelpemiddel',
      'Lever tilbake eit hjelpemiddel',
      'Lämna tillbaka ett hjälpmedel',
      'Give back an aid',
    ),
    explained: say(
      'Du kan levere det selv, eller vi henter det. Det gjelder også det du har lånt av NAV.',
      'Du kan levere det sjølv, eller vi hentar det. Det gjeld òg det du har lånt av NAV.',
      'Du kan lämna det själv, eller så hämtar vi det.',
      'You can bring it yourself, or we fetch it. That goes for what you have borrowed from the state too.',
    ),
    next: answerFromTeam,
    inSweden: {
      explained: say(
        'Du kan levere det selv, eller vi henter det.',
        'Du kan levere det sjølv, eller vi hentar det.',
        'Du kan lämna det själv, eller så hämtar vi det.',
        'You can bring it yourself, or we fetch it.',
      ),
    },
  },
} as const satisfies Partial<Record<GuideWay, WayEntry>>;
