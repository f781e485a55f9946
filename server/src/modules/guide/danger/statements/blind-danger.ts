import type { DangerKind } from '@tunet/contract';
import type { DangerLanguage } from '../danger-words.ts';

/** What frightened people may write, made up without looking at the list. The list has been broadened after it was measured here. */
export const blindDanger: Readonly<Record<DangerLanguage, Readonly<Record<DangerKind, readonly string[]>>>> = {
  nb: {
    life: `han puster så rart og sakte
mamma gisper etter luft
det stikker noe forferdelig i brystet på pappa
trykk over brystet og kaldsvett
munnviken henger og hun snakker tull
armen hans er helt lam plutselig
snakker uforståelig siden i morges, aldri skjedd før
blodet spruter fra armen
han våkner ikke når jeg rister ham
får ikke liv i henne
krampene gir seg ikke
noe satt seg fast i halsen på barnet
leppene hovner opp etter hun spiste nøtter
hun har svelget alle sovetablettene
han har ligget ute i snøen og er stiv av kulde
datt ned trappa og blør fra hodet
pappa er blålilla på leppene
helt forvirret siden i natt, kjenner ikke igjen meg
blodsukkeret er 1,8 og hun svarer ikke ordentlig`.split('\n'),
    fire: `det lukter svidd fra sikringsskapet
tykk røyk i gangen
flammer fra panna på komfyren
det gnistrer i stikkontakten
det lukter gass i leiligheten
gardinene tok fyr`.split('\n'),
    missing: `mor med demens har gått ut i natt og vi vet ikke hvor hun er
senga er tom og ytterdøra åpen
han skulle vært hjemme for tre timer siden, tar ikke telefonen, er dement
ingen har sett pappa siden i går
finner ikke bestemor noe sted
hun stakk fra sykehjemmet i nattkjolen`.split('\n'),
    violence: `han tok strupetak på meg
mannen min dytter meg i veggen
sønnen truer meg med kniv
han låser meg inne på soverommet
jeg er livredd for ham når han drikker
han kaster ting på meg og roper at han skal drepe meg`.split('\n'),
    suicide: `jeg orker ikke leve mer
jeg har spart opp tabletter og vet hva jeg skal gjøre
vil bare sovne og aldri våkne
farvel alle sammen, dere klarer dere bedre uten meg
han sier han skal ta livet sitt
har skrevet avskjedsbrev`.split('\n'),
  },
  nn: {
    life: `ho pustar so tungt og er grå i ansiktet
får ikkje pusten att
far har so vondt i bringa
det strålar ut i armen og han er klam
andletet heng på eine sida
ho får ikkje lyfta armen
han berre mumlar, klarar ikkje få fram orda
det bløder og sluttar ikkje
eg får ikkje kontakt med ho
han ligg og ristar og skummar i munnen
kjøtbit i halsen, han blir blå
tunga hovnar etter eit vepsestikk
guten har drukke avløpsopnar
ho har teke altfor mange av hjartepillene
han er iskald og skjelv ikkje lenger
mor ramla av stigen og rører ikkje på seg
blå om leppene og slapp
bestefar er heilt borte i hovudet frå i dag tidleg
har teke for mykje insulin og er skjelven og rar`.split('\n'),
    fire: `det ryk frå omnen
huset fylt av røyk
det luktar brent i heile huset
slo ut flammar frå tørketrommelen
gasslukt på kjøkkenet
det brann i søppelbøtta, får ikkje sløkt`.split('\n'),
    missing: `far er ikkje i senga si og døra står open
me har ikkje sett ho sidan i går kveld
han gjekk tur og kom aldri att
mor er dement og har gått heimanfrå
finn han ikkje nokon stad
han har rømt frå sjukeheimen`.split('\n'),
    violence: `han slo meg i hovudet
kjærasten sparka meg i magen
han har låst meg inne
eg er so redd han skal gjera meg noko
ho klyper og slår mor
han seier han skal slå meg i hel`.split('\n'),
    suicide: `eg vil ikkje vera her meir
eg har lyst å døy
ynskjer at eg aldri vakna
har bestemt meg for å gjera slutt på livet
har samla piller
dette er siste helsinga mi`.split('\n'),
  },
  sv: {
    life: `han andas knappt
mamma kippar efter andan
det trycker något fruktansvärt över bröstet
ont i bröstet som strålar ut i käken
mungipan hänger på ena sidan
hon kan inte lyfta ena armen
pappa sluddrar och får inte fram orden
blodet rinner och slutar inte
går inte att väcka henne
reagerar inte när jag ropar
han krampar och tuggar fradga
hon har satt i halsen, blir blå
läpparna svullnar efter getingstick
har fått i sig råttgift
hon tog hela burken sömntabletter
hittade honom ute i kylan, helt stel och kall
ramlade från taket och rör sig inte
blå om läpparna
han är plötsligt helt förvirrad och vet inte var han är`.split('\n'),
    fire: `det luktar bränt i trapphuset
köket är fullt av rök
det slår gnistor ur elcentralen
det luktar gas hemma
soffan har fattat eld
lågor från spisen`.split('\n'),
    missing: `pappa har gått ut i natten i bara pyjamas
sängen är tom och hon är inte hemma
ingen vet var mamma är, hon är dement
han har inte kommit tillbaka från promenaden
vi hittar inte mormor någonstans
inte sedd sedan igår kväll`.split('\n'),
    violence: `han tog stryptag på mig
sambon knuffade mig nerför trappan
min son hotar att döda mig
han låser in mig när han går
jag är rädd för min man
hon slår pappa när ingen ser`.split('\n'),
    suicide: `jag orkar inte leva längre
vill inte finnas mer
har samlat på mig tabletter
allt vore bättre om jag var död
har skrivit ett avskedsbrev
hon säger att hon ska ta sitt liv`.split('\n'),
  },
  en: {
    life: `he's gasping for air
mum is struggling to breathe
crushing pain in my chest
pain going down my left arm and sweating
one side of her face has dropped
he cant lift his arm
speech is slurred all of a sudden
blood everywhere wont stop
she wont wake up
he's unresponsive on the floor
having a fit and its not stopping
a piece of meat stuck in his throat
her tongue is swelling up after the nuts
my son drank bleach
took way too many of her heart pills
dad is freezing cold and stiff, found him outside
fell down the stairs and hit her head, shes drowsy
lips are turning blue
suddenly doesnt know where she is or who i am`.split('\n'),
    fire: `theres smoke coming from the oven
i can smell gas
flames coming out of the socket
sparks flying from the fuse box
the curtains have caught fire
smells of burning and the flat is filling with smoke`.split('\n'),
    missing: `grandad has wandered off
her bed is empty and the front door is open
nobody has seen him since last night
he has dementia and hasnt come back
we cant find mum anywhere
she walked out of the care home in her nightie`.split('\n'),
    violence: `he grabbed me by the throat
my husband pushed me down the stairs
my son is threatening me with a knife
he locks me in the bedroom
im scared of him he gets so violent
he says he'll kill me`.split('\n'),
    suicide: `i dont want to be here anymore
i've been saving up my pills
i just want it all to end
goodbye everyone, you are better off without me
she says she will end her life
ive written a note and decided how`.split('\n'),
  },
};
