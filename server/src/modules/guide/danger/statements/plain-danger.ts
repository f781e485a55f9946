/** People in danger in everyday words, written in three goes (122, 60, 40) before the list was looked at beside them; then it was widened by most of what it had missed. */
export const plainDanger: readonly string[] =
  `Mor ligger på kjøkkengulvet og greier ikke å reise seg, jeg er i Bergen og får ikke tak i naboen
han er helt grå i ansiktet og kaldsvetter
far klager over at det klemmer over brystet og det går ut i venstre arm
hun snakker bare tull plutselig og den ene armen henger
kona mi ble borte for meg ved middagsbordet, hun sier ingenting og bare stirrer
bestefar har falt i trappa og det renner blod fra bakhodet
det kommer ikke luft i ham, han har satt noe i halsen
Jeg tror mor har fått slag, hun siklet og klarte ikke å holde glasset
får ikke liv i ham
fant henne bevisstløs i senga nå
hun har tatt mange flere tabletter enn hun skulle og er nesten ikke våken
mannen min rister over hele kroppen og vil ikke slutte
jeg klarer nesten ikke å trekke pusten, orker ikke snakke i telefonen
det blør så mye fra leggen at håndkleet er gjennomvått
pappa ligger ute i snøen og sier han ikke kan røre beinet
Naboen roper om hjelp innenfra og døra er låst
leppene hennes er helt blå
hjertet mitt løper løpsk og det svartner
fikk satt feil insulin, nå er han svett og rar og svarer ikke ordentlig
hun har ligget på badet siden i går kveld, tror jeg
det stikker noe forferdelig i brystet når jeg puster
vepsestikk og nå hovner tunga hans opp
mor puster så rart, lange pauser imellom
Hjertestans
babyen har krampe og er varm som en ovn
det lukter brent og er røyk i hele gangen
Gardinene tok fyr av stearinlyset
kjelen står i full fyr på komfyren
det lukter sterkt av gass i kjelleren og jeg blir svimmel
far gikk ut i natt og er ikke kommet hjem, han er dement
vi finner henne ikke noe sted, og hun har bare nattkjole på seg
mannen min skulle bare i postkassa for tre timer siden. Han husker ikke veien
beboer savnet, sist sett ved inngangen klokka fire
sønnen min har slått meg igjen og står utenfor døra
mannen min har tatt strupetak på meg
han kaster ting etter meg og sier at jeg ikke kommer levende herfra
jeg er redd for ham nå, har låst meg inne på badet
pleieren har lugget og slått mor, hun har merker
han viftet med kniven foran meg
jeg vil ikke være her mer, alle har det bedre uten meg
pappa sier han skal skyte seg
har bestemt meg for å avslutte det i kveld
Hun har skrevet avskjedsbrev til oss
jeg har lyst til å dø
det er ikke noe igjen å leve for, jeg har samlet opp sovetabletter
far ligg på badet og kjem seg ikkje opp, han har vondt i hofta
ho fekk så vondt i bringa og er kaldsveitt
han pustar ikkje skikkeleg, det berre surklar
mor er heilt vekke, eg får ikkje kontakt
det blør og blør frå nasen og vil ikkje stogge
ho er skeiv i munnen og finn ikkje orda
det ryk frå sikringsskapet
det brenn i løa
bestemor har gått ut i mørkret og vi finn ho ikkje
han er sakna sidan i morgon tidleg
son min truga meg med øks
han har slege meg så eg er blå over heile meg
eg vil berre sovne inn og aldri vakne att
bror min seier at han skal gjere ende på livet
Mamma ligger på golvet i hallen och jag orkar inte lyfta henne, hon säger att höften gör så ont
pappa har plötsligt svårt att prata och hans ena mungipa hänger
jag har ett tryck över bröstet som inte ger sig
han har svimmat och vaknar inte
hon andas konstigt och är alldeles blek
Min man fick en köttbit i halsen och får inte luft
det bara forsar blod ur såret
farmor har tagit hela asken med sömntabletter
hon skakar i hela kroppen och ögonen rullar
ramlade från stegen, kan inte röra benen
jag får inte kontakt med min granne, hon ligger på golvet, jag ser det genom brevinkastet
han är kall och blå om läpparna
Jag kan knappt andas
mamma är helt okontaktbar ikväll, blodsockret är jättelågt
han slog i huvudet och har kräkts flera gånger, nu är han dåsig
har legat här sedan i morse och kommer inte upp
hon svullnar i halsen av medicinen
värmen i lägenheten är hemsk och farfar är förvirrad och svarar inte
det ryker från spisen och jag ser ingenting
Det brinner hos grannen
det luktar gas i hela köket
sängen har börjat brinna
min man med demens har inte kommit hem, det är mörkt och kallt
vi hittar inte mormor, hon gick ut utan jacka
pappa är försvunnen sen i eftermiddags
hon är inte på rummet och inte någon annanstans på boendet
min sambo slår mig när han druckit, nu är han på väg hem
sonen hotar att döda mig om jag inte ger honom pengar
han tog mig om halsen och tryckte till
jag vågar inte gå hem, han har sagt att han ska slå ihjäl mig
jag orkar inte leva längre
min bror skriver att han ska ta sitt liv ikväll
hon vill dö, hon har gömt rakblad
det är lika bra att jag försvinner för alltid
jag har planerat hur jag ska göra slut på allt
My mother is on the floor and I can't lift her, she's in terrible pain
dad's gone grey and sweaty and says his chest feels tight
she can't get her words out and her mouth has dropped on one side
he's stopped breathing
I found him unconscious in the chair
there's blood everywhere, he cut his wrist on the glass
my wife is having a fit and it won't stop
she swallowed all of her tablets
I can't catch my breath and my lips are tingling
he fell off the roof and can't feel his legs
grandma won't wake up
been stuck on the bathroom floor since last night
her tongue is swelling up after the nuts
he's burning up and talking nonsense and his neck is stiff
there is smoke coming out of the oven and we can't see
the chip pan is on fire
strong smell of gas in the house
my husband has dementia and he's been gone for four hours
we can't find mum anywhere, her coat is still here
a resident has gone missing from the ward
my son hit me and he's still here
he says he'll kill me if I tell anyone
he's got a knife and he's outside my door
my partner tried to strangle me
I don't want to live any more
he told me he's going to end it tonight
I've been thinking about killing myself
everyone would be better off without me
Jeg sitter på badegolvet og klarer ikke å komme meg opp igjen. Har ropt, men ingen hører
kan noen komme, mannen min ble plutselig så rar og snakker som om han er full
svigermor har sovet siden i går og vi får henne ikke til å åpne øynene
det sprenger i brystet og jeg er kvalm og klam
far falt av krakken og har fått et stort kutt i hodet, det pumper ut blod
hun har spist noe hun ikke tåler og blir tykk i ansiktet
pusten hans er blitt helt svak, bare et lite drag i blant
jeg får ikke følelsen tilbake i høyre hånd og ordene kommer feil
sønnen min har tatt en overdose, han er blå
tror mor har brukket hofta, hun skriker når vi rører henne
det står røyk ut av tørketrommelen
naboleiligheten står i flammer
kona tok på seg kåpa og gikk for fem timer siden, hun har demens
vi har lett i hele bygget, beboeren på rom 12 er borte
han har knust alt på kjøkkenet og nå kommer han opp trappa
ektemannen min holder meg fast og slår
sønnen krever penger, sist la han puta over ansiktet mitt
jeg tenker på å hoppe fra brua
det er bedre at jeg blir borte for godt, så slipper dere å stelle meg
mor sier hun har tatt alt hun hadde i medisinskapet
far har sige saman i stolen og svarar ikkje
ho har fått noko i halsen og vert heilt blå
det kjem røyk opp gjennom golvet
mannen min er ute i uvêret ein stad, han finn ikkje heim
eg orkar ikkje leve slik lenger
han har teke meg i halsen
Hon bara stirrar och svarar inte, ena handen är alldeles slapp
min pappa har så ont över bröstet och är helt blöt av svett
farmor ligger kvar på hallgolvet och det går inte att få upp henne
han har satt en bit kött i halsen
det blöder från såret och förbandet räcker inte till, det bara rinner
jag har tagit för många av mina tabletter och är rädd nu
bebisen andas jättesnabbt och drar in magen
mamma är iskall och går knappt att väcka
det luktar rök i trapphuset
köket brinner
pappa gick för att köpa mjölk klockan åtta i morse och ingen har sett honom sen dess, han är dement
boende på avdelning 2 saknas
min man har precis slagit mig och sitter i rummet bredvid
sonen står med en kniv i hallen
jag vill inte vakna i morgon
min syster har skickat sms och sagt adjö till alla
jag funderar på att ta livet av mig
Mum's lying at the bottom of the stairs and isn't making sense
dad has terrible pain in his chest and down his arm
she's turned blue and I can't hear her breathing
my husband's face looks lopsided and he can't lift his arm
there's so much blood, I've cut an artery I think
he took a whole packet of paracetamol
I've fallen and can't get up, my phone's all I have
he won't stop shaking and his eyes have rolled back
flames coming out of the neighbour's window
I smell gas and feel sick
my father with Alzheimer's left the house at six this morning and hasn't been seen
my grandson pushed me against the wall and took my money, he's coming back tonight
she's being beaten next door, I can hear it
I'm going to take all my pills tonight
I have no reason to go on living
my dad has said goodbye to us all and taken his shotgun into the woods
she said she'd rather be dead and has hidden a knife
mannen min har fått så vondt bak brystbeinet at han kaster opp
jeg tror pappa dør, han svarer ikke og er helt hvit
hun gikk over ende på butikken og er ikke våken ennå
Mor har mistet taleevnen siden frokost
det er blod overalt på badet
vi får ikke pusten i gang på ham
jeg har ligget på stuegulvet i hele natt
far har spist opp hele pilleesken sin
datteren min fikk et anfall og er ikke til å få kontakt med etterpå
han har fått strøm i seg og skjelver
kjøkkenet er fullt av røyk
sofaen tok fyr
far har ikke kommet tilbake fra turen og det er stummende mørkt, han surrer jo
bestemor er ikke i senga si og ytterdøra står på vidt gap
mannen min er full og truer med å slå meg i hjel
datteren min dytter meg og har tatt bankkortet, nå hamrer hun på døra
jeg vil bare dø
nå orker jeg ikke mer, dette er siste hilsen
far er heilt slapp i eine sida og snakkar ikkje tydeleg
ho er blå og pustar ikkje
det brenn i pipa
eg har teke ein haug tablettar
pappa har fallit och blöder kraftigt ur huvudet
hon kan inte andas ordentligt och läpparna är blå
Jag tror att min man har fått en stroke
mamma har sluddrat sedan hon vaknade och kan inte hålla kaffekoppen
det kommer svart rök från grannens fönster
min demenssjuka fru har varit borta hela natten
han sparkade in dörren och skriker att han ska döda mig
jag har bestämt mig för att dö
min pappa pratar om att hänga sig i garaget
my wife has collapsed and I can't find a pulse
dad fell down the stairs, his leg is bent the wrong way
she's having an asthma attack and her inhaler isn't working
I'm bleeding heavily and feel faint
the kitchen's on fire
Grandad isn't in his room and the front door is wide open
he punched me in the face and won't let me leave
I've got a knife and I'm going to cut my wrists
I just want it all to be over, I can't do this any more`.split('\n');
