/** What people of the town write. Made up; nobody reads them from a screen text, so they are not in web/text. */
interface TownWords {
  /** Notes after a visit. */
  readonly notes: readonly string[];
  readonly notDone: string;
  /** What a relative writes to the unit. */
  readonly messages: readonly string[];
  /** What a nurse answers. */
  readonly answers: readonly string[];
  /** Needs in own words. */
  readonly needs: readonly string[];
  readonly moveNo: string;
  readonly yes: string;
}

const nb: TownWords = {
  notes: [
    'Spiste frokost ved kjøkkenbordet. Ved godt mot.',
    'Litt støl i hoften i dag. Gikk med rullatoren til stuen.',
    'Dusjet selv, trengte bare hjelp til ryggen.',
    'Medisinene er tatt. Vi satte på kaffe sammen.',
    'Sov dårlig i natt, sier hun. Hvilte i stolen da jeg gikk.',
    'Var ute på trappen og så på snøen. God dag.',
  ],
  notDone: 'Ringte på og ringte telefonen. Snakket med datteren, alt er bra.',
  messages: [
    'Hei. Mor sier at hun er blitt litt svimmel når hun reiser seg. Kan dere se etter det i morgen?',
    'Hun har time hos tannlegen onsdag klokken ti. Kan morgenbesøket komme litt før?',
    'Takk for at dere tok dere tid i går. Hun var så fornøyd.',
    'Vet dere om den nye salven er hentet på apoteket?',
    'Jeg har lagt rene håndklær i skapet på badet.',
  ],
  answers: [
    'Hei. Takk for at du sier fra. Vi ser etter det ved neste besøk og skriver til deg etterpå.',
    'Hei. Det ordner vi. Jeg har lagt det inn til dem som kommer i morgen.',
    'Hei. Jeg har snakket med henne i dag. Vi følger med de neste dagene, og ring oss hvis noe endrer seg.',
  ],
  needs: [
    'Jeg klarer ikke lenger å dusje alene, og er redd for å falle på badet.',
    'Mor har begynt å glemme medisinene om kvelden. Kan noen komme innom?',
    'Det er blitt tungt å komme opp om morgenen etter at jeg brakk håndleddet.',
  ],
  moveNo: 'Vi får det ikke til denne gangen. Ring oss, så finner vi en tid sammen.',
  yes: 'Det er avtalt. Ring oss hvis du likevel trenger oss.',
};

const sv: TownWords = {
  notes: [
    'Åt frukost vid köksbordet. Vid gott mod.',
    'Lite stel i höften i dag. Gick med rollatorn till vardagsrummet.',
    'Duschade själv, behövde bara hjälp med ryggen.',
    'Läkemedlen är tagna. Vi satte på kaffe tillsammans.',
    'Sov dåligt i natt, säger hon. Vilade i fåtöljen när jag gick.',
  ],
  notDone: 'Ringde på och ringde på telefonen. Pratade med dottern, allt är bra.',
  messages: [
    'Hej. Mamma säger att hon blir lite yr när hon reser sig. Kan ni titta på det i morgon?',
    'Hon har tid hos tandläkaren på onsdag klockan tio. Kan morgonbesöket komma lite tidigare?',
    'Vet ni om den nya salvan är hämtad på apoteket?',
    'Jag har lagt rena handdukar i skåpet i badrummet.',
  ],
  answers: [
    'Hej. Bra att du säger till. Vi tittar på det vid nästa besök och skriver till dig efteråt.',
    'Hej. Det ordnar vi. Jag har skrivit det till dem som kommer i morgon.',
    'Hej. Jag har pratat med henne i dag. Vi följer det de närmaste dagarna, och ring oss om något ändras.',
  ],
  needs: [
    'Jag klarar inte längre att duscha ensam och är rädd för att falla i badrummet.',
    'Mamma har börjat glömma läkemedlen på kvällen. Kan någon titta förbi?',
    'Det har blivit tungt att komma upp på morgonen sedan jag bröt handleden.',
  ],
  moveNo: 'Det går inte den här gången. Ring oss, så hittar vi en tid tillsammans.',
  yes: 'Det är avtalat. Ring oss om du ändå behöver oss.',
};

/** By the language of the one who writes; the town writes bokmål and Swedish. */
export const townWords = { nb, nn: nb, sv, en: nb } as const satisfies Record<'nb' | 'nn' | 'sv' | 'en', TownWords>;
