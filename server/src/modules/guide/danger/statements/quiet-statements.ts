/** What sounds like danger and is an everyday need, and everyday needs. All of it is made up. Nothing here is called not urgent to anybody. */
export const quietStatements: readonly string[] = `batteriet i røykvarsleren må byttes
røykvarsleren piper hvert minutt, hvem bytter batteri
kan kommunen sette opp brannstige på huset til mor
trenger brannslukker og komfyrvakt til far
mor glemmer komfyren på, kan vi få komfyrvakt
døra er tung å åpne med rullator
dør uten terskel, kan vi få hjelp til det
ytterdøra går ikke i lås
døråpner med fjernkontroll
låsen på døra er ødelagt
jeg dør av latter når hjelperen forteller historier
far falt i går, men det går bra nå
mor falt i forrige uke og brakk håndleddet, trenger hjelp til å dusje
hun har falt tre ganger i høst, kan vi få trygghetsalarm
falt i dusjen for en måned siden, vil ha håndtak
hadde hjerteinfarkt i fjor og klarer ikke gjøre rent lenger
hjertestarter, hvor er nærmeste
kurs i hjertestarter for frivillige
hadde hjerneslag for to år siden og trenger opptrening
far fikk slag i fjor og venstre arm er lam, trenger hjelp til påkledning
savner mor, hun døde i våres
savner noen å snakke med
savner gamle dager og selskap
hvordan slår jeg av lyset med stemmen
han slår av lyset om natten og snubler
klokka slår for høyt
slår meg til ro med det vedtaket
slår opp i telefonkatalogen, finner ikke nummeret deres
strømmen er borte
nøkkelen er borte, hvem har reserve
brillene er borte, kan hjelperen lete
lommeboka er borte etter besøket
høreapparatet er borte
mannen min er borte på jobb hele dagen
datteren er på ferie og borte til mandag
vi er borte i helga, avlys besøkene
jeg er på tur og ikke hjemme tirsdag
redd for å falle i trappa
redd for at mor skal falle
hun er redd for å være alene om natta
far går ut om natta, trenger gps
mor har demens og går seg ofte bort, kan hun få gps
hun finner ikke hjem noen ganger, trenger hjelp
kan jeg få rullestol i tre uker
rullatoren er ødelagt
trenger hjelp til å støvsuge
hvem kan klippe plenen
jeg vil gjerne ha middag levert
maten kommer for sent
kan dere komme klokka ni i stedet for åtte
hjelperen kom ikke i går
sykepleieren svarte ikke på meldingen min
ingen svarer på telefonen hos dere
kommunen svarer ikke på søknaden
venter på svar på klagen
vil klage på vedtaket om dusj en gang i uka
vil klage på at det er så mange forskjellige som kommer
trenger tolk til møtet
hva koster trygghetsalarm
alarmen virker ikke når jeg tester den
armbåndet til alarmen er for stramt
dosetten er tom
medisindispenseren blinker
far glemmer medisinen sin
kan noen minne mor på tablettene
tar jeg tablettene før eller etter mat
trenger hjelp med støttestrømper
støttestrømpene er for stramme
klarer ikke reise meg fra stolen uten hjelp, finnes det en stol som løfter
kommer ikke opp trappa lenger, trenger trappeheis
kommer ikke opp av sofaen, den er for lav
klarer ikke komme meg opp av senga alene om morgenen
dusjen er glatt, trenger matte på gulvet
teppet ligger på gulvet og hun snubler i det
ledningen ligger på gulvet i stua
det lukter vondt av avløpet
det lukter røyk av klærne til naboen som røyker
naboen røyker på balkongen
det brenner når jeg tisser
får sår som svir og brenner i huden
halsbrann om natta
brenner for frivillig arbeid og vil bli besøksvenn
pappa er i livets slutt, kan vi få hjelp hjemme
mor har kreft og vil dø hjemme, hva hjelp finnes
han døde i går, hvem skal ha beskjed
far er død og rullestolen skal leveres
vi har mistet mor og vil si takk
ektefellen gikk bort i vinter og jeg er ensom
jeg er ensom og vil ha noen å prate med
kan noen følge meg til legen
trenger skyss til sykehuset på torsdag
fastlegen har ikke time før i mars
må bestille time hos lege
har hatt feber i to dager
føler meg litt svimmel om morgenen
er litt tungpusten i bakker
har kols og trenger hjelp til å bære ved
oksygenapparatet bråker
slangen til pustemaskinen er slitt
maska til cpap lekker
vondt i kneet når jeg går i trapp
vond rygg og trenger gripetang
hofta er operert, trenger forhøyet toalettsete
brakk armen og klarer ikke knytte sko
hjem fra sykehuset fredag, trenger seng
lårhalsen er operert, når kommer hjelpen
leggkramper om natta
kramper i leggen når jeg sover
blodtrykksmåleren virker ikke
blodprøve hjemme, går det an
kan dere ta blodprøve av mor hjemme
sliter med å sove
orker ikke gjøre rent selv
orker ikke lage mat hver dag
sliten av å passe på mannen min, trenger avlastning
jeg er helt utslitt som pårørende
mannen min er sint og roper på meg når han blir forvirret
truer nedleggelse av dagsenteret
økonomien truer, hvem hjelper med regningene
kniven er vanskelig å holde, finnes det kniv med godt grep
trenger hjelp til å spise med kniv og gaffel
vil bytte dag fordi jeg skal på familiedag
skal i begravelse torsdag, avlys dusjen
skal på kino så dere kan droppe kvelden
verge for mor, hvem søker jeg hos
fullmakt til datteren
kan jeg se journalen min
hvem har sett på papirene mine
passordet virker ikke
hjelpemiddel til å åpne bokser
trenger lesehjelp, ser dårlig
lampen i gangen er gått
kan få lys som tenner seg selv
vil ha videosamtale med barnebarna
har ikke bankid
parkeringskort
ledsagerbevis til mor
tt-kort til far
støttekontakt til sønnen min
avlastning for gutten med autisme
sykehjemsplass til far, hvor lang er køen
vil flytte mor nærmere oss
omsorgsbolig med fellesstue
dagsenter to dager i uka
vaktmester som kan skifte lyspære
snømåking
hunden må luftes når jeg er på sykehus
katten trenger mat når jeg er borte
kan frivillig handle for meg
vil låne krykker
levere tilbake rullestol
reparere elektrisk rullestol, hjulet er punktert
batteriet på scooteren er dødt
klokka er død, kan noen bytte batteri
telefonen er død og mor kan ikke ringe
det er dødt på linja når jeg ringer dere
planten dør, kan hjelperen vanne
takk for hjelpen
røykvarslaren pip, kven byter batteri
døra er for trong til rullestolen
far fall i går men det går fint no
mor har vore skrøpeleg etter eit hjarteinfarkt i fjor
saknar mor som døydde i sommar
straumen er borte i natt, verkar alarmen då
nøkkelen er vekk
ho går seg ofte vill, treng gps
eg slår av lyset kvar kveld
eg er redd for å falle på badet
kan de kome ein annan dag
treng hjelp til å dusje
treng rullestol ei stund
kjem ikkje opp trappa lenger
heimetenesta kom ikkje i går
ho er einsam og vil ha besøk
eg er så trøytt av å vere pårørande
mannen min gløymer medisinen
kan eg få middag levert
vil klage på vedtaket
hjelparen er borte til måndag
rullatoren er øydelagd
kva kostar tryggleiksalarm
treng tolk på møtet
sonen min treng avlasting
eg har slite med søvnen
vi er på ferie og borte ei veke
treng nokon å prate med
brannstige til loftet
komfyrvakt til bestemor
ho døydde fredag, kven gjev eg beskjed til
vil døy heime med kreft, kva hjelp finst
batteriet i brandvarnaren är slut
dörren är för tung
dörröppnare till mamma
hon ramlade förra veckan men mår bra nu
pappa hade en hjärtinfarkt i fjol och behöver städhjälp
hade en stroke för två år sedan och behöver träna
saknar min fru som dog i våras
saknar någon att prata med
nycklarna är borta
strömmen är borta
hörapparaten är borta
hur slår jag av larmet
rädd för att ramla på natten
mamma går vilse ibland, finns det gps
kan ni komma en annan dag
behöver låna rullstol
rullatorn är trasig
hemtjänsten kom inte igår
ingen svarar hos er
vill överklaga beslutet
vill klaga på maten
behöver hjälp att duscha
orkar inte städa längre
orkar inte laga mat
trött på att vänta
behöver avlösning, jag är slut
min man glömmer spisen, spisvakt
det luktar rök av kläderna från grannen som är rökare
det bränner när jag kissar
vad kostar trygghetslarm
larmet fungerar inte när jag testar
behöver tolk
god man till pappa
färdtjänst till sjukhuset
kan inte resa mig ur soffan utan hjälp, lyftstol
kommer inte upp för trappan längre
mattan ligger på golvet och hon snubblar
vi är på semester och borta en vecka
hon har cancer och vill dö hemma
batteriet är dött
kan någon byta glödlampa
vill ha någon som följer med till doktorn
medicinautomaten blinkar
dosetten är tom
kniv med bra grepp
hjälp att äta med kniv och gaffel
handtag vid badkaret
lånar en säng från hjälpmedelscentralen
kryckor efter höftoperation
väntar på svar från biståndshandläggaren
snöskottning
matlåda
besöksvän till farfar
dagverksamhet
korttidsplats när jag opereras
boende för mamma
hunden behöver rastas
smoke alarm battery needs changing
fire escape ladder for my mother
the door is too heavy for my wheelchair
automatic door opener
she fell last week but is fine now
dad had a heart attack last year and needs help with cleaning
had a stroke two years ago, need training
I miss my mother, she passed away
I miss company
the key is missing
hearing aid is missing
how do I turn off the light by voice
afraid of falling in the shower
he sometimes gets lost, is there a gps
please move tomorrow's visit
need to borrow a wheelchair for three weeks
the walker is broken
nobody came yesterday
nobody answers the phone at your office
I want to appeal the decision
help with showering
too tired to clean the house
I am worn out caring for my husband
she forgets the stove, is there a stove guard
what does an alarm cost
the alarm does not work when I test it
interpreter for the meeting
can't get up the stairs any more
can't get up from the toilet without help
the rug lies on the floor and she trips
we are on holiday next week
she has cancer and wants to die at home
I want to live at home as long as possible
the battery is dead
light bulb needs changing
company to the doctor
meals delivered
pill dispenser blinks
knife and fork with a better grip
grab rail in the bath
bed from the aid centre
crutches after hip surgery
waiting for your answer
snow clearing
visiting friend for grandad
day centre
the dog needs walking
who can see my records
password does not work
I laughed so much I nearly died
mor vil ha hjelp til å pusse tennene
kan vi få et håndtak ved døra
trappa er bratt
jeg ser ikke å lese
hørselen er dårlig
mor spiser lite
far drikker for mye vin
det er kaldt i huset
vi trenger en ny madrass
sengehest
får ikke sove
får ikke åpnet syltetøyglasset
får ikke på strømpene
får ikke time
får ikke tak i dere
får ikke tak i hjemmetjenesten
får ikke svar
vil ha kvinnelig hjelper
vil ikke ha mannlig hjelper
vil ikke bo på sykehjem
vil ikke dusje på fredager
kan ikke leve uten rullatoren min
leve hjemme så lenge som mulig
vil gjerne bo hjemme hele livet
livet på sykehjemmet er fint
gi bort klær etter mor
hun er frisk og rask
det er glatt ute, kan noen strø
venter på rullestol som ikke har kommet hjem ennå
pakken med bleier har ikke kommet
finner ikke skjemaet
finner ikke fram på nettsiden
leter etter en turvenn
leter overalt etter informasjon
slår på tråden i morgen
hjertelig takk
hjertet mitt er friskt, hilsen Kåre
jeg har pacemaker, tåler den alarmen
trenger stol til dusjen
jeg dør ikke av å vente litt`.split('\n');
