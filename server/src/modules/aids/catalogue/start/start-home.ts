import { part, type StartArticle, say, size } from './start-article.ts';
import { measures } from './start-measures.ts';

/** What stands or is fixed in the home: bars, poles, ramps, raisers. */
export const startHome: readonly StartArticle[] = [
  {
    ...{ code: 'grab-bar', kind: 'single', iso9999: '18180601', selfService: 'technician', cleaning: 'wash' },
    names: say('Støttehåndtak på vegg', 'Støttehandtak på vegg', 'Stödhandtag på vägg', 'Grab bar on the wall'),
    purpose: say(
      'Noe fast å holde i ved dusj, toalett eller trapp.',
      'Noko fast å halde i ved dusj, toalett eller trapp.',
      'Något fast att hålla i vid dusch, toalett eller trappa.',
      'Something firm to hold at shower, toilet or stairs.',
    ),
    fit: say(
      'Vi ser på veggen sammen med deg og skrur det fast.',
      'Vi ser på veggen saman med deg og skrur det fast.',
      'Vi tittar på väggen med dig och skruvar fast det.',
      'We look at the wall with you and screw it on.',
    ),
    use: say(
      'Kjenn at det sitter fast. Ring oss om det løsner.',
      'Kjenn at det sit fast. Ring oss om det løsnar.',
      'Känn att det sitter fast. Ring oss om det lossnar.',
      'Feel that it holds. Ring us if it comes loose.',
    ),
    measures: [],
    sizes: [size('short', 150), size('long', 150)],
  },
  {
    ...{ code: 'floor-ceiling-pole', kind: 'single', iso9999: '18181002', selfService: 'technician', cleaning: 'wipe' },
    names: say(
      'Stang fra gulv til tak',
      'Stong frå golv til tak',
      'Stång från golv till tak',
      'Pole from floor to ceiling',
    ),
    purpose: say(
      'Noe fast å holde i ved seng eller stol.',
      'Noko fast å halde i ved seng eller stol.',
      'Något fast att hålla i vid säng eller stol.',
      'Something firm to hold by the bed or the chair.',
    ),
    fit: say(
      'Vi måler, sjekker taket og spenner stanga fast.',
      'Vi måler, sjekkar taket og spenner stonga fast.',
      'Vi mäter, kontrollerar taket och spänner fast stången.',
      'We measure, check the ceiling and clamp it in place.',
    ),
    use: say(
      'Dra deg rolig opp. Kjenn hver uke at stanga står fast.',
      'Dra deg roleg opp. Kjenn kvar veke at stonga står fast.',
      'Dra dig lugnt upp. Känn varje vecka att stången står fast.',
      'Pull yourself up calmly. Feel each week that it stands firm.',
    ),
    measures: [measures.ceiling],
    sizes: [size('one', 150, { ceiling: [210, 300] })],
  },
  {
    ...{ code: 'threshold-ramp', kind: 'single', iso9999: '18301505', selfService: 'open', cleaning: 'wipe' },
    names: say('Terskelrampe', 'Terskelrampe', 'Tröskelramp', 'Threshold ramp'),
    purpose: say(
      'Gjør det lett å komme over en terskel med hjul.',
      'Gjer det lett å kome over ein terskel med hjul.',
      'Gör det lätt att komma över en tröskel med hjul.',
      'Makes it easy to roll over a threshold.',
    ),
    fit: say(
      'Toppen av rampa skal være like høy som terskelen.',
      'Toppen av rampa skal vere like høg som terskelen.',
      'Rampens topp ska vara lika hög som tröskeln.',
      'The top of the ramp should be as high as the threshold.',
    ),
    use: say(
      'Se etter at den ligger i ro. Tørk den når den er våt.',
      'Sjå etter at ho ligg i ro. Tørk ho når ho er våt.',
      'Kontrollera att den ligger still. Torka den när den är våt.',
      'See that it lies still. Dry it when it is wet.',
    ),
    measures: [measures.threshold, measures.door],
    sizes: [
      size(
        'small',
        300,
        { threshold: [1, 3], door: [60, 130] },
        say('Opp til 3 cm', 'Opp til 3 cm', 'Upp till 3 cm', 'Up to 3 cm'),
      ),
      size(
        'medium',
        300,
        { threshold: [3, 6], door: [60, 130] },
        say('3 til 6 cm', '3 til 6 cm', '3 till 6 cm', '3 to 6 cm'),
      ),
      size(
        'large',
        300,
        { threshold: [6, 10], door: [60, 130] },
        say('6 til 10 cm', '6 til 10 cm', '6 till 10 cm', '6 to 10 cm'),
      ),
    ],
  },
  {
    ...{ code: 'telescopic-rails', kind: 'set', iso9999: '18301503', selfService: 'guided', cleaning: 'wipe' },
    names: say('Skinner til trapp', 'Skjener til trapp', 'Teleskopramper', 'Rails for steps'),
    purpose: say(
      'To skinner som rullestolen kjører på over noen trinn.',
      'To skjener som rullestolen køyrer på over nokre trinn.',
      'Två skenor som rullstolen rullar på över några steg.',
      'Two rails to roll a wheelchair over a few steps.',
    ),
    fit: say(
      'Trekk skinnene ut og lås dem. Legg dem like langt fra hverandre som hjulene.',
      'Dra skjenene ut og lås dei. Legg dei like langt frå kvarandre som hjula.',
      'Dra ut skenorna och lås dem. Lägg dem lika brett isär som hjulen.',
      'Pull the rails out and lock them. Lay them as far apart as the wheels.',
    ),
    use: say(
      'To personer følger stolen. Er det brattere enn et vanlig trappetrinn, ring oss først.',
      'To personar følgjer stolen. Er det brattare enn eit vanleg trappetrinn, ring oss først.',
      'Två personer följer stolen. Är det brantare än ett vanligt trappsteg, ring oss först.',
      'Two people guide the chair. If it is steeper than an ordinary step, ring us first.',
    ),
    measures: [measures.steps],
    sizes: [
      size('short', 270, { steps: [8, 25] }, say('2 meter', '2 meter', '2 meter', '2 metres')),
      size('long', 270, { steps: [20, 45] }, say('3 meter', '3 meter', '3 meter', '3 metres')),
    ],
    parts: [part('rail', 2, say('Skinne', 'Skjene', 'Skena', 'Rail'))],
  },
  {
    ...{ code: 'furniture-raisers', kind: 'set', iso9999: '18150301', selfService: 'guided', cleaning: 'wipe' },
    names: say(
      'Klosser under stol og seng',
      'Klossar under stol og seng',
      'Förhöjningsklossar',
      'Chair and bed raisers',
    ),
    purpose: say(
      'Gjør stolen eller senga høyere, så det er lettere å reise seg.',
      'Gjer stolen eller senga høgare, så det er lettare å reise seg.',
      'Gör stolen eller sängen högre så att det är lättare att resa sig.',
      'Makes a chair or a bed higher, so that getting up is easier.',
    ),
    fit: say(
      'Ta bort hjul. Hvert bein skal stå midt i sin kloss. Alle klossene skal være like.',
      'Ta bort hjul. Kvart bein skal stå midt i klossen sin. Alle klossane skal vere like.',
      'Ta bort hjul. Varje ben ska stå mitt i sin kloss. Alla klossar ska vara lika.',
      'Take wheels off. Each leg stands in the middle of its raiser. All must be alike.',
    ),
    use: say(
      'Sett deg forsiktig første gang. Flytt ikke møbelet med klossene på.',
      'Set deg forsiktig første gong. Flytt ikkje møbelet med klossane på.',
      'Sätt dig försiktigt första gången. Flytta inte möbeln med klossarna på.',
      'Sit down carefully the first time. Do not move the furniture with them on.',
    ),
    measures: [],
    sizes: [
      size('small', 200, {}, say('5 cm høye', '5 cm høge', '5 cm höga', '5 cm high')),
      size('large', 200, {}, say('10 cm høye', '10 cm høge', '10 cm höga', '10 cm high')),
    ],
    parts: [part('block', 4, say('Kloss', 'Kloss', 'Kloss', 'Raiser'))],
  },
  {
    ...{ code: 'stove-guard', kind: 'set', iso9999: '18331001', selfService: 'technician', cleaning: 'wipe' },
    names: say('Komfyrvakt', 'Komfyrvakt', 'Spisvakt', 'Stove guard'),
    purpose: say(
      'Slår av komfyren når den blir glemt.',
      'Slår av komfyren når han blir gløymd.',
      'Stänger av spisen när den glöms på.',
      'Turns the stove off when it is forgotten.',
    ),
    fit: say(
      'En elektriker monterer den og viser deg hvordan den virker.',
      'Ein elektrikar monterer ho og viser deg korleis ho verkar.',
      'En elektriker monterar den och visar dig hur den fungerar.',
      'An electrician fits it and shows you how it works.',
    ),
    use: say(
      'Prøv den en gang i måneden. Hører du et pip, sjekk komfyren.',
      'Prøv ho ein gong i månaden. Høyrer du eit pip, sjekk komfyren.',
      'Prova den en gång i månaden. Hör du ett pip, titta till spisen.',
      'Test it once a month. If it beeps, check the stove.',
    ),
    measures: [],
    sizes: [size('one', null)],
    parts: [
      part('sensor', 1, say('Føler', 'Følar', 'Sensor', 'Sensor')),
      part('switch', 1, say('Bryter', 'Brytar', 'Brytare', 'Switch')),
    ],
  },
];
