import type { calls as shape } from '../nb/calls.ts';

export const calls: typeof shape = {
  calls: {
    state: {
      calling: 'Ringer nu',
      talking: 'Samtal',
      none: 'Inget samtal kom',
      ended: 'Samtalet är slut',
    },
    ringYourself: 'Enheten har inte ringt. Ring upp själv.',
    speakNow: 'Din telefon har svarat. Hör du henne, notera talkontakt.',
    mine: (agent: string) => `${agent} är min telefon`,
    byLink: 'Sms med länk',
    byVoice: 'Jag ringer själv',
    outside: 'Utanför appen',
    nobodyOutside: 'Ingen utanför appen har sagt ja till att åka hit.',
    noLink: 'Här bor någon med skyddad adress. Då skickas ingen länk: ring.',
    responder: { relative: 'anhörig', provider: 'privat utförare', 'fire-watch': 'räddningsvakt' },
    hasKey: 'har nyckel',
    agreedOn: (day: string) => `sa ja ${day}`,
    notByLink: 'Här bor någon med skyddad adress. Ring i stället.',
    noNumber: 'Det finns inget nummer att skicka till.',
    way: { app: '', link: 'tillfrågad med sms', voice: 'tillfrågad på telefon' },
    agreedLoading: 'Hämtar anhöriga',
    agreedHelp: 'Den som har sagt ja kan tillfrågas om att åka när larmet går. De andra får bara besked.',
    onlyInformed: 'får bara besked',
    agreedYes: 'Har sagt ja till att åka',
    agreedEnd: 'Ska inte tillfrågas mer',
    informHelp: 'Meddelandet säger: för kännedom, du behöver inte göra något. Ingen skickas av det.',
    informMessage: 'Skicka meddelande',
    informPhone: 'Jag har ringt',
  },
};
