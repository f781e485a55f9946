import type { TownWords } from './words-shape.ts';

/** What the people of the Norwegian places say and write. All of it is made up. */
export const norwegianWords: TownWords = {
  needs: {
    cleaning: [
      'Håndleddene svikter. Jeg får ikke skiftet på sengen eller vasket badet.',
      'Jeg klarer ikke å støvsuge og vaske gulv lenger. Ryggen sier stopp.',
      'Huset er blitt for stort å holde rent etter at mannen min døde. Jeg tar støvet selv.',
    ],
    shower: [
      'Jeg er redd for å falle i dusjen og har begynt å la det være.',
      'Trenger noen ved siden av meg når jeg dusjer. Resten gjør jeg selv.',
    ],
    dispenser: [
      'Jeg blander sammen medisinene og har tatt dobbelt to ganger.',
      'Jeg vil helst klare tablettene selv, men glemmer når på dagen det er.',
    ],
    medicine: [
      'Jeg har begynt med insulin og ser ikke tallene på pennen.',
      'Jeg får ikke tablettene ut av pakken, og jeg glemmer dem om morgenen.',
      'Fastlegen har skrevet ut mye nytt etter sykehuset. Jeg er usikker på hva som er hva.',
    ],
    twice: [
      'Jeg trenger hjelp med medisinene morgen og kveld, og å få av støttestrømpene.',
      'Kveldene er verst. Da er jeg sliten og svimmel og tør ikke gå til badet alene.',
    ],
    three: [
      'Jeg kommer meg ikke opp av sengen uten hjelp, og maten blir det så som så med.',
      'Kona mi har stelt meg i fire år. Nå orker hun ikke mer alene.',
    ],
    four: [
      'Jeg kan ikke stå uten to som holder. Jeg vil bo hjemme så lenge jeg kan.',
      'Etter slaget trenger jeg hjelp til alt som krever to hender.',
    ],
    wound: ['Såret på leggen vil ikke gro, og jeg når ikke ned til det selv.'],
    alarm: [
      'Jeg falt i gangen og ble liggende til naboen kom. Jeg vil kunne ringe etter noen.',
      'Jeg bor alene og er utrygg om natten. Kan jeg få trygghetsalarm?',
      'Jeg har hjertesvikt og tør ikke være ute i hagen uten å kunne få tak i noen.',
      'Etter hoften er jeg ustø. Legen sa at jeg burde ha alarm.',
      'Barna bor langt unna og maser om at jeg må ha noe å trykke på.',
    ],
    day: [
      'Dagene er lange og like. Jeg savner noen å spise sammen med.',
      'Jeg sitter alene fra åtte til fire og liker å ha folk rundt meg.',
    ],
    respite: [
      'Jeg steller mor natt og dag og skal selv opereres. Hvem tar henne de tre ukene?',
      'Mannen min har demens, og jeg sover ikke. Jeg trenger noen netter fri.',
    ],
    contact: [
      'Jeg kommer meg ikke ut på egen hånd. Før gikk jeg på konserter.',
      'Trenger en å gå tur med, gjerne en som liker fugler.',
    ],
    child: [
      'Nora er ni år og trenger noen ved siden av seg hele tiden. Vi trenger et pusterom, og hun trenger andre enn oss.',
    ],
  },
  matters: {
    cleaning: 'At huset er såpass at jeg kan be noen inn.',
    shower: 'Å få være ren uten å være redd.',
    dispenser: 'Å styre medisinene mine selv.',
    medicine: 'Å slippe å tenke på tablettene, og komme meg ut på tur.',
    twice: 'Å bo i mitt eget hjem og sitte på verandaen når det er sol.',
    three: 'At det er kjente folk som kommer. Te før tablettene.',
    four: 'Å bli snakket til, ikke over hodet på.',
    wound: 'At såret gror så jeg kan gå i svømmehallen igjen.',
    alarm: 'Å være trygg hjemme uten å bry noen.',
    day: 'Å ha noe å stå opp til.',
    respite: 'At han har det godt når jeg ikke er der.',
    contact: 'Musikk, og en å le sammen med.',
    child: 'Å bade, å hoppe på trampoline, og at det er de samme som kommer.',
  },
  goals: {
    cleaning: 'Hjemmet er rent nok til at du kan ta imot besøk.',
    shower: 'Du dusjer hver uke og kjenner deg trygg.',
    dispenser: 'Du tar medisinene til rett tid med dispenseren, uten at noen ringer.',
    medicine: 'Du får medisinene du skal ha, hver dag.',
    twice: 'Du er trygg hjemme morgen og kveld, og får medisinene du skal ha.',
    three: 'Du spiser tre måltider og er oppe om dagen.',
    four: 'Du er uten trykksår og er med i stua hver dag.',
    wound: 'Såret er grodd.',
    alarm: 'Du får tak i noen når du trenger det.',
    day: 'Du er ute blant andre to dager i uken.',
    respite: 'Den som steller deg, får sove.',
    contact: 'Du kommer deg på noe du har lyst til hver uke.',
    child: 'Nora trives hos avlasteren, og familien får hente seg inn.',
  },
  rounds: {
    cleaning: [
      'Rengjøring',
      'Gulv, bad og kjøkken. Spør om sengetøyet skal skiftes.',
      'Du tørker støv og rydder unna.',
    ],
    shower: ['Dusj', 'Vær i rommet. Hjelp med rygg og føtter.', 'Du vasker deg foran og steller håret selv.'],
    refill: [
      'Fylle dispenseren',
      'Kontroller mot medisinlisten før du fyller. Se på batteriet.',
      'Du tar dosene selv.',
    ],
    'medicine-morning': ['Medisiner om morgenen', 'Gi fra ukedosetten. Bli til de er tatt.', 'Du henter vannet.'],
    'medicine-evening': [
      'Medisiner om kvelden',
      'Gi fra ukedosetten. Av med støttestrømper.',
      'Du gjør deg klar for natten.',
    ],
    'get-up': [
      'Stell om morgenen',
      'Hjelp til å stå opp, vask og klær. Rullatoren står ved sengen.',
      'Du velger klær.',
    ],
    breakfast: ['Frokost', 'Sett frem mat og drikke.', 'Du smører selv.'],
    dinner: ['Middag', 'Varm maten og sett på bordet. Se at det er drikke fremme.', 'Du dekker på.'],
    afternoon: ['Besøk om ettermiddagen', 'Hjelp til toalettet og over i stolen.', 'Du sier fra om du vil hvile.'],
    'to-bed': ['Stell om kvelden', 'Hjelp til å legge seg. Alarmen skal være på.', 'Du pusser tenner selv.'],
    wound: ['Sårstell', 'Etter prosedyren i journalen. Mål og skriv.', 'Du holder benet høyt når du sitter.'],
    talk: [
      'Samtale med kontaktpersonen',
      'Spør hvordan det går, og om hjelpen fortsatt er riktig.',
      'Du sier hva som bør bli annerledes.',
    ],
    'night-look': ['Tilsyn om natten', 'Gå stille inn. Snu etter planen.', ''],
  },
  notes: {
    cleaning: [
      'Vasket gulv og bad. {Hun} hadde ryddet unna på forhånd.',
      'Rent overalt. Ville heller ha kjøkkenet enn soverommet denne gangen.',
    ],
    shower: [
      'Dusjet. Sto støtt hele tiden.',
      'Ville ikke dusje i dag, vasket seg ved vasken. Prøver igjen i overmorgen.',
    ],
    dispenser: [
      'Fylte dispenseren for en uke. Alle doser var tatt.',
      'To doser lå igjen fra onsdag. Snakket om det, {hun} hadde vært hos søsteren.',
    ],
    medicine: [
      'Tok medisinene. Gikk tur til postkassen etterpå.',
      'Alt tatt. Litt tett i brystet, ringer fastlegen om det ikke er bedre i morgen.',
    ],
    twice: [
      '{Hun} tok medisinene og spiste godt. Vi så på bildene fra barnebarnet.',
      'Litt svimmel da {hun} reiste seg. Satt en stund før vi gikk til badet.',
      'Alt vel. Hoven i høyre ankel, følger med.',
    ],
    three: [
      'Spiste en halv porsjon. Ville ha mer te.',
      'Våken og blid. Gikk til kjøkkenet med rullator.',
      'Urolig i natt, sier {hun}. Ville ligge litt lenger.',
    ],
    four: [
      'To til stell. Huden er fin. Satt i stolen til middag.',
      'Hostet en del. Sykepleier er varslet.',
      'Lo av katten. Spiste alt.',
    ],
    wound: ['Såret er rent, 2 cm. Mindre enn forrige uke.', 'Litt mer væske enn sist. Skiftet type bandasje.'],
  },
  journal: [
    'Gikk gjennom planen sammen med {henne}. {Hun} er fornøyd med tidene.',
    'Snakket med datteren etter avtale. Ingen endringer.',
    'Vekten er den samme som forrige måned.',
    'Medisinlisten er gjennomgått mot fastlegens.',
  ],
  unitThreads: [
    [
      'visit',
      'Kan dere komme litt senere på torsdag? Jeg skal til tannlegen klokken ni.',
      'Ja, vi kommer mellom elleve og tolv på torsdag.',
    ],
    [
      'medicine',
      'Mor sier at det er nye tabletter i dosetten. Er det meningen?',
      'Ja. Fastlegen byttet blodtrykkstabletten på mandag. Det er samme virkning, bare et annet navn.',
    ],
    [
      'visit',
      'Hvem er det som kommer i helgen?',
      'Det blir en av tre: Ida, Sondre eller Marte. Vi ringer om det endrer seg.',
    ],
    ['plan', 'Hun vil ha te før tablettene. Kan det stå et sted?', 'Nå står det i planen. Godt at du sa det.'],
    [
      'practical',
      'Lyspæren i gangen er gått. Er det noe dere kan hjelpe med?',
      'Vi skifter den ved neste besøk. Den ligger i skuffen, sier hun.',
    ],
    [
      'feedback',
      'Det kom ingen i går kveld før halv ti. Hun satt og ventet.',
      'Det var ikke godt nok, og vi er lei for det. To var syke, og vi burde ha ringt. I kveld er det satt av tid fra kvart på åtte.',
    ],
    [
      'visit',
      'Jeg trenger ikke hjelp med dusj på fredag, søsteren min er her.',
      'Da stryker vi det på fredag. Medisinene kommer vi med som vanlig.',
    ],
    [
      'alarm',
      'Halskjedet til alarmen gnager. Finnes det et annet bånd?',
      'Ja, vi tar med et armbånd ved neste besøk og prøver det sammen med deg.',
    ],
  ],
  storeThreads: [
    [
      'practical',
      'Rullatoren har fått en løs brems. Kan noen se på den?',
      'Vi henter den mandag mellom ni og elleve og låner deg en annen imens.',
    ],
    [
      'practical',
      'Når kan jeg levere tilbake dusjkrakken? Vi trenger den ikke lenger.',
      'Når som helst mellom ni og tre. Ring på, så kommer vi ut.',
    ],
    [
      'practical',
      'Finnes det en høyere toalettforhøyer enn den vi fikk?',
      'Ja, vi har en på ti centimeter. Den kan hentes fra torsdag.',
    ],
  ],
  officeThreads: [
    [
      'application',
      'Er det kommet et svar på søknaden til far?',
      'Ikke ennå. Vi besøker ham på onsdag, og du får svar innen en uke etter det.',
    ],
    [
      'application',
      'Jeg glemte å skrive at jeg også ser dårlig. Må jeg sende ny søknad?',
      'Nei, det trengs ikke. Jeg legger det inn i saken din.',
    ],
  ],
  volunteerThreads: [
    [
      'other',
      'Jeg kan kjøre til legen på tirsdager, men ikke i november.',
      'Tusen takk for beskjed. Vi setter deg opp igjen fra første tirsdag i desember.',
    ],
    [
      'other',
      'Finnes det noen som kan lese avisen høyt for meg?',
      'Ja. Solveig kan komme onsdager klokken elleve om det passer.',
    ],
  ],
  reasonsNotDone: 'Ingen hjemme, og ingen beskjed. Ringte datteren.',
  cancelWords: ['Jeg er hos sønnen min i dag.', 'Har besøk og klarer meg.', 'Skal til legen.'],
  moveWords: 'Kan dere komme etter klokken tolv? Jeg skal til frisøren.',
  case: {
    resources: 'Klarer mye selv når tiden er god. Vil gjøre det hun kan.',
    situation: 'Bor hjemme. Ser og hører med hjelpemidler. Har familie som ringer.',
    relativesView: 'Familien mener at hjelpen bør begynne før vinteren.',
    facts: 'Vi har hatt en samtale hjemme hos deg og har sett hva du klarer selv.',
    reasons:
      'Du har behov for hjelpen for å kunne bo trygt hjemme. Hjelpen er vurdert ut fra hva du klarer selv, og hva som er viktig for deg.',
    herView: 'Du vil gjøre mest mulig selv og er enig i det vi ble enige om.',
    extent: {
      day: ['Hver dag, vanligvis én gang.', 'Hver morgen og kveld.', 'Tre ganger om dagen.', 'Fire ganger om dagen.'],
      week: ['Hver uke, vanligvis én gang.', 'Hver uke, vanligvis to ganger.', 'Hver uke, vanligvis tre ganger.', ''],
      month: ['Hver måned, vanligvis én gang.', 'Hver måned, vanligvis to ganger.', '', ''],
    },
    always: 'Døgnet rundt.',
    considered: {
      volunteers: 'Spurt om besøksvenn; vil tenke på det.',
      aids: 'Støttehåndtak og krakk på badet.',
      technology: 'Trygghetsalarm vurdert.',
      reablement: 'Ønsker ikke opptrening nå.',
    },
    keys: 'Nøkkelboks ved døren',
    keptWhere: ['Nøkkelskapet på basen, krok {n}', 'Nøkkelboks ved døren', 'Digital lås'],
    hazards: ['Hund i huset, snill', 'Glatt trapp om vinteren', 'Oksygen i stuen, ingen åpen ild', 'Røyker inne'],
    why: ['Bor alene', 'Har falt i år', 'Hjertesvikt', 'Svimmel', 'Utrygg om natten'],
  },
};
