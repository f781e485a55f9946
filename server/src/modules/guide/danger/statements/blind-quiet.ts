import type { DangerLanguage } from '../danger-words.ts';

/** The same words where nobody is in danger, made up without looking at the list. Nothing here is called not urgent to anybody. */
export const blindQuiet: Readonly<Record<DangerLanguage, readonly string[]>> = {
  nb: `mor trenger pustemaskin om natta, hvem ordner det
blir lett andpusten i trappa, kan jeg få trening
pappa har hatt vondt i brystet før og går til kontroll
kan noen komme og ta blodprøve hjemme
hun blør lite neseblod av og til, hilsen datter
armen er i gips og jeg trenger hjelp til å kle meg
snakker lite norsk, trenger tolk
han har hatt slag og trener på å snakke igjen
hvilken lege følger opp epilepsi
har lett for å sette maten i halsen, trenger moset mat
hun er allergisk mot nøtter, kan dere skrive det opp
medisinene deles ut i dosett på mandag
hvem tar imot gamle tabletter
hun fryser mye, får vi varmere teppe
trappa er bratt, vi søker om trappeheis
hun er ofte forvirret, kan vi få hukommelsesteamet
har diabetes og måler blodsukkeret selv
tenner på stearinlys i julen, går det greit på sykehjemmet
komfyren er gammel og må byttes
røykeloven på institusjonen, hvor er det lov å røyke
skal det være gass på hytta
peisen må feies
mor vil ut og gå tur, har dere turvenn
sengen hennes er for lav, kan vi få høyere
døra mi er åpen når hjemmesykepleien kommer
han kommer ikke hjem før onsdag, dropp besøket
kan vi få gps til far med demens
vi finner ikke skjemaet på nettsiden
ingen har ringt meg siden mandag
slå på varmen før dere går
jeg er redd for at vedtaket blir avslått
han dytter rullatoren foran seg
døra låses klokka ti
kniven er sløv, kan jeg få tilpasset bestikk
jeg orker ikke lage middag hver dag
jeg vil leve aktivt så lenge jeg kan
kona døde i mars og jeg savner noen å snakke med
farvel og takk for hjelpen i år
hun sover dårlig og vil ha lege
kan jeg skrive testament hos dere`.split('\n'),
  nn: `kan nokon hjelpe med pustemaskina
eg vert andpusten i bakkar og vil trene
bringebær til dessert i dag
har hatt hjarteinfarkt for to år sidan og vil på kurs
han har lam arm etter slag i fjor og treng hjelp
snakkar for lite med andre, vil ha besøksvenn
skifte bandasje på såret, det blør ikkje
far treng mos for han tygg dårleg
toler ikkje jordbær, skriv det ned
kven fyller dosetten
korleis leverer eg att medisinar
ho frys om føtene
stigen i hagen er øydelagd
far er litt gløymsk, kva gjer vi
treng utstyr til å måle blodsukker
komfyrvakt til mor
feiaren kjem på tysdag, kan de sleppe han inn
lampa lyser ikkje i gangen
får vi fyre i omnen i omsorgsbustaden
far går gjerne ein tur åleine kvar dag, det er fint
senga er for smal
finn ikkje nøkkelen til bua
ho kjem heim frå sjukehuset fredag
me har ikkje sett vedtaket
kan de seie kven som er kontakten vår
døra knirkar
mannen min slår plenen sjølv
eg er redd eg har søkt feil
han låser døra sjølv
kjærasten min hjelper meg med påkledning
kan ho få eigen kniv som er lett å halde
vil gjerne ha meir å gjere på dagtid
eg likar å leve roleg
sørgjegruppe etter at mor døydde
helsing Per, takk for sist
får dei tablettane på resept
eg vil ikkje ha hjelp kvar dag
kor lenge er ein på korttidsplass
meldar frå om at ho ikkje treng middag
søknad om avlastning for dottera vår`.split('\n'),
  sv: `hjälp med andningsmask hemma
blir andfådd i trappor och vill träna
har haft ont i bröstet men är utredd
lungorna är bra enligt läkaren
mamma har en svag arm efter stroke förra året
kan någon ta blodprov hemma
han bär hörapparat och hör inte när ni ringer
hon behöver passerad mat
allergisk mot jordnötter, anteckna det
vem delar dosett
lämna tillbaka gamla tabletter
hon fryser på natten, kan hon få en filt till
taket läcker
pappa blir lätt glömsk, vad kan vi göra
behöver stickor för blodsocker
spisvakt till mamma
sotaren kommer på tisdag
hur släcker man lampan med fjärrkontroll
får man röka på balkongen på boendet
vill ha ljus på bordet, är det tillåtet
pappa promenerar ensam och trivs med det
sängen är för låg
hittar inte blanketten
hon kommer hem från sjukhuset på fredag
ingen har ringt tillbaka
vem är mammas kontaktperson
dörren går trögt
min man klipper gräset själv
jag är rädd att beslutet är fel
dörren låses klockan tio
min son kör mig till dagverksamheten
behöver en kniv med bra grepp
orkar inte städa längre
vill leva hemma så länge det går
sorggrupp efter att min fru dog
hej då och tack för allt ni gjort
får pappa recept på tabletter
jag vill inte ha hjälp varje dag
vi har skrivit ett brev till nämnden
kan jag få egen nyckel`.split('\n'),
  en: `needs a breathing mask at night
i get short of breath on hills and want to train
my chest is fine now, thank you
she has a weak arm since her stroke last year
who takes blood samples at home
he wears a hearing aid and may not hear you knock
she needs soft food as she swallows slowly
allergic to nuts, please note it
who fills the pill box
where do i hand in old tablets
she is often cold, can she have another blanket
the stairs are steep, we want a stair lift
dad gets a bit forgetful, what can we do
need strips for measuring blood sugar
a stove guard for mum
the smoke alarm needs a battery
is smoking allowed on the balcony
may she have candles at the home
the gas bill came to us by mistake
grandad likes to walk alone and it does him good
the bed is too low
cant find the form
she comes home from hospital on friday
nobody has called me back
who is my mother's contact
the front door sticks
my husband mows the lawn himself
im afraid the decision is wrong
the door is locked at ten
my son drives me to the day centre
i need a knife with a good grip
i dont want to cook anymore
i want to live at home as long as i can
a grief group after my wife died
goodbye and thanks for this year
can he get a prescription for the tablets
i dont want help every day
we have written a letter to the board
the fall in the street last year broke her wrist
how do i stop the home help while we are away`.split('\n'),
};
