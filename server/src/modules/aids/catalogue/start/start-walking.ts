import { part, type StartArticle, say, size } from './start-article.ts';
import { measures } from './start-measures.ts';

const ferrules = part('ferrule', 4, say('Doppsko', 'Doppsko', 'Doppsko', 'Rubber tip'));
const small = { wrist: [60, 75] } as const;
const medium = { wrist: [74, 88] } as const;
const large = { wrist: [87, 102] } as const;

/** Crutches, sticks and frames: what one holds in the hands. */
export const startWalking: readonly StartArticle[] = [
  {
    ...{ code: 'elbow-crutches', kind: 'set', iso9999: '12030601', selfService: 'open', cleaning: 'wipe' },
    names: say('Krykker', 'Krykkjer', 'Kryckor', 'Crutches'),
    purpose: say(
      'Tar vekt av et vondt bein når du går.',
      'Tek vekt av ein vond fot når du går.',
      'Avlastar ett ont ben när du går.',
      'Takes weight off a sore leg when you walk.',
    ),
    fit: say(
      'Stå rett. Håndtaket skal være ved håndleddet. Albuen er litt bøyd når du holder i det. Hør at knotten klikker på plass.',
      'Stå rett. Handtaket skal vere ved handleddet. Olbogen er litt bøygd når du held i det. Høyr at knotten klikkar på plass.',
      'Stå rakt. Handtaget ska vara vid handleden. Armbågen är lite böjd när du håller i det. Hör att knappen klickar på plats.',
      'Stand straight. The grip should be at the wrist. Your elbow is slightly bent when you hold it. Hear the button click in place.',
    ),
    use: say(
      'Sett krykkene fram først, så det vonde beinet, så det friske. Opp trappa går det friske beinet først. Ned går det vonde først.',
      'Set krykkjene fram først, så den vonde foten, så den friske. Opp trappa går den friske foten først. Ned går den vonde først.',
      'Sätt fram kryckorna först, sedan det onda benet, sedan det friska. Uppför trappan går det friska benet först. Nerför går det onda först.',
      'Move the crutches first, then the sore leg, then the good one. Going up stairs the good leg goes first. Going down, the sore one.',
    ),
    measures: [measures.wrist],
    sizes: [
      size('small', 130, small),
      size('medium', 130, { wrist: [72, 100] }),
      size('strong', 200, { wrist: [72, 102] }),
    ],
    parts: [part('crutch', 2, say('Krykke', 'Krykkje', 'Krycka', 'Crutch')), { ...ferrules, count: 2 }],
  },
  {
    ...{ code: 'walking-stick', kind: 'single', iso9999: '12030301', selfService: 'open', cleaning: 'wipe' },
    names: say('Stokk', 'Stokk', 'Käpp', 'Walking stick'),
    purpose: say(
      'Gir litt støtte og bedre balanse.',
      'Gir litt støtte og betre balanse.',
      'Ger lite stöd och bättre balans.',
      'Gives some support and better balance.',
    ),
    fit: say(
      'Stå rett med sko på. Håndtaket skal nå til håndleddet.',
      'Stå rett med sko på. Handtaket skal nå til handleddet.',
      'Stå rakt med skor på. Handtaget ska nå till handleden.',
      'Stand straight with shoes on. The handle should reach your wrist.',
    ),
    use: say(
      'Hold stokken på den friske siden. Den og det vonde beinet går fram samtidig. Bytt doppskoen når den er slitt.',
      'Hald stokken på den friske sida. Han og den vonde foten går fram samtidig. Byt doppskoen når han er sliten.',
      'Håll käppen på den friska sidan. Den och det onda benet går fram samtidigt. Byt doppsko när den är sliten.',
      'Hold the stick on your good side. It moves together with the sore leg. Change the rubber tip when it is worn.',
    ),
    measures: [measures.wrist],
    sizes: [size('short', 100, { wrist: [60, 80] }), size('long', 100, { wrist: [78, 102] })],
  },
  {
    ...{ code: 'quad-stick', kind: 'single', iso9999: '12031601', selfService: 'open', cleaning: 'wipe' },
    names: say('Stokk med fire bein', 'Stokk med fire bein', 'Käpp med fyra ben', 'Stick with four legs'),
    purpose: say(
      'Står av seg selv og gir mer støtte enn en vanlig stokk.',
      'Står av seg sjølv og gir meir støtte enn ein vanleg stokk.',
      'Står av sig själv och ger mer stöd än en vanlig käpp.',
      'Stands by itself and supports more than a plain stick.',
    ),
    fit: say(
      'Håndtaket skal nå til håndleddet. De lengste beina skal peke ut fra kroppen.',
      'Handtaket skal nå til handleddet. Dei lengste beina skal peike ut frå kroppen.',
      'Handtaget ska nå till handleden. De längsta benen ska peka ut från kroppen.',
      'The handle should reach your wrist. The longer feet point away from the body.',
    ),
    use: say(
      'Sett alle fire bein i gulvet før du legger vekt på den. Bruk den ikke i trapp.',
      'Set alle fire bein i golvet før du legg vekt på han. Bruk han ikkje i trapp.',
      'Sätt alla fyra ben i golvet innan du lägger vikt på den. Använd den inte i trappor.',
      'Put all four feet on the floor before you lean on it. Do not use it on stairs.',
    ),
    measures: [measures.wrist],
    sizes: [size('one', 130, { wrist: [65, 100] })],
  },
  {
    ...{ code: 'walking-frame', kind: 'single', iso9999: '12060301', selfService: 'open', cleaning: 'wipe' },
    names: say('Gåstol uten hjul', 'Gåstol utan hjul', 'Gåbock', 'Walking frame'),
    purpose: say(
      'Gir god støtte inne når du er ustø.',
      'Gir god støtte inne når du er ustø.',
      'Ger gott stöd inne när du är ostadig.',
      'Gives firm support indoors when you are unsteady.',
    ),
    fit: say(
      'Still alle fire bein likt. Håndtakene skal være ved håndleddet.',
      'Still alle fire bein likt. Handtaka skal vere ved handleddet.',
      'Ställ alla fyra ben lika. Handtagen ska vara vid handleden.',
      'Set all four legs alike. The grips should be at your wrist.',
    ),
    use: say(
      'Løft den fram, sett den ned, og gå inn i den. Ett skritt om gangen.',
      'Løft han fram, set han ned, og gå inn i han. Eitt steg om gongen.',
      'Lyft fram den, sätt ner den och gå in i den. Ett steg i taget.',
      'Lift it forward, put it down and step into it. One step at a time.',
    ),
    measures: [measures.wrist],
    sizes: [size('medium', 120, { wrist: [68, 92] }), size('strong', 200, { wrist: [70, 95] })],
  },
  {
    ...{ code: 'rollator-indoor', kind: 'set', iso9999: '12060602', selfService: 'open', cleaning: 'wipe' },
    names: say('Rullator til inne', 'Rullator til inne', 'Rollator för inomhus', 'Rollator for indoors'),
    purpose: say(
      'Støtte når du går inne, med brett til kopp og tallerken.',
      'Støtte når du går inne, med brett til kopp og tallerken.',
      'Stöd när du går inne, med bricka för kopp och tallrik.',
      'Support when you walk indoors, with a tray for cup and plate.',
    ),
    fit: say(
      'Håndtakene skal være ved håndleddet når du står rett. Prøv bremsene før du går.',
      'Handtaka skal vere ved handleddet når du står rett. Prøv bremsene før du går.',
      'Handtagen ska vara vid handleden när du står rakt. Prova bromsarna innan du går.',
      'The grips should be at your wrist when you stand straight. Try the brakes before you walk.',
    ),
    use: say(
      'Gå tett inntil og se fram. Sett bremsene på før du setter deg eller reiser deg.',
      'Gå tett inntil og sjå fram. Set bremsene på før du set deg eller reiser deg.',
      'Gå nära och titta framåt. Lås bromsarna innan du sätter dig eller reser dig.',
      'Walk close to it and look ahead. Lock the brakes before you sit down or get up.',
    ),
    measures: [measures.wrist, measures.door],
    sizes: [
      size('small', 130, { wrist: [62, 82], door: [58, 130] }),
      size('medium', 130, { wrist: [76, 100], door: [62, 130] }),
    ],
    parts: [
      part('tray', 1, say('Brett', 'Brett', 'Bricka', 'Tray')),
      part('basket', 1, say('Kurv', 'Korg', 'Korg', 'Basket')),
    ],
  },
  {
    ...{ code: 'rollator-outdoor', kind: 'set', iso9999: '12060603', selfService: 'open', cleaning: 'wash' },
    names: say('Rullator til ute', 'Rullator til ute', 'Rollator för utomhus', 'Rollator for outdoors'),
    purpose: say(
      'Støtte på tur, med sete å hvile på og kurv til varer.',
      'Støtte på tur, med sete å kvile på og korg til varer.',
      'Stöd på promenaden, med sits att vila på och korg för varor.',
      'Support on your walk, with a seat to rest on and a basket.',
    ),
    fit: say(
      'Håndtakene skal være ved håndleddet når du står rett. Begge skal stå i samme hull.',
      'Handtaka skal vere ved handleddet når du står rett. Begge skal stå i same hol.',
      'Handtagen ska vara vid handleden när du står rakt. Båda ska stå i samma hål.',
      'The grips should be at your wrist when you stand straight. Both in the same hole.',
    ),
    use: say(
      'Gå tett inntil. Sett bremsene på før du setter deg. Skyv den ikke foran deg når noen sitter på den.',
      'Gå tett inntil. Set bremsene på før du set deg. Skyv han ikkje når nokon sit på han.',
      'Gå nära. Lås bromsarna innan du sätter dig. Skjut den inte när någon sitter på den.',
      'Walk close to it. Lock the brakes before you sit. Do not push it while somebody sits on it.',
    ),
    measures: [measures.wrist],
    sizes: [
      size('small', 130, small),
      size('medium', 150, medium),
      size('large', 150, large),
      size('strong', 200, { wrist: [72, 102] }),
    ],
    parts: [
      part('basket', 1, say('Kurv', 'Korg', 'Korg', 'Basket')),
      part('back-strap', 1, say('Ryggstropp', 'Ryggstropp', 'Ryggband', 'Back strap')),
    ],
  },
  {
    ...{ code: 'forearm-walker', kind: 'single', iso9999: '12061202', selfService: 'therapist', cleaning: 'wash' },
    names: say(
      'Gåbord med støtte til armene',
      'Gåbord med støtte til armane',
      'Gåbord med armstöd',
      'Walker with arm rests',
    ),
    purpose: say(
      'Du støtter deg på underarmene når hendene eller beina er svake.',
      'Du støttar deg på underarmane når hendene eller beina er svake.',
      'Du stöder dig på underarmarna när händer eller ben är svaga.',
      'You lean on your forearms when hands or legs are weak.',
    ),
    fit: say(
      'En fysioterapeut eller ergoterapeut stiller den inn sammen med deg.',
      'Ein fysioterapeut eller ergoterapeut stiller det inn saman med deg.',
      'En fysioterapeut eller arbetsterapeut ställer in det med dig.',
      'A therapist sets it together with you.',
    ),
    use: say(
      'Gå med rett rygg og små skritt. Sett bremsene på før du setter deg.',
      'Gå med rett rygg og små steg. Set bremsene på før du set deg.',
      'Gå med rak rygg och små steg. Lås bromsarna innan du sätter dig.',
      'Walk upright with small steps. Lock the brakes before you sit down.',
    ),
    measures: [],
    sizes: [size('one', 150)],
  },
  {
    ...{ code: 'crutch-ferrules', kind: 'consumable', iso9999: '120705', selfService: 'open', cleaning: 'not-reused' },
    names: say(
      'Doppsko til krykke og stokk',
      'Doppsko til krykkje og stokk',
      'Doppsko till krycka och käpp',
      'Rubber tips',
    ),
    purpose: say(
      'Hindrer at krykka eller stokken glir. Du beholder dem.',
      'Hindrar at krykkja eller stokken glir. Du får ha dei.',
      'Hindrar kryckan eller käppen från att glida. Du behåller dem.',
      'Stops a crutch or stick from slipping. Yours to keep.',
    ),
    fit: say(
      'Trekk av den gamle. Skyv den nye helt inn til den stopper.',
      'Dra av den gamle. Skyv den nye heilt inn til han stoppar.',
      'Dra av den gamla. Skjut på den nya tills det tar stopp.',
      'Pull the old one off. Push the new one on until it stops.',
    ),
    use: say(
      'Bytt når mønsteret er slitt bort.',
      'Byt når mønsteret er slite bort.',
      'Byt när mönstret är slitet.',
      'Change them when the pattern is worn.',
    ),
    measures: [],
    sizes: [size('one', null, {}, say('19 mm', '19 mm', '19 mm', '19 mm'))],
  },
];
