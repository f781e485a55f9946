import type { GuideWay } from '@tunet/contract';
import { answerFromTeam, answerToApplication, apply, say, type WayEntry } from './way-text.ts';

/** Things at home that give safety. */
export const waysSafe = {
  'safety-alarm': {
    team: 'office',
    who: 'municipality-care',
    act: apply('safety-alarm'),
    title: say('Få trygghetsalarm', 'Få tryggleiksalarm', 'Få trygghetslarm', 'Get a safety alarm'),
    explained: say(
      'Du trykker på en knapp og snakker med et menneske, dag og natt. Hun sender noen når du trenger det.',
      'Du trykkjer på ein knapp og snakkar med eit menneske, dag og natt. Ho sender nokon når du treng det.',
      'Du trycker på en knapp och talar med en människa, dag och natt. Hon skickar någon när du behöver det.',
      'You press a button and speak with a person, day and night. She sends somebody when you need it.',
    ),
    next: answerToApplication,
  },
  'medicine-dispenser': {
    team: 'office',
    who: 'municipality-care',
    act: apply('medicine-dispenser'),
    title: say(
      'Få hjelp til å huske medisinen',
      'Få hjelp til å hugse medisinen',
      'Få hjälp att minnas läkemedlen',
      'Get help to take medicines on time',
    ),
    explained: say(
      'En medisindispenser gir riktig medisin til riktig tid og minner deg på den. Vi får beskjed når du ikke tar den.',
      'Ein medisindispensar gir rett medisin til rett tid og minner deg på han. Vi får beskjed når du ikkje tek han.',
      'En läkemedelsautomat ger rätt läkemedel i rätt tid och påminner dig. Vi får veta när du inte tar det.',
      'A medicine dispenser gives the right medicine at the right time and reminds you. We are told when you do not take it.',
    ),
    next: answerToApplication,
  },
  'digital-supervision': {
    team: 'office',
    who: 'municipality-care',
    act: apply('digital-supervision'),
    title: say('Få digitalt tilsyn', 'Få digitalt tilsyn', 'Få digital tillsyn', 'Get digital supervision'),
    explained: say(
      'Vi ser til deg om natten uten å vekke deg. Du avtaler selv når, og du kan si nei.',
      'Vi ser til deg om natta utan å vekkje deg. Du avtaler sjølv når, og du kan seie nei.',
      'Vi ser till dig på natten utan att väcka dig. Du bestämmer när, och du kan säga nej.',
      'We look in on you at night without waking you. You agree when, and you may say no.',
    ),
    next: answerToApplication,
    inSweden: { act: apply('night-supervision') },
  },
  gps: {
    team: 'office',
    who: 'municipality-care',
    act: apply('locating'),
    title: say('Få GPS-alarm ute', 'Få GPS-alarm ute', 'Få larm med GPS ute', 'Get an alarm with GPS outdoors'),
    explained: say(
      'Den som lett går seg bort, kan gå tur og bli funnet igjen. Vi ser stedet bare når det trengs.',
      'Den som lett går seg bort, kan gå tur og bli funnen att. Vi ser staden berre når det trengst.',
      'Den som lätt går vilse kan gå ut och bli hittad igen. Vi ser platsen bara när det behövs.',
      'One who easily gets lost can go out and be found again. We see the place only when it is needed.',
    ),
    next: answerToApplication,
    inSweden: { act: apply('safety-alarm') },
  },
  'door-lock': {
    team: 'home-care',
    who: 'municipality-care',
    act: { kind: 'write', topic: null },
    title: say(
      'Ordne nøkkel eller dørlås',
      'Ordne nøkkel eller dørlås',
      'Ordna nyckel eller dörrlås',
      'Arrange a key or a door lock',
    ),
    explained: say(
      'De som hjelper deg, kan åpne med telefonen når de skal til deg. Du låser som før, og du ser hvem som har åpnet.',
      'Dei som hjelper deg, kan opne med telefonen når dei skal til deg. Du låser som før, og du ser kven som har opna.',
      'De som hjälper dig kan öppna med telefonen när de ska till dig. Du låser som förut och ser vem som har öppnat.',
      'Those who help you can open with their phone when they come. You lock as before, and you see who has opened.',
    ),
    next: say(
      'Du skriver, og {team} svarer innen {answerDays}. Så avtaler dere når låsen settes på.',
      'Du skriv, og {team} svarar innan {answerDays}. Så avtaler de når låsen blir sett på.',
      'Du skriver, och {team} svarar inom {answerDays}. Sedan bestämmer ni när låset sätts på.',
      'You write, and {team} answers within {answerDays}. Then you agree when the lock is put on.',
    ),
  },
  'video-contact': {
    team: 'office',
    who: 'municipality-care',
    act: apply('family-screen'),
    title: say(
      'Få en skjerm for å se hverandre',
      'Få ein skjerm for å sjå kvarandre',
      'Få en skärm för att se varandra',
      'Get a screen to see each other',
    ),
    explained: say(
      'En enkel skjerm hjemme viser hvem som kommer, og lar deg snakke med familien eller med oss.',
      'Ein enkel skjerm heime viser kven som kjem, og lèt deg snakke med familien eller med oss.',
      'En enkel skärm hemma visar vem som kommer och låter dig tala med familjen eller med oss.',
      'A simple screen at home shows who comes, and lets you talk with your family or with us.',
    ),
    next: answerToApplication,
  },
  'dementia-team': {
    team: 'dementia-team',
    who: 'municipality-care',
    act: { kind: 'ask-team' },
    title: say(
      'Snakk med demensteamet',
      'Snakk med demensteamet',
      'Tala med demensteamet',
      'Talk with the dementia team',
    ),
    explained: say(
      'De kan mye om hukommelse som svikter. De kommer hjem og gir råd til deg og dem som står deg nær.',
      'Dei kan mykje om minne som sviktar. Dei kjem heim og gir råd til deg og dei som står deg nær.',
      'De kan mycket om minne som sviktar. De kommer hem och ger råd till dig och dina närmaste.',
      'They know much about memory that fails. They come home and advise you and those who are close to you.',
    ),
    next: answerFromTeam,
  },
  'mental-health-service': {
    team: 'mental-health',
    who: 'municipality-care',
    act: { kind: 'ask-team' },
    title: say('Få noen å snakke med', 'Få nokon å snakke med', 'Få någon att tala med', 'Get somebody to talk to'),
    explained: say(
      'Når livet er tungt, eller rus er blitt et problem, kan du snakke med fagfolk i kommunen. Du trenger ikke være henvist.',
      'Når livet er tungt, eller rus er blitt eit problem, kan du snakke med fagfolk i kommunen. Du treng ikkje vere tilvist.',
      'När livet är tungt, eller alkohol och droger är ett problem, kan du tala med personal i kommunen. Du behöver ingen remiss.',
      'When life is heavy, or drink or drugs have become a problem, you can talk with professionals here. You need no referral.',
    ),
    next: answerFromTeam,
  },
} as const satisfies Partial<Record<GuideWay, WayEntry>>;
