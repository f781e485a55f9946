import type { DangerKind } from '@tunet/contract';

/** What people in danger may write, in the wrong box. All of it is made up. */
export const dangerStatements: Readonly<Record<DangerKind, readonly string[]>> = {
  life: `mor har falt og ligger på gulvet, hun kommer seg ikke opp
jeg har falt og ligger her på badet får ikke reist meg
ligger på kjøkkengulvet og når ikke telefonen hjelp
Far får nesten ikke puste og er helt blå på leppene
mannen min får ikke luft
har sterke smerter i brystet og ut i venstre arm
vondt i brystet siden i natt og kaldsvetter
det klemmer sånn i brystet og jeg er kvalm
mamma er skjev i ansiktet og snakker rart
han snøvler plutselig og munnviken henger
får ikke liv i pappa
hun våkner ikke når vi roper på henne
naboen ligger bevisstløs i gangen
hun svimte av på do og svarer ikke
bestefar har satt mat i halsen og hoster blått
det blør masse og det slutter ikke å blø
mor hoster blod
har tatt alle tablettene mine på en gang
far har tatt for mange sovetabletter og er helt fjern
gutten har drukket klorin
mannen min har krampeanfall og det gir seg ikke
hun har slått hodet og spyr
falt ned trappa og beinet står feil vei
æ får itj pusta
e ligg på golvet og kjæm mæ itj opp
hjelp meg jeg har falt
trenger ambulanse til Storgata
tror mor har fått slag nå
far har hjerteinfarkt tror jeg
han er iskald og svarer ikke
mor sitter fast i badekaret og kommer ikke ut
brystsmerter!! hva gjør jeg
hun rører seg ikke
jeg tror han dør
hovner opp i halsen etter fisk til middag
han er påkjørt utenfor huset
jeg lurer på timen i morgen. forresten så ligger jeg på gulvet og kommer meg ikke opp
avlyser besøket for far har plutselig fått veldig vondt i brystet og er grå i ansiktet
mor har falle og ligg på golvet, ho kjem seg ikkje opp att
eg får ikkje puste skikkeleg, kva gjer eg
ho er medvitslaus
han svarar ikkje på tiltale og er kald og klam
far er skeiv i munnen og pratar rart
ho har teke alle pillene sine
bestemor har vondt i brystet og strålar ut i armen
det blør mykje og sluttar ikkje å blø
han fekk mat i halsen og blir blå
eg har dotte på badet og klarer ikkje reise meg
ho vaknar ikkje, kva skal eg gjere
treng ambulanse no
plutseleg klarte han ikkje å snakke
mamma har ramlat och ligger på golvet hon kommer inte upp
jag har ramlat i duschen och kan inte resa mig
pappa har ont i bröstet och strålar ut i armen
maken får ingen luft
hon andas inte
han har svårt att andas och är blå om läpparna
mungipan hänger på mormor och hon sluddrar
farmor är medvetslös
kan inte väcka min man
hon svarar inte på tilltal
det slutar inte blöda
har tagit för många tabletter
hon har tagit alla sina tabletter
han krampar och fradgar
satte i halsen och kan inte prata
pappa har fått en stroke tror jag
han rör sig inte
behöver ambulans nu
jag ligger på badrumsgolvet och når inte larmet
han har slagit huvudet och kräks
min fru kallsvettas och trycker över bröstet
my mother has fallen and cannot get up
I am lying on the floor and can't reach the phone
dad has chest pain and his arm hurts
he can't breathe
she is not breathing
my husband is unconscious
her face is drooping on one side and her speech is slurred
I can't wake him
mum took too many pills
he is choking
bleeding heavily and it won't stop
she had a seizure and it does not stop
I've fallen in the bathroom
i cant breath properly
need an ambulance please
my wife collapsed in the kitchen
he hit his head and is vomiting`.split('\n'),
  fire: `det brenner
det brenner på kjøkkenet
Det er brann i leiligheten til mor
det kommer røyk fra komfyren og jeg finner ikke noe å slukke med
hele gangen er full av røyk
gardina har tatt fyr
det lukter gass i huset
det luktar røyk her og eg veit ikkje kvifor
det brenn i låven
far har satt fyr på sofaen
røykvarsleren uler og det er masse røyk
flammer fra ovnen
tørkloftet brenner hos naboen brann i blokka
eg ser flammar hjå grannen
dæ brinn
det brinner i köket
det är fullt av rök i lägenheten
spisen har fattat eld
det luktar gas
brandlarmet tjuter och det är rök i trapphuset
gardinen brinner
there is a fire in the kitchen
the house is on fire
I smell gas
the flat is full of smoke
the curtains caught fire`.split('\n'),
  missing: `hun er borte, har lett overalt
far er dement og har gått ut, han har ikke kommet tilbake
mor er borte fra sykehjemmet
vi finner ikke far noe sted
bestefar har forsvunnet
han har vært borte siden i morges
mamma kom ikke hjem etter turen
hun har gått seg vill i skogen og svarer ikke på mobilen
han gikk ut i nattskjorta og vi finner ham ikke
ingen vet hvor mor er
rømt fra avdelingen
senga hennes er tom og døra står åpen
ho er vekk, vi har leita overalt
far gjekk ut i natt og har ikkje komen heim
vi finn ikkje bestemor
ingen veit kvar han er
mor har forsvunne frå sjukeheimen
pappa är borta sen i morse
mamma har försvunnit
vi hittar inte farfar
han gick ut i natt och har inte kommit tillbaka
vi har letat överallt efter henne
min man med demens gick på promenad och har inte kommit hem
my father is missing
she has wandered off and we can't find her
mum went missing this morning
grandad has dementia and hasn't come home
we looked everywhere for him, he is gone`.split('\n'),
  violence: `han slår meg
mannen min slo meg i går og jeg er redd
sønnen truer meg for penger
han har kniv og skriker
jeg er redd for mannen min
han tok kvelertak på meg
hun låser meg inne
datteren klyper meg og lugger meg
han sier han skal drepe meg
noen prøver å bryte seg inn, bryter seg inn nå
naboen går løs på meg
jeg blir slått hjemme
han er voldelig når han drikker
tør ikke gå hjem til ham
sonen slår meg når han er full
han trugar med å drepe meg
ho held meg fast og slår
eg er redd for mannen min
han tek kvelartak
nokon bryt seg inn her
min man slår mig
sonen hotar mig
han sparkar mig och drar mig i håret
jag vågar inte vara hemma
han tar stryptag på mig
någon bryter sig in
jag är rädd för min son
he hits me
my husband is beating me
he threatened me with a knife
my son is violent
someone is breaking in
I am scared of my husband`.split('\n'),
  suicide: `vil ikke leve lenger
jeg orker ikke leve mer
det hadde vært bedre om jeg var død
jeg vil bare dø
jeg tenker på å ta livet av meg
har lyst til å dø
ingen vits i å leve når hun er borte
jeg har tenkt på selvmord
jeg vil gjøre slutt på alt
far sier han ikke vil leve mer
hun snakker om å ta livet sitt
jeg skader meg selv
er så lei av livet
ikke noe å leve for lenger
eg vil ikkje leve lenger
eg orkar ikkje livet meir
det beste hadde vore om eg fekk døy, eg vil døy
ho seier ho vil ta livet sitt
eg tenkjer på å døy kvar dag
æ vil itj lev mer
jag vill inte leva längre
jag orkar inte leva
det vore bättre om jag var död
jag vill bara dö
han pratar om självmord
jag tänker ta mitt liv
trött på livet, vill inte vakna mer
ingenting att leva för
I want to die
I don't want to live anymore
I am going to kill myself
she talks about suicide
everyone would be better off without me
no reason to live`.split('\n'),
};
