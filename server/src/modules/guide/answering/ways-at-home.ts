import type { GuideWay } from '@tunet/contract';
import { answerFromTeam, answerToApplication, answerToMessage, apply, say, type WayEntry } from './way-text.ts';

/** Help that comes home, and what belongs to it. */
export const waysAtHome = {
  'apply-home-nursing': {
    team: 'office',
    who: 'municipality-care',
    act: apply('home-nursing'),
    title: say('Søk om hjemmesykepleie', 'Søk om heimesjukepleie', 'Ansök om hemsjukvård', 'Apply for home nursing'),
    explained: say(
      'Noen kommer hjem til deg og hjelper med stell, medisiner eller sår. Hjelpen er gratis.',
      'Nokon kjem heim til deg og hjelper med stell, medisinar eller sår. Hjelpa er gratis.',
      'Någon kommer hem till dig och hjälper med omvårdnad, läkemedel eller sår.',
      'Somebody comes to your home and helps with care, medicines or wounds. It is free of charge.',
    ),
    next: answerToApplication,
    inSweden: {
      act: apply('home-care'),
      title: say('Søk om hjelp med stell', 'Søk om hjelp med stell', 'Ansök om hemtjänst', 'Apply for home care'),
      explained: say(
        'Noen kommer hjem og hjelper med det du ikke klarer selv: dusj, klær, mat. Trenger du sykepleier, hjelper vi deg videre.',
        'Nokon kjem heim og hjelper med det du ikkje klarer sjølv: dusj, klede, mat. Treng du sjukepleiar, hjelper vi deg vidare.',
        'Någon kommer hem och hjälper med det du inte klarar själv: dusch, kläder, mat. Behöver du sjuksköterska hjälper vi dig vidare.',
        'Somebody comes home and helps with what you do not manage: shower, clothes, food. If you need a nurse, we help you on.',
      ),
    },
  },
  'apply-practical-help': {
    team: 'office',
    who: 'municipality-care',
    act: apply('practical-help'),
    title: say(
      'Søk om hjelp i hjemmet',
      'Søk om hjelp i heimen',
      'Ansök om hjälp i hemmet',
      'Apply for help in the home',
    ),
    explained: say(
      'Noen hjelper deg med å vaske, handle eller ordne klær. Du betaler etter inntekt.',
      'Nokon hjelper deg med å vaske, handle eller ordne klede. Du betaler etter inntekt.',
      'Någon hjälper dig med städning, tvätt eller inköp. Du betalar efter inkomst.',
      'Somebody helps you with cleaning, laundry or shopping. You pay by your income.',
    ),
    next: answerToApplication,
    inSweden: { act: apply('home-care') },
  },
  meals: {
    team: 'office',
    who: 'municipality-care',
    act: apply('meals'),
    title: say('Få mat levert hjem', 'Få mat levert heim', 'Få mat hem', 'Get meals brought home'),
    explained: say(
      'Du får ferdig mat på døren de dagene du ønsker. Du betaler for maten.',
      'Du får ferdig mat på døra dei dagane du ønskjer. Du betaler for maten.',
      'Du får lagad mat till dörren de dagar du vill. Du betalar för maten.',
      'Cooked food comes to your door on the days you wish. You pay for the food.',
    ),
    next: answerToApplication,
  },
  reablement: {
    team: 'rehabilitation',
    who: 'municipality-care',
    act: { kind: 'ask-team' },
    title: say('Tren deg opp hjemme', 'Tren deg opp heime', 'Träna upp dig hemma', 'Train at home to manage again'),
    explained: say(
      'Etter sykdom eller fall kan du trene hjemme noen uker sammen med fagfolk. Målet er at du klarer det du vil selv.',
      'Etter sjukdom eller fall kan du trene heime nokre veker saman med fagfolk. Målet er at du klarer det du vil sjølv.',
      'Efter sjukdom eller fall kan du träna hemma några veckor med personal. Målet är att du klarar det du vill själv.',
      'After an illness or a fall you can train at home for some weeks with professionals, until you manage what you want yourself.',
    ),
    next: answerFromTeam,
  },
  'assessment-visit': {
    team: 'office',
    who: 'municipality-care',
    act: apply(),
    title: say(
      'Få en samtale hjemme hos deg',
      'Få ein samtale heime hos deg',
      'Få ett samtal hemma hos dig',
      'Have a talk at your home',
    ),
    explained: say(
      'Noen kommer hjem, ser hvordan det er, og finner ut sammen med deg hva som hjelper. Du trenger ikke vite hva hjelpen heter.',
      'Nokon kjem heim, ser korleis det er, og finn ut saman med deg kva som hjelper. Du treng ikkje vite kva hjelpa heiter.',
      'Någon kommer hem, ser hur du har det, och tar reda på tillsammans med dig vad som hjälper. Du behöver inte veta vad hjälpen heter.',
      'Somebody comes home, sees how things are, and finds out with you what helps. You need not know what the help is called.',
    ),
    next: answerToApplication,
  },
  'message-home-care': {
    team: 'home-care',
    who: 'municipality-care',
    act: { kind: 'write', topic: null },
    title: say('Skriv til hjemmetjenesten', 'Skriv til heimetenesta', 'Skriv till hemtjänsten', 'Write to home care'),
    explained: say(
      'Spør eller si fra til dem som hjelper deg. De samme folkene leser og svarer.',
      'Spør eller sei frå til dei som hjelper deg. Dei same folka les og svarar.',
      'Fråga eller berätta för dem som hjälper dig. Samma personal läser och svarar.',
      'Ask or tell those who help you. The same people read and answer.',
    ),
    next: answerToMessage,
  },
  'cancel-or-move-visit': {
    team: 'home-care',
    who: 'municipality-care',
    act: { kind: 'visits' },
    title: say(
      'Avlys eller flytt et besøk',
      'Avlys eller flytt eit besøk',
      'Avboka eller flytta ett besök',
      'Cancel or move a visit',
    ),
    explained: say(
      'Du ser besøkene dine. Der sier du fra at du ikke trenger et besøk, eller ber om et annet tidspunkt.',
      'Du ser besøka dine. Der seier du frå at du ikkje treng eit besøk, eller ber om eit anna tidspunkt.',
      'Du ser dina besök. Där säger du till att du inte behöver ett besök, eller ber om en annan tid.',
      'You see your visits. There you say that you do not need one, or ask for another time.',
    ),
    next: say(
      'Avlysning gjelder med en gang, når det er god tid. Er det kort tid igjen, sier siden hvem du ringer.',
      'Avlysing gjeld med ein gong, når det er god tid. Er det kort tid att, seier sida kven du ringjer.',
      'Avbokningen gäller direkt, när det är god tid. Är det kort tid kvar, säger sidan vem du ringer.',
      'It counts at once when there is time enough. When there is little time, the page says whom to ring.',
    ),
  },
  'own-payment-info': {
    team: 'office',
    who: 'municipality-care',
    act: { kind: 'ring-team' },
    title: say('Hva koster det?', 'Kva kostar det?', 'Vad kostar det?', 'What does it cost?'),
    explained: say(
      'Hjemmesykepleie er gratis. For hjelp i hjemmet, mat og sykehjem betaler du en egenandel. Den følger inntekt og faste satser.',
      'Heimesjukepleie er gratis. For hjelp i heimen, mat og sjukeheim betaler du ein eigendel. Han følgjer inntekt og faste satsar.',
      'Avgiften följer din inkomst och har ett tak, maxtaxan. Mat och hyra betalar du för sig.',
      'Home nursing is free. For help in the home, meals and nursing homes you pay a share by income and fixed rates.',
    ),
    next: say(
      '{team} sier hva nettopp du må betale. Prisen står også i svaret før du sier ja.',
      '{team} seier kva nettopp du må betale. Prisen står òg i svaret før du seier ja.',
      '{team} säger vad just du ska betala. Priset står också i beslutet innan du säger ja.',
      '{team} tells you what you would pay. The price also stands in the answer before you say yes.',
    ),
  },
} as const satisfies Partial<Record<GuideWay, WayEntry>>;
