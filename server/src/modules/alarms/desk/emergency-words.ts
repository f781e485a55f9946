import type { Place } from '@tunet/contract';

/** What stands on the list; read by people in a hurry and without net, in the language of the desk's country. */
export interface EmergencyWords {
  readonly lang: 'nb' | 'sv';
  readonly heading: string;
  /** when it was written, and for how many homes */
  readonly made: string;
  readonly help: string;
  readonly passphrase: string;
  readonly open: string;
  readonly wrong: string;
  readonly opening: string;
  readonly find: string;
  readonly number: string;
  readonly numberHelp: string;
  readonly numberFind: string;
  readonly numberNone: string;
  readonly print: string;
  readonly lock: string;
  readonly alarm: string;
  readonly keys: string;
  readonly relatives: string;
  readonly hasKey: string;
  readonly hazards: string;
  readonly steps: string;
  readonly mute: string;
  readonly unconfirmed: string;
  readonly emergency: string;
}

const norwegian: EmergencyWords = {
  lang: 'nb',
  heading: 'Nødliste for responsdesken',
  made: 'Laget {at}. {homes} hjem med alarm, {hidden} av dem skjermet.',
  help: 'Brukes når ingenting annet virker. Alt på listen er taushetsbelagt: lås den inne når den er skrevet ut, og makuler den når den ikke trengs.',
  passphrase: 'Passord for nødlisten',
  open: 'Åpne listen',
  wrong: 'Passordet åpner ikke listen. Sjekk store og små bokstaver, og prøv igjen.',
  opening: 'Åpner. Det tar noen sekunder.',
  find: 'Finn navn, gate eller nummer',
  number: 'Nummeret til alarmen som ringer',
  numberHelp: 'Hjem der noen har skjermet adresse, finnes bare med nummeret til alarmen. De skrives ikke ut.',
  numberFind: 'Finn',
  numberNone: 'Ingen skjermet alarm har dette nummeret.',
  print: 'Skriv ut hele listen',
  lock: 'Lås',
  alarm: 'Alarm',
  keys: 'Nøkler',
  relatives: 'Pårørende, i rekkefølge',
  hasKey: 'har nøkkel',
  hazards: 'Vær obs på',
  steps: 'Dette gjør du',
  mute: 'ikke vent talekontakt: send noen',
  unconfirmed: 'adressen er ikke bekreftet',
  emergency: 'Brann 110 · Politi 112 · Ambulanse 113 · Legevakt 116 117',
};

const swedish: EmergencyWords = {
  lang: 'sv',
  heading: 'Nödlista för larmbordet',
  made: 'Gjord {at}. {homes} hem med larm, {hidden} av dem skyddade.',
  help: 'Används när inget annat fungerar. Allt på listan är sekretess: lås in den när den är utskriven, och förstör den när den inte behövs.',
  passphrase: 'Lösenord för nödlistan',
  open: 'Öppna listan',
  wrong: 'Lösenordet öppnar inte listan. Kontrollera stora och små bokstäver, och försök igen.',
  opening: 'Öppnar. Det tar några sekunder.',
  find: 'Hitta namn, gata eller nummer',
  number: 'Numret till larmet som ringer',
  numberHelp: 'Hem där någon har skyddad adress hittas bara med larmets nummer. De skrivs inte ut.',
  numberFind: 'Hitta',
  numberNone: 'Inget skyddat larm har det här numret.',
  print: 'Skriv ut hela listan',
  lock: 'Lås',
  alarm: 'Larm',
  keys: 'Nycklar',
  relatives: 'Anhöriga, i ordning',
  hasKey: 'har nyckel',
  hazards: 'Var uppmärksam på',
  steps: 'Så här gör du',
  mute: 'vänta inte talkontakt: skicka någon',
  unconfirmed: 'adressen är inte bekräftad',
  emergency: 'Brand, polis, ambulans 112 · Sjukvårdsrådgivning 1177',
};

export function emergencyWords(country: Place['country']): EmergencyWords {
  return country === 'SE' ? swedish : norwegian;
}
