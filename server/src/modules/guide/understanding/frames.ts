import type { GuideWay, GuideWho, Language } from '@tunet/contract';
import type { Statement } from './understood.ts';

/**
 * What people say about a thing or a help, whichever it is: `{aid}` and `{help}` stand for any. They teach that what is said
 * decides, not the thing it is said about: a broken wheelchair is no application for one.
 */
const frames: readonly (readonly [Language, GuideWay, GuideWho, string])[] = [
  ['nb', 'report-repair-of-aid', 'state-aids', '{aid} er ødelagt og må repareres'],
  ['nb', 'report-repair-of-aid', 'state-aids', '{aid} har vært inne til reparasjon i flere måneder'],
  ['nb', 'report-repair-of-aid', 'state-aids', 'noe er galt med {aid}, det virker ikke som det skal'],
  ['nb', 'report-repair-of-aid', 'state-aids', '{aid} stopper hele tida og jeg sitter fast'],
  ['nb', 'report-repair-of-aid', 'state-aids', 'verkstedet har ikke deler til {aid} og jeg venter ennå'],
  ['nb', 'report-repair-of-aid', 'state-aids', '{aid} vil ikke starte lenger'],
  ['nb', 'report-repair-of-aid', 'state-aids', '{aid} er gått i stykker igjen, hvem ringer jeg'],
  ['nb', 'report-repair-of-aid', 'state-aids', 'en del på {aid} har løsnet og henger'],
  ['nb', 'return-aid', 'municipality-aids', 'jeg er ferdig med {aid}, hvor skal det leveres'],
  ['nb', 'return-aid', 'municipality-aids', 'vi bruker ikke {aid} lenger, kan noen hente det'],
  ['nb', 'return-aid', 'municipality-aids', '{aid} står bare her og tar plass etter mor'],
  ['nb', 'return-aid', 'municipality-aids', 'hvem tar imot {aid} som vi har fått låne'],
  ['nb', 'loan-aid', 'municipality-aids', 'trenger {aid} noen uker til beinet er bra'],
  ['nb', 'loan-aid', 'municipality-aids', '{aid} vi har bestilt er ikke kommet ennå, når kan det hentes på lageret'],
  ['nb', 'nav-aid-application', 'state-aids', 'hvordan søker jeg om {aid}, jeg trenger det resten av livet'],
  [
    'nb',
    'nav-aid-application',
    'state-aids',
    'jeg har {aid} fra før, men det er blitt for gammelt og jeg må søke nytt',
  ],
  ['nb', 'appeal', 'state-aids', 'fikk nei til {aid} og forstår ikke hvorfor'],
  ['nb', 'appeal', 'state-aids', 'de mener at jeg ikke trenger {aid}, det er jeg uenig i'],
  ['nb', 'appeal', 'municipality-care', 'vi har fått mindre {help} enn vi søkte om, kan vi klage'],
  ['nb', 'appeal', 'municipality-care', 'kommunen har bestemt at {help} skal tas bort, det godtar vi ikke'],
  ['nb', 'appeal', 'municipality-care', 'søknaden om {help} ble avslått, hva er fristen'],
  ['nb', 'appeal', 'municipality-care', 'i brevet står det at mor ikke får {help} lenger'],
  ['nb', 'appeal', 'municipality-care', 'de vil kutte i {help} fra neste måned'],
  ['nb', 'complaint-or-deviation', 'municipality-care', 'misfornøyd med {help}, det er nye mennesker hele tida'],
  ['nb', 'complaint-or-deviation', 'municipality-care', '{help} er så dårlig at noen må si fra til sjefen'],
  ['nb', 'complaint-or-deviation', 'municipality-care', '{help} som mor skulle hatt har ikke kommet på flere dager'],
  ['nb', 'complaint-or-deviation', 'municipality-care', 'de har glemt {help} to ganger denne uka'],
  [
    'nb',
    'complaint-or-deviation',
    'municipality-care',
    'ingen svarer når jeg ringer om {help}, og jeg har prøvd i ukevis',
  ],
  ['nb', 'complaint-or-deviation', 'municipality-care', '{help} blir gjort så fort at det ikke er verdig'],
  ['nb', 'message-home-care', 'municipality-care', 'når kommer de med {help} i dag'],
  ['nb', 'message-home-care', 'municipality-care', 'kan jeg snakke med den som har {help} hos far'],
  ['nb', 'message-home-care', 'municipality-care', 'dere må vite noe før {help} i morgen'],
  ['nb', 'cancel-or-move-visit', 'municipality-care', 'trenger ikke {help} i morgen, jeg er bortreist'],
  ['nb', 'cancel-or-move-visit', 'municipality-care', 'kan {help} flyttes til en annen dag denne uka'],
  ['nb', 'own-payment-info', 'municipality-care', 'hva koster {help}'],
  ['nb', 'own-payment-info', 'municipality-care', 'må vi betale for {help} selv'],
  ['nb', 'own-payment-info', 'state-aids', 'hvem betaler for {aid}, blir det dyrt'],
  ['sv', 'report-repair-of-aid', 'state-aids', '{aid} är trasig och måste lagas'],
  ['sv', 'report-repair-of-aid', 'state-aids', '{aid} har varit på lagning i flera månader'],
  ['sv', 'report-repair-of-aid', 'state-aids', '{aid} stannar hela tiden och startar inte'],
  ['sv', 'return-aid', 'state-aids', 'vi använder inte {aid} längre, vem hämtar'],
  ['sv', 'loan-aid', 'state-aids', 'behöver {aid} några veckor tills benet är bra'],
  ['sv', 'nav-aid-application', 'state-aids', 'hur ansöker jag om {aid}, jag kommer alltid att behöva det'],
  ['sv', 'appeal', 'state-aids', 'fick nej till {aid} och håller inte med'],
  ['sv', 'appeal', 'municipality-care', 'vi har fått mindre {help} än vi ansökte om'],
  ['sv', 'appeal', 'municipality-care', 'kommunen har bestämt att dra in {help}'],
  ['sv', 'appeal', 'municipality-care', 'i beslutet står det att mamma inte får {help}'],
  ['sv', 'complaint-or-deviation', 'municipality-care', 'missnöjd med {help}, det är nya människor hela tiden'],
  ['sv', 'complaint-or-deviation', 'municipality-care', '{help} som pappa skulle ha fått har uteblivit flera dagar'],
  ['sv', 'complaint-or-deviation', 'municipality-care', '{help} görs så slarvigt att någon måste säga ifrån'],
  ['sv', 'complaint-or-deviation', 'municipality-care', 'ingen svarar när jag ringer om {help}'],
  ['sv', 'message-home-care', 'municipality-care', 'när kommer de med {help} idag'],
  ['sv', 'cancel-or-move-visit', 'municipality-care', 'behöver inte {help} imorgon, är bortrest'],
  ['sv', 'own-payment-info', 'municipality-care', 'vad kostar {help} i månaden'],
  ['en', 'report-repair-of-aid', 'state-aids', 'the {aid} is broken and needs repairing'],
  ['en', 'report-repair-of-aid', 'state-aids', 'the {aid} has been away for repair for months'],
  ['en', 'return-aid', 'municipality-aids', "we don't use the {aid} any more, who collects it"],
  ['en', 'loan-aid', 'municipality-aids', 'need a {aid} for a few weeks until my leg is fine'],
  ['en', 'nav-aid-application', 'state-aids', "how do I apply for a {aid}, I'll need it for life"],
  ['en', 'appeal', 'state-aids', "they refused the {aid} and I don't agree"],
  ['en', 'appeal', 'municipality-care', 'the council has decided to cut the {help}'],
  ['en', 'appeal', 'municipality-care', 'we got less {help} than we asked for'],
  ['en', 'complaint-or-deviation', 'municipality-care', 'the {help} is so bad that somebody has to be told'],
  ['en', 'complaint-or-deviation', 'municipality-care', 'the {help} never came for several days'],
  ['en', 'message-home-care', 'municipality-care', 'when are they coming with the {help} today'],
  ['en', 'cancel-or-move-visit', 'municipality-care', "no {help} tomorrow please, I'm away"],
  ['en', 'own-payment-info', 'municipality-care', 'what does the {help} cost'],
];

