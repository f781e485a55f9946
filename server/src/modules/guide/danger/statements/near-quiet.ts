/** What stands next to danger and is none: the same words of something past, feared, planned, or of a thing. Written in three goes (124, 60, 40), and then the list was narrowed by them. */
export const nearQuiet: readonly string[] =
  `Mor falt på kjøkkenet i forrige uke, det gikk bra, men hun er blitt engstelig
far har vært sliten siden hjerteinfarktet i vår og trenger trening
kona puster tungt når hun går i trapper, kan vi få sete i dusjen
jeg er redd for å bli liggende på gulvet uten at noen vet det
pappa fikk slag for to år siden og trenger hjelp til å kle seg
røykvarsleren piper hele tida, kan noen bytte batteri
komfyren er gammel og mor glemmer plata på, finnes det komfyrvakt
vi leter etter et dagtilbud til mamma
far går seg bort i blant, men kommer alltid hjem. GPS?
jeg finner ikke brillene mine noe sted
hjelperen slår på lyset midt på natta
Hun er så sint om dagen, slår opp med alle vennene sine
katten vår er forsvunnet, kan noen frivillige lete
nøkkelen er borte, hjemmesykepleien får ikke låst seg inn
jeg orker ikke mer av dette papirarbeidet
jeg kjeder meg i hjel om dagene
kan dere drepe maurene på badet
pusten er dårlig etter kols, hvordan får jeg oksygenapparat
mannen døde i fjor, hva gjør jeg med rullestolen
bestemor vil dø hjemme, hvilken hjelp kan vi få de siste ukene
sønnen min har epilepsi og får anfall om natta, finnes det alarm
kniven er for tung for de revmatiske hendene mine
jeg ligger våken om natta og grubler
mor har sår på leggen som blør litt når vi skifter bandasje
det brenner når jeg tisser, legekontoret er åpent i morgen
vondt i brystmuskelen etter fysioterapi, bør jeg ta pause
han har falt i søvn i stolen hver dag etter middag
kan jeg få hjelp til å henge opp gardiner
hun svarer ikke på brev fra kommunen, kan jeg få fullmakt
hjemmehjelpen kom ikke i dag og svarer ikke på telefonen
jeg klarer ikke å reise meg fra sofaen uten hjelp, finnes det løftestol
mor tar for mange hensyn til alle andre
far har hatt blodpropp tidligere og må ha støttestrømper
datteren min har allergi og skal på avlastning, hvem får beskjed
vi har truet med å klage til statsforvalteren
det er fyr i ovnen, men hun får ikke inn ved selv
ta livet med ro sier legen, men hvem måker snøen
jeg falt utenfor ordningen for tt-kort
får ikke puste i masken om natta, cpapen er for stram
hjertemedisinen er tom på søndag, hvem fornyer resepten
gassflaska til grillen er tom og jeg får ikke båret den
mor er blitt så borte i tankene, er det demens
redd for å bli slått av en medbeboer på dagsenteret, kan jeg bytte gruppe
jeg var innlagt for overdose for ti år siden og trenger noen å snakke med
hun lå på gulvet i to timer i fjor høst, derfor vil vi ha alarm
skal holde kurs i hjertestans for frivillige
pappa har litt feber og er slapp, skal vi avlyse dusjen
mor datt i fjor og går med rullator no
far er redd for at det skal ta til å brenne om natta
kan nokon hjelpe meg å finne att høyreapparatet
han pustar betre no etter at han fekk oksygen
eg blir gående heime og kjem meg ikkje ut
eg får ikkje opp glasa lenger, finst det noko å kjøpe
hjelparen vart borte i dag, kan de sende ein annan
ho har vondt i bringa av hosten, har hatt det i to veker, legen veit
vi treng ny brannvarslar som blinkar, far høyrer ikkje
bestemor slår seg ofte på dørkarmen med rullestolen
livet er stilt etter at mannen min døydde
kan eg melde meg sjuk frå dagsenteret
Mamma ramlade förra veckan men är bra nu, vi vill ha larm
pappa hade en stroke i våras och behöver träna talet
jag blir andfådd när jag går till affären, kan man få hjälp att handla
brandvarnaren piper, vem byter batteri åt en gammal tant
min man går vilse ibland, finns det något med gps
hittar inte mina tabletter, har lagt bort dem
hon är rädd för att ramla i duschen
vi letar efter ett boende åt farfar
nyckeln är försvunnen och hemtjänsten kommer inte in
vem slår in paketen på julbasaren
jag orkar inte laga mat längre
vill dö hemma när det är dags, vilken hjälp finns
min fru dog i vintras och jag är så ensam
det brinner i ögonen när de droppar, ska det vara så
kniven slinter, finns det redskap för reumatiker
sonen har epilepsi och behöver larm på natten
hon får svårt att andas i trappan, går det att få trapphiss
jag svarar inte i telefon på förmiddagen, kom förbi istället
pappa har haft hjärtinfarkt tidigare, kan han träna hos er
spisen är gammal och mamma glömmer den, vad finns det
kan någon sitta hos henne när jag är borta på lördag
vi hotar inte, men nu överklagar vi
såret på foten blöder lite vid omläggning
jag ligger vaken på nätterna för att han snarkar
han är borta på dagverksamhet på tisdagar, ni behöver inte komma
hur gör man slut på abonnemanget för larmet
jag har ont i bröstet efter operationen i juni, är det normalt att ha kvar bandaget
Hemtjänsten slår igen dörren så att det skakar
grannens hund skäller ihjäl oss
mamma har feber och är trött, vårdcentralen öppnar i morgon
gaspatronen till rullstolen behöver bytas
pappa har legat på korttids sedan i måndags, kan vi hälsa på
vad gör man om någon slutar andas, finns det kurs
blåser upp så lätt, det är svullet om fötterna på kvällen
Mum had a fall last month and is nervous in the shower now
my father had a stroke last year and needs help dressing
I get out of breath on the stairs, is there a stairlift
the smoke alarm keeps beeping and I can't reach it
he wanders at night but always comes back, could we get a tracker
I can't find my hearing aids anywhere
she's afraid of falling and lying there for hours
my heart medicine runs out on Sunday, who renews it
I'm dying to get out of the house and meet people
the carers are killing me with all these different times
my husband passed away in March, who collects the bed
can someone hit the reset button on her alarm box
my cat has gone missing, could a volunteer help look
she wants to die at home, what nursing can we get
he has seizures now and then and we want a night alarm
the wound still bleeds a little when the nurse changes it
I can't get up from the sofa without help, is there a chair for that
she doesn't answer letters, can I do it for her
he lost consciousness of time since he retired, he just sits
my chest is fine now after the operation but I need exercise
burning feeling when I pee, the surgery opens tomorrow
who do I tell if the gas man is coming
the ramp is slippery and I nearly fell off it
I threatened to complain and they laughed
his breathing machine mask leaks air
my mother lies awake at night worrying about money
could you cut down the visits, it's too much for her
dad forgets the stove, is there something that turns it off
I had depression years ago and would like a group to join
the knife and fork are hard to hold, what can I buy
I was hit hard by the bill for the nursing home
hun har brukket hofta og kommer hjem fra sykehuset på mandag, hva trenger vi
jeg faller stadig, men har ikke slått meg ennå. hvem kan se på balansen min
pappa er så trist etter at mamma døde at han ikke vil spise
jeg er redd for at det skal begynne å brenne når mor glemmer kaffetrakteren
hvordan får man ny røykvarsler fra kommunen
slaget rammet venstre side, jeg trenger noe å skjære brødet med
mor har lett etter tennene i hele dag
far er borte fra torsdag til søndag, dere trenger ikke komme
jeg blir så sliten av å puste med kols, kan jeg få trening
han slår av alarmen fordi den piper
det er dødt i huset etter at ungene flyttet
er det farlig å ta medisinene to timer for sent
vi har blødd økonomisk på dette, hva koster sykehjem
jeg kan ikke røre fingrene så godt på grunn av gikt
hun kommer seg ikke ut av badekaret alene lenger, hva finnes
mannen min henger ikke med på samtalen fordi han hører dårlig
sønnen er sint på saksbehandleren og vil klage
jeg vil ikke leve på institusjon, hva finnes ellers
tante vil flytte for å slippe å være alene med tankene
legen skal sjekke hjertet mitt neste uke, trenger følge
blodet renner fortere når jeg tar den nye medisinen sier sykepleier, når er neste prøve
skjev rygg gir vondter i rullestolen, kan den stilles inn
eg har ikkje pust til å gå i bakken lenger, kan eg få elektrisk sykkel
mor fekk hjerneslag i april og skal trene på å skrive
vi har mista nøkkelen til far, kan de låse opp
han er så sinna på alarmen at han kastar han
far gjekk seg vill i fjor, kva finst av gps
min mamma är rädd för att gå ut när det är halt
pappa svarar inte på mejl från er, kan jag få dem istället
jag tappade andan när jag såg räkningen från boendet
hon har ont i höften sedan länge, hur får man remiss
finns det hjälp för att sluta dricka
kan jag få låna en larmmatta
brandlarmet på boendet testas på torsdag, hör mamma det
min bror har haft psykos tidigare och behöver boendestöd
det är slut på blöjor och vi får inte fler förrän måndag
mormor slår sig på duschväggen när hon vänder sig
han orkar inte längre gå till affären
vi har tappat bort fjärrkontrollen till sängen
frun dör snart i sin cancer och vill vara hemma
får man slå av sängens motor själv
jag har svårt att svälja tabletterna, finns flytande
var finns väntelistan till boendet
I'm losing my voice, could someone ring my doctor for me
the alarm company doesn't respond to emails
my husband died of a heart attack in May and I need someone to talk to
she can't get out of the bath on her own any more
I can't feel the keys properly because of my neuropathy, is there a big keyboard
he gets breathless putting his socks on
the wheelchair pushed into the door and broke the armrest
dad has lost his glasses again
I'm afraid of the dark evenings, could somebody visit
the fire door is too heavy for my walker
my knees are killing me on the stairs
what happens if she has a stroke while nobody's in
our son hits himself when he is frustrated, what support is there
can I get a bed that lifts my legs, they swell every evening
mum cut her own hair with the kitchen scissors, is it dementia
how do I end the meals contract
she doesn't want to live in a nursing home
far er operert i brystet og trenger noen til å skifte plaster
mor hvitner hvis hun reiser seg fort, bør medisinen sjekkes
jeg får vondt i brystet av å tenke på flyttingen
han er blitt full av vannkopper, kan hjelperne komme likevel
det er røyk i lokalet fra naboens sigaretter, kan jeg få ny bolig
kan dere ta med kniver fra kjøkkenet til korttidsavdelingen
bestefar tok alle pillene sine riktig i går, dispenseren virker
jeg slo meg litt på dørstokken, kan den fjernes
far er dødssliten etter dagsenteret
mamma vil ikke stå opp om morgenen, hun sier hun er lei
hvor lenge varer opplæringen i å bruke personløfteren
ingen har sett søknaden vår på tre måneder
hun får anfall av gråt når jeg går
mannen min truer ikke, men han roper når han er sulten
kan jeg få hjelp til å slippe inn feieren, det er pipa
jeg har mistet følelsen for hva som er rett å gjøre med mor
far har vondt i beinet når det er kaldt, er det noko til å varme
kan ho få hjelp til å gå på do om natta
han pustar tungt når han søv, skal han ha maskin
mor saknar oss og spør når vi kjem heim
pappa saknar mamma så mycket sedan hon dog
jag svimmar om jag står för länge, kan jag få en duschpall
vem släcker ljusen efter andakten på boendet
min man blev slagen i schack och vill ha en bättre motståndare
mamma skriker när ni duschar henne, kan ni göra det på annat sätt
han har ont efter fallet i påskas
vi saknar en rullstol som vi beställde i mars
jag behöver ett nytt larm, det gamla är dött
kan jag få tabletterna i påse i stället för ask
hjälp, jag hittar inte blanketten
I'm choking up every time I think of leaving my house
he got a shock when he saw the bill
she bleeds easily because of her tablets, is that all right
could someone shoot me an email about the meals
mum's chest of drawers needs moving
dad's fainting spells are being looked at, can he bathe alone
where's the nearest fire station open day
my wheelchair battery is dead
he doesn't wake when the carers ring, could they let themselves in
I've lost the will to argue with the council`.split('\n');
