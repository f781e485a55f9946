export const accessibility = {
  accessibility: {
    heading: 'Tillgänglighet',
    lead: (place: string) =>
      `Alla ska kunna använda den här dörren. Här står vad ${place} har prövat, och vad som inte är bra nog ännu.`,
    holds: 'Det här håller',
    holdsLines: [
      'Sidorna är gjorda för att följa kraven i WCAG 2.2, nivå A och AA.',
      'Texten är minst 18 punkter på skärmen, och allt du trycker på är minst 48 högt.',
      'Allt går att göra med tangentbord, och du ser alltid var du är.',
      'Du kan förstora sidan fyra gånger, och använda den på en smal telefon.',
      'Färg står aldrig ensam. Det finns alltid ett ord eller ett tecken bredvid.',
    ],
    tried: 'Så är det prövat',
    triedLines: [
      'Varje sida prövas av ett program på alla språk, i alla storlekar och färger, varje gång något ändras.',
      'Tangentbordet prövas på samma sätt.',
      'Texterna mäts, så att de är lätta att läsa.',
    ],
    lacks: 'Det här är inte bra nog, eller inte prövat',
    lacksLines: [
      'Ingen som har skärmläsare varje dag har prövat sidorna än.',
      'Nynorska och svenska är inte lästa av någon som har det som modersmål.',
      'Det finns inte på samiska, finska eller teckenspråk, och inte som uppläst text.',
      'Bilagor som andra har gjort kan sakna det som behövs för att läsas upp.',
    ],
    tell: 'Säg till om något stänger dig ute',
    tellHelp: (place: string) =>
      `Ring eller skriv till ${place}. Du får det du behöver på ett annat sätt, och vi rättar felet.`,
    country: {
      NO: {
        complain: 'Får du inget svar kan du säga till hos',
        authority: 'Tilsynet for universell utforming av ikt',
        address: 'https://www.uutilsynet.no',
        law: 'Den norska lagen om jämställdhet och förbud mot diskriminering, § 18.',
      },
      SE: {
        complain: 'Får du inget svar kan du säga till hos',
        authority: 'Digg, Myndigheten för digital förvaltning',
        address: 'https://www.digg.se/tdosanmalan',
        law: 'Lagen om tillgänglighet till digital offentlig service (2018:1937).',
      },
    },
    more: 'Mer om den här dörren',
    moreTrust: 'Tillit i stället för minuter',
    moreDanger: 'Orden som gör nödraden större',
    lookedOver: (day: string) => `Genomgånget ${day}.`,
  },
};
