import type { DangerKind } from '@tunet/contract';
import type { DangerLanguage } from '../danger-words.ts';

/** Written after the list was broadened, and measured once. The list learns nothing from these: they say what it finds of the unseen. */
export const unseenDanger: Readonly<Record<DangerLanguage, Readonly<Record<DangerKind, readonly string[]>>>> = {
  nb: {
    life: `hjelp pappa har slutta å puste tror jeg
det er noe galt med ansiktet til mamma, det ser skeivt ut
kona fikk plutselig ikke sagt noe fornuftig
brystsmertene går ikke over med nitro
han ligger og snorker rart og jeg får ham ikke våken
barnet har fått en perle ned i feil rør og blir rød og hoster
hun har tatt dobbelt så mye morfin som hun skulle
jeg blør gjennom alle håndklærne
bestemor falt og foten peker utover, hun hyler
diabetikeren vår er svett og skjelver og prater over seg`.split('\n'),
    fire: `det ryker fra vaskemaskinen
hele oppgangen stinker gass`.split('\n'),
    missing: `farfar er ikke der han pleier å være og det er minus ti ute
naboen fant bare rullatoren, mor er ingen steder`.split('\n'),
    violence: `jeg sitter på do med døra låst, han er rasende
svigersønnen har tatt tak i henne og ristet henne
han sa at han kommer til å gjøre slutt på meg`.split('\n'),
    suicide: `det er best for alle at jeg ikke er her i morgen
nå har jeg bestemt meg, si til ungene at jeg var glad i dem
jeg klarer ikke mer, har pillene foran meg`.split('\n'),
  },
  nn: {
    life: `mor har vorte so stille og pusten er berre små hikst
han tek seg til brystet og er grå
ho fekk ikkje til å halde kaffikoppen og ser skakk ut
det renn blod nedover heile han
far svimte av på do og er ikkje heilt til stades
guten har sett i seg batteriet frå fjernkontrollen
han hostar og vert blå, det var ein pølsebit
augelokka og halsen hovnar etter medisinen
ho var utan klede ute i kulden, no snakkar ho ikkje
blodsukkeret er veldig lågt og eg får ikkje i ho noko`.split('\n'),
    fire: `panna tok fyr og eg greier ikkje stogga det
svart røyk under taket`.split('\n'),
    missing: `ho gjekk for å hente posten i stad, har ikkje kome inn att, ho hugsar ingenting
eg køyrer rundt og leitar etter far`.split('\n'),
    violence: `han heldt meg nede og slo
eg torer ikkje gå inn att, han har øks
sonen min riv og slit i meg når eg ikkje gjev pengar`.split('\n'),
    suicide: `det er ikkje noko att for meg her i verda
eg står på kaia og tenkjer berre å gå uti
ho har skrive til alle ho kjenner og teke farvel`.split('\n'),
  },
  sv: {
    life: `morfar andas bara ibland, det är långa uppehåll
har en tyngd över bröstet som inte går över
hennes ena arm bara faller ner när jag lyfter den
pratar som om hon var full men har inte druckit
hela mattan är blodig, jag får inte stopp på det
pappa ligger på toan och svarar konstigt
grannen har tuppat av och skakar i hela kroppen
barnet satte en vindruva i halsen
jag råkade ge mamma tre gånger så mycket insulin
han gick igenom isen och är genomblöt och borta`.split('\n'),
    fire: `fläkten över spisen brinner
det pyser gas någonstans`.split('\n'),
    missing: `mormor var inte hemma när vi kom, kappan hänger kvar
min bror med downs klev av bussen på fel ställe och är försvunnen`.split('\n'),
    violence: `han har brutit upp dörren och skriker att han ska slå ihjäl mig
min dotter drar mig i armen och skriker så jag får blåmärken
jag får inte ringa någon, han vaktar mig`.split('\n'),
    suicide: `det är lika bra att jag försvinner
jag står vid tågspåret
kan någon ta hunden, jag finns inte i morgon`.split('\n'),
  },
  en: {
    life: `dad's breathing has gone really noisy and he looks grey
feels like an elephant sitting on my chest
mum dropped her cup and her mouth is all to one side
he can't get his words out since this morning
theres a puddle of blood and its still coming
my wife just keeled over
she is jerking all over and her eyes have gone back
toddler swallowed a button battery
gran has taken her tablets twice and now i cant keep her awake
he was in the garden all night and hes ice cold`.split('\n'),
    fire: `the chip pan has gone up
my plug is melting and theres smoke`.split('\n'),
    missing: `dad went out for milk at nine this morning with his alzheimers and we still dont have him back
mother is nowhere in the building`.split('\n'),
    violence: `he has smashed the door in and he is coming up
my carer slapped my mother
my brother squeezes her arms until they are black and blue`.split('\n'),
    suicide: `there is no point to me any more
i have the tablets in front of me
please look after my cat after tonight`.split('\n'),
  },
};