/** Things and helps, in an order that every language shares with bokmål as far as it goes. */
const fillers: Readonly<Record<'aid' | 'help', Readonly<Partial<Record<Language, readonly string[]>>>>> = {
  aid: {
    nb: 'rullestolen|elscooteren|rullatoren|senga|personløfteren|høreapparatet|dusjstolen|trappeheisen|alarmen|krykkene'.split(
      '|',
    ),
    sv: 'rullstolen|permobilen|rollatorn|sängen|lyften|hörapparaten|duschstolen|larmet|kryckorna'.split('|'),
    en: 'wheelchair|scooter|walker|bed|hoist|hearing aid|shower chair|alarm'.split('|'),
  },
  help: {
    nb: 'dusjingen|hjemmehjelpen|vaskingen|sykehjemsplassen|hjemmesykepleien|maten|medisinene|avlastningen|støttekontakten|morgenstellet'.split(
      '|',
    ),
    sv: 'duschen|hemtjänsten|städningen|boendet|hemsjukvården|maten|medicinerna|avlösningen|larmet|ledsagningen'.split(
      '|',
    ),
    en: 'shower|home care|cleaning|nursing home place|nurse|meals|medicines|respite'.split('|'),
  },
};

/** How many of the fillers each frame is told with. */
const told = 3;

/** The frames told with things in turn: the same ones every time. */
export function tellFrames(): Statement[] {
  return frames.flatMap(([lang, way, who, frame], no) => {
    const kind = frame.includes('{aid}') ? 'aid' : 'help';
    const words = fillers[kind][lang] ?? [];
    return Array.from({ length: told }, (_, turn) => ({
      ...{ lang, way, who, urgent: false },
      text: frame.replace(`{${kind}}`, words[(no * told + turn) % words.length] ?? ''),
    }));
  });
}
