import type { TownWords } from './words-shape.ts';

/** What the people of the Swedish place say and write. All of it is made up. */
export const swedishWords: TownWords = {
  needs: {
    cleaning: [
      'Jag orkar inte dammsuga och skura golven längre. Ryggen säger ifrån.',
      'Lägenheten blir inte städad som den ska. Jag dammar själv.',
    ],
    shower: [
      'Jag är rädd att falla i duschen och har börjat låta bli.',
      'Behöver någon bredvid mig när jag duschar. Resten gör jag själv.',
    ],
    dispenser: [
      'Jag blandar ihop medicinerna och har tagit dubbelt två gånger.',
      'Jag vill sköta tabletterna själv men glömmer tiderna.',
    ],
    medicine: [
      'Jag får inte ut tabletterna ur kartan, och jag glömmer dem på morgonen.',
      'Det blev mycket nytt efter sjukhuset. Jag är osäker på vad som är vad.',
    ],
    twice: [
      'Jag behöver hjälp med medicinerna morgon och kväll, och med stödstrumporna.',
      'Kvällarna är värst. Då är jag trött och yr och vågar inte gå till badrummet ensam.',
    ],
    three: [
      'Jag kommer inte upp ur sängen utan hjälp, och maten blir det si och så med.',
      'Min fru har skött mig i fyra år. Nu orkar hon inte mer ensam.',
    ],
    four: ['Jag kan inte stå utan två som håller. Jag vill bo hemma så länge jag kan.'],
    wound: ['Såret på benet vill inte läka, och jag når inte ner till det själv.'],
    alarm: [
      'Jag föll i hallen och blev liggande tills grannen kom. Jag vill kunna ringa efter någon.',
      'Jag bor ensam och är otrygg på natten. Kan jag få trygghetslarm?',
    ],
    day: ['Dagarna är långa och lika. Jag saknar någon att äta med.'],
    respite: ['Min man har demens, och jag sover inte. Jag behöver några nätter lediga.'],
    contact: ['Jag kommer inte ut på egen hand. Förr gick jag på konserter.'],
    child: ['Han är åtta år och behöver någon bredvid sig hela tiden. Vi behöver ett andrum.'],
  },
  matters: {
    cleaning: 'Att det är så fint hemma att jag kan bjuda in någon.',
    shower: 'Att få vara ren utan att vara rädd.',
    dispenser: 'Att styra mina mediciner själv.',
    medicine: 'Att slippa tänka på tabletterna och komma ut på promenad.',
    twice: 'Att bo i mitt eget hem och sitta på balkongen när det är sol.',
    three: 'Att det är kända människor som kommer. Kaffe före tabletterna.',
    four: 'Att man pratar med mig och inte över huvudet på mig.',
    wound: 'Att såret läker så att jag kan bada igen.',
    alarm: 'Att vara trygg hemma utan att besvära någon.',
    day: 'Att ha något att stiga upp till.',
    respite: 'Att han har det bra när jag inte är där.',
    contact: 'Musik, och någon att skratta med.',
    child: 'Att bada, och att det är samma människor som kommer.',
  },
  goals: {
    cleaning: 'Hemmet är så rent att du kan ta emot besök.',
    shower: 'Du duschar varje vecka och känner dig trygg.',
    dispenser: 'Du tar medicinerna i rätt tid med automaten, utan att någon ringer.',
    medicine: 'Du får de mediciner du ska ha, varje dag.',
    twice: 'Du är trygg hemma morgon och kväll och får de mediciner du ska ha.',
    three: 'Du äter tre mål mat och är uppe om dagen.',
    four: 'Du är utan trycksår och är med i vardagsrummet varje dag.',
    wound: 'Såret är läkt.',
    alarm: 'Du får tag i någon när du behöver det.',
    day: 'Du är ute bland andra två dagar i veckan.',
    respite: 'Den som sköter dig får sova.',
    contact: 'Du kommer ut på något du har lust till varje vecka.',
    child: 'Han trivs, och familjen får hämta sig.',
  },
  rounds: {
    cleaning: ['Städning', 'Golv, badrum och kök. Fråga om sängen ska bäddas rent.', 'Du dammar och plockar undan.'],
    shower: [
      'Dusch',
      'Var med i rummet. Hjälp med rygg och fötter.',
      'Du tvättar dig framtill och sköter håret själv.',
    ],
    refill: [
      'Fylla automaten',
      'Kontrollera mot läkemedelslistan innan du fyller. Se på batteriet.',
      'Du tar doserna själv.',
    ],
    'medicine-morning': ['Mediciner på morgonen', 'Ge ur dosetten. Stanna tills de är tagna.', 'Du hämtar vattnet.'],
    'medicine-evening': [
      'Mediciner på kvällen',
      'Ge ur dosetten. Ta av stödstrumporna.',
      'Du gör dig i ordning för natten.',
    ],
    'get-up': ['Hjälp på morgonen', 'Hjälp upp, tvätt och kläder. Rollatorn står vid sängen.', 'Du väljer kläder.'],
    breakfast: ['Frukost', 'Ställ fram mat och dryck.', 'Du brer själv.'],
    dinner: ['Middag', 'Värm maten och ställ på bordet. Se till att det finns dryck framme.', 'Du dukar.'],
    afternoon: ['Besök på eftermiddagen', 'Hjälp till toaletten och över i stolen.', 'Du säger till om du vill vila.'],
    'to-bed': ['Hjälp på kvällen', 'Hjälp i säng. Larmet ska vara på.', 'Du borstar tänderna själv.'],
    wound: ['Omläggning', 'Enligt ordinationen i journalen. Mät och skriv.', 'Du håller benet högt när du sitter.'],
    talk: [
      'Samtal med din kontakt',
      'Fråga hur det går och om hjälpen fortfarande är rätt.',
      'Du säger vad som borde bli annorlunda.',
    ],
    'night-look': ['Tillsyn på natten', 'Gå in tyst. Vänd enligt planen.', ''],
  },
  notes: {
    cleaning: [
      'Skurade golv och badrum. {Hun} hade plockat undan.',
      'Rent överallt. Ville hellre ha köket än sovrummet den här gången.',
    ],
    shower: ['Duschade. Stod stadigt hela tiden.', 'Ville inte duscha i dag, tvättade sig vid handfatet.'],
    dispenser: [
      'Fyllde automaten för en vecka. Alla doser var tagna.',
      'Två doser låg kvar från onsdagen. {Hun} hade varit hos sin syster.',
    ],
    medicine: ['Tog medicinerna. Gick till brevlådan efteråt.', 'Allt taget. Lite tung i andningen, vi följer.'],
    twice: [
      '{Hun} tog medicinerna och åt gott. Vi tittade på bilder av barnbarnet.',
      'Lite yr när {hun} reste sig. Satt en stund innan vi gick till badrummet.',
      'Allt väl. Svullen höger fotled, vi följer.',
    ],
    three: ['Åt en halv portion. Ville ha mer kaffe.', 'Vaken och glad. Gick till köket med rollatorn.'],
    four: [
      'Två vid hjälpen. Huden är fin. Satt i stolen till middag.',
      'Hostade en del. Sjuksköterskan är underrättad.',
    ],
    wound: ['Såret är rent, 2 cm. Mindre än förra veckan.', 'Lite mer vätska än sist. Bytte förband.'],
  },
  journal: [
    'Gick igenom planen tillsammans med {henne}. {Hun} är nöjd med tiderna.',
    'Talade med dottern enligt överenskommelse. Inga ändringar.',
    'Vikten är densamma som förra månaden.',
  ],
  unitThreads: [
    [
      'visit',
      'Kan ni komma lite senare på torsdag? Jag ska till tandläkaren klockan nio.',
      'Ja, vi kommer mellan elva och tolv på torsdag.',
    ],
    [
      'medicine',
      'Mamma säger att det är nya tabletter i dosetten. Stämmer det?',
      'Ja. Läkaren bytte blodtryckstabletten i måndags. Samma verkan, annat namn.',
    ],
    [
      'visit',
      'Vem är det som kommer i helgen?',
      'Det blir en av två: Elin eller Mattias. Vi ringer om det ändrar sig.',
    ],
    ['plan', 'Hon vill ha kaffe före tabletterna. Kan det stå någonstans?', 'Nu står det i planen. Bra att du sa det.'],
    [
      'feedback',
      'Det kom ingen i går kväll förrän halv tio. Hon satt och väntade.',
      'Det var inte bra nog, och vi beklagar. Två var sjuka, och vi borde ha ringt.',
    ],
    [
      'visit',
      'Jag behöver inte hjälp med duschen på fredag, min syster är här.',
      'Då stryker vi den på fredag. Medicinerna kommer vi med som vanligt.',
    ],
  ],
  storeThreads: [
    [
      'practical',
      'Rollatorn har fått en lös broms. Kan någon titta på den?',
      'Vi hämtar den på måndag mellan nio och elva och lånar ut en annan så länge.',
    ],
    [
      'practical',
      'När kan jag lämna tillbaka duschpallen?',
      'När som helst mellan nio och tre. Ring på, så kommer vi ut.',
    ],
  ],
  officeThreads: [
    [
      'application',
      'Har det kommit något beslut om pappas ansökan?',
      'Inte ännu. Vi besöker honom på onsdag, och du får besked inom en vecka efter det.',
    ],
  ],
  volunteerThreads: [
    [
      'other',
      'Finns det någon som kan läsa tidningen högt för mig?',
      'Ja. Vi har en volontär som kan komma på onsdagar klockan elva.',
    ],
  ],
  reasonsNotDone: 'Ingen hemma, och inget meddelande. Ringde dottern.',
  cancelWords: ['Jag är hos min son i dag.', 'Har besök och klarar mig.', 'Ska till läkaren.'],
  moveWords: 'Kan ni komma efter klockan tolv? Jag ska till frisören.',
  case: {
    resources: 'Klarar mycket själv när det får ta tid. Vill göra det hon kan.',
    situation: 'Bor hemma. Ser och hör med hjälpmedel. Har familj som ringer.',
    relativesView: 'Familjen tycker att hjälpen bör börja före vintern.',
    facts: 'Vi har haft ett samtal hemma hos dig och sett vad du klarar själv.',
    reasons:
      'Du har behov av hjälpen för att kunna bo tryggt hemma. Vi har utgått från vad du klarar själv och vad som är viktigt för dig.',
    herView: 'Du vill göra så mycket som möjligt själv och håller med om det vi kom överens om.',
    extent: {
      day: ['Varje dag, vanligen en gång.', 'Varje morgon och kväll.', 'Tre gånger om dagen.', 'Fyra gånger om dagen.'],
      week: [
        'Varje vecka, vanligen en gång.',
        'Varje vecka, vanligen två gånger.',
        'Varje vecka, vanligen tre gånger.',
        '',
      ],
      month: ['Varje månad, vanligen en gång.', 'Varje månad, vanligen två gånger.', '', ''],
    },
    always: 'Dygnet runt.',
    considered: {
      volunteers: 'Frågad om väntjänst; vill tänka på det.',
      aids: 'Stödhandtag och pall i badrummet.',
      technology: 'Trygghetslarm övervägt.',
      reablement: 'Önskar inte hemrehabilitering nu.',
    },
    keys: 'Nyckelskåp vid porten',
    keptWhere: ['Nyckelskåpet i lokalen, krok {n}', 'Nyckelskåp vid porten', 'Digitalt lås'],
    hazards: ['Hund i lägenheten, snäll', 'Hal trappa på vintern', 'Röker inne'],
    why: ['Bor ensam', 'Har fallit i år', 'Hjärtsvikt', 'Yr', 'Otrygg på natten'],
  },
};
