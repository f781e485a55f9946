import type { withoutNet as shape } from '../../nb/staff/without-net.ts';

export const withoutNet: typeof shape = {
  withoutNet: {
    heading: 'Inte skickat än',
    lead: 'Det här finns bara på den här enheten. Det skickas av sig självt när det finns kontakt.',
    count: (n) =>
      n === 1
        ? 'En utredning på den här enheten är inte skickad än.'
        : `${n} utredningar på den här enheten är inte skickade än.`,
    see: 'Se vad som finns här',
    caseNumber: (reference) => `Ärende ${reference}`,
    invited: 'Utredning som du är inbjuden till',
    writtenAt: (day, clock) => `Skrivet ${day} kl. ${clock}`,
    along: 'Medtagen utan nät. Inget att skicka.',
    kept: 'Inte skickat än',
    both: (who) => `${who} har skrivit i samma del. Inget är skickat. Öppna utredningen och se på båda.`,
    someone: 'En kollega',
    refused: 'Utredningen kan inte ändras längre. Det du skrev här är inte sparat där.',
    yourWords: 'Det du skrev',
    discard: 'Ta bort det från den här enheten',
    open: 'Skriv vidare',
    allSent: 'Allt är skickat. Inget finns kvar på den här enheten.',
    here: 'Ingen kontakt. Du kan läsa och skriva i utredningen här. Det du skriver finns på den här enheten tills det är skickat, också om du stänger sidan.',
    notHere: 'Resten av ärendet öppnas när det finns kontakt. Att göra utredningen klar får också vänta.',
    allSaved: 'Kontakt igen. Allt är sparat.',
    openCase: 'Öppna hela ärendet',
    keptHere: 'Ingen kontakt. Det du skrev finns på den här enheten och skickas av sig självt. Du kan stänga sidan.',
    onlyTab:
      'Ingen kontakt, och webbläsaren kan inte spara något. Det du skrev finns bara i den här fliken. Stäng den inte.',
    joined: (who, parts) =>
      `${who} skrev i samma del medan du var utan kontakt: ${parts}. Båda texterna står där nu. Läs dem.`,
    takeAlong: 'Ta med utan nät',
    takenAlong: (clock) =>
      `Finns på den här enheten till kl. ${clock}, eller tills du loggar ut. Då kan du öppna och skriva utan nät.`,
    leaveHeading: 'Något är inte skickat',
    leaveWhy: (n) =>
      n === 1
        ? 'En utredning finns bara på den här enheten. Loggar du ut nu tas det du skrev bort.'
        : `${n} utredningar finns bara på den här enheten. Loggar du ut nu tas det du skrev bort.`,
    leaveAnyway: 'Ta bort och logga ut',
    stay: 'Stanna här',
  },
};
