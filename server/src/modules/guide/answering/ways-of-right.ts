import type { GuideWay } from '@tunet/contract';
import { answerFromTeam, say, type WayEntry } from './way-text.ts';

/** Doctors and numbers to ring, what one may say or demand, and who acts for one. */
export const waysOfRight = {
  gp: {
    team: 'office',
    who: 'gp-or-emergency',
    act: { kind: 'elsewhere', name: 'Helsenorge', address: 'https://www.helsenorge.no/' },
    title: say('Ring fastlegen din', 'Ring fastlegen din', 'Ring din vårdcentral', 'Ring your doctor'),
    explained: say(
      'Fastlegen ser på helsen din, medisinene dine og henviser videre.',
      'Fastlegen ser på helsa di, medisinane dine og tilviser vidare.',
      'Vårdcentralen tittar på din hälsa och dina läkemedel och skickar dig vidare.',
      'Your doctor looks at your health and your medicines, and sends you on.',
    ),
    next: say(
      'Du bestiller time hos legen. Kan du ikke vente, ring 116 117. Er det fare for liv, ring 113.',
      'Du bestiller time hos legen. Kan du ikkje vente, ring 116 117. Er det fare for liv, ring 113.',
      'Du bokar tid hos läkaren. Kan du inte vänta, ring 1177. Vid fara för livet, ring 112.',
      'You book a time with the doctor. If you cannot wait, ring 116 117. If life is in danger, ring 113.',
    ),
    inSweden: {
      act: { kind: 'elsewhere', name: '1177', address: 'https://www.1177.se/hitta-vard/' },
      title: say('Ring vårdcentralen', 'Ring vårdcentralen', 'Ring din vårdcentral', 'Ring your health centre'),
      explained: say(
        'Vårdcentralen ser på helsen din, medisinene dine og henviser videre.',
        'Vårdcentralen ser på helsa di, medisinane dine og tilviser vidare.',
        'Vårdcentralen tittar på din hälsa och dina läkemedel och skickar dig vidare.',
        'The health centre looks at your health and your medicines, and sends you on.',
      ),
      next: say(
        'Du bestiller time. Kan du ikke vente, ring 1177. Er det fare for liv, ring 112.',
        'Du bestiller time. Kan du ikkje vente, ring 1177. Er det fare for liv, ring 112.',
        'Du bokar tid. Kan du inte vänta, ring 1177. Vid fara för livet, ring 112.',
        'You book a time. If you cannot wait, ring 1177. If life is in danger, ring 112.',
      ),
    },
  },
  'out-of-hours': {
    team: 'office',
    who: 'gp-or-emergency',
    act: { kind: 'ring', name: say('Legevakt', 'Legevakt', 'Legevakt', 'Out-of-hours doctor'), number: '116117' },
    title: say(
      'Ring legevakt 116 117',
      'Ring legevakt 116 117',
      'Ring legevakt 116 117',
      'Ring the out-of-hours doctor, 116 117',
    ),
    explained: say(
      'Legevakten hjelper når du ikke kan vente på fastlegen. De svarer dag og natt.',
      'Legevakta hjelper når du ikkje kan vente på fastlegen. Dei svarar dag og natt.',
      'Legevakten hjälper när du inte kan vänta på läkaren. De svarar dag och natt.',
      'They help when you cannot wait for your doctor. They answer day and night.',
    ),
    next: say(
      'Du ringer nå og snakker med en sykepleier. Er det fare for liv, ring 113.',
      'Du ringjer no og snakkar med ein sjukepleiar. Er det fare for liv, ring 113.',
      'Du ringer nu och talar med en sjuksköterska. Vid fara för livet, ring 113.',
      'You ring now and talk with a nurse. If life is in danger, ring 113.',
    ),
    inSweden: {
      act: { kind: 'ring', name: say('1177', '1177', '1177', '1177'), number: '1177' },
      title: say('Ring 1177', 'Ring 1177', 'Ring 1177', 'Ring 1177'),
      explained: say(
        '1177 gir råd når du ikke kan vente. En sykepleier svarer dag og natt.',
        '1177 gir råd når du ikkje kan vente. Ein sjukepleiar svarar dag og natt.',
        '1177 ger råd när du inte kan vänta. En sjuksköterska svarar dag och natt.',
        '1177 gives advice when you cannot wait. A nurse answers day and night.',
      ),
      next: say(
        'Du ringer nå. Er det fare for liv, ring 112.',
        'Du ringjer no. Er det fare for liv, ring 112.',
        'Du ringer nu. Vid fara för livet, ring 112.',
        'You ring now. If life is in danger, ring 112.',
      ),
    },
  },
  'emergency-113': {
    team: 'office',
    who: 'gp-or-emergency',
    act: { kind: 'ring', name: say('Nødnummer', 'Naudnummer', 'Nödnummer', 'Emergency number'), number: '113' },
    title: say('Ring 113', 'Ring 113', 'Ring 113', 'Ring 113'),
    explained: say(
      'Er det fare for liv, ring med en gang. Du trenger ikke være sikker.',
      'Er det fare for liv, ring med ein gong. Du treng ikkje vere sikker.',
      'Är det fara för livet, ring genast. Du behöver inte vara säker.',
      'If life is in danger, ring at once. You need not be sure.',
    ),
    next: say(
      'De svarer nå, sier hva du skal gjøre, og sender hjelp.',
      'Dei svarar no, seier kva du skal gjere, og sender hjelp.',
      'De svarar nu, säger vad du ska göra och skickar hjälp.',
      'They answer now, tell you what to do, and send help.',
    ),
    inSweden: {
      act: { kind: 'ring', name: say('Nødnummer', 'Naudnummer', 'Nödnummer', 'Emergency number'), number: '112' },
      title: say('Ring 112', 'Ring 112', 'Ring 112', 'Ring 112'),
    },
  },
  appeal: {
    team: 'office',
    who: 'municipality-care',
    act: { kind: 'decisions' },
    title: say('Klag på vedtaket', 'Klag på vedtaket', 'Överklaga beslutet', 'Appeal the decision'),
    explained: say(
      'Er du ikke enig i svaret du fikk, kan du klage. Vi hjelper deg å skrive klagen når du vil.',
      'Er du ikkje samd i svaret du fekk, kan du klage. Vi hjelper deg å skrive klaga når du vil.',
      'Håller du inte med om beslutet kan du överklaga. Vi hjälper dig att skriva om du vill.',
      'If you do not agree with the answer you got, you may appeal. We help you write it if you wish.',
    ),
    next: say(
      'Fristen står i vedtaket, ofte fire uker. Kommunen ser på saken igjen. Får du ikke medhold, går klagen videre.',
      'Fristen står i vedtaket, ofte fire veker. Kommunen ser på saka igjen. Får du ikkje medhald, går klaga vidare.',
      'Du har tre veckor. Kommunen ser på saken igen. Ändras inte beslutet går det till förvaltningsrätten.',
      'The time limit stands in the decision, often four weeks. The municipality looks again. If it stands, the appeal goes on.',
    ),
    inSweden: {
      next: say(
        'Du har tre uker. Kommunen ser på saken igjen. Endres ikke svaret, går den til retten, förvaltningsrätten.',
        'Du har tre veker. Kommunen ser på saka igjen. Blir svaret ikkje endra, går ho til retten, förvaltningsrätten.',
        'Du har tre veckor. Kommunen ser på saken igen. Ändras inte beslutet går det till förvaltningsrätten.',
        'You have three weeks. The municipality looks again. If it stands, it goes to the administrative court.',
      ),
    },
  },
  'complaint-or-deviation': {
    team: 'home-care',
    who: 'municipality-care',
    act: { kind: 'feedback' },
    title: say('Si fra om hjelpen', 'Sei frå om hjelpa', 'Lämna synpunkter eller klagomål', 'Tell us about the help'),
    explained: say(
      'Noe gikk galt, eller noe kan bli bedre. Det du skriver, leses av den som har ansvaret. Du får ikke dårligere hjelp av det.',
      'Noko gjekk gale, eller noko kan bli betre. Det du skriv, blir lese av den som har ansvaret. Du får ikkje dårlegare hjelp av det.',
      'Något blev fel, eller kan bli bättre. Den som är ansvarig läser det du skriver. Du får inte sämre hjälp för det.',
      'Something went wrong, or could be better. The one in charge reads what you write. Your help gets no worse by it.',
    ),
    next: say(
      'Du skriver, og {team} svarer innen {answerDays}.',
      'Du skriv, og {team} svarar innan {answerDays}.',
      'Du skriver, och {team} svarar inom {answerDays}.',
      'You write, and {team} answers within {answerDays}.',
    ),
  },
  proxy: {
    team: 'office',
    who: 'municipality-care',
    act: { kind: 'proxies' },
    title: say(
      'Gi fullmakt til en du stoler på',
      'Gje fullmakt til ein du stoler på',
      'Ge fullmakt till någon du litar på',
      'Let somebody you trust help you here',
    ),
    explained: say(
      'Du velger hva hun kan se og gjøre for deg. Du kan ta det tilbake når du vil.',
      'Du vel kva ho kan sjå og gjere for deg. Du kan ta det tilbake når du vil.',
      'Du väljer vad hon får se och göra åt dig. Du kan ta tillbaka det när du vill.',
      'You choose what she may see and do for you. You can take it back whenever you want.',
    ),
    next: say(
      'Det gjelder fra samme minutt hun sier ja. Har du ikke BankID, hjelper vi deg når vi er hos deg.',
      'Det gjeld frå same minutt ho seier ja. Har du ikkje BankID, hjelper vi deg når vi er hos deg.',
      'Det gäller från samma minut hon säger ja. Har du inte BankID hjälper vi dig när vi är hos dig.',
      'It counts from the minute she says yes. If you have no BankID, we help you when we are with you.',
    ),
  },
  'legal-guardian': {
    team: 'guardians',
    who: 'municipality-other',
    act: { kind: 'elsewhere', name: 'Statsforvalteren', address: 'https://www.statsforvalteren.no/' },
    title: say('Få en verge', 'Få ein verje', 'Få en god man', 'Get a guardian'),
    explained: say(
      'En verge hjelper den som ikke lenger klarer penger og avtaler selv. Er det laget en fremtidsfullmakt, kan den brukes i stedet.',
      'Ein verje hjelper den som ikkje lenger klarer pengar og avtalar sjølv. Er det laga ei framtidsfullmakt, kan ho brukast i staden.',
      'En god man hjälper den som inte längre klarar pengar och avtal själv. Finns en framtidsfullmakt kan den användas i stället.',
      'A guardian helps one who no longer manages money and agreements. A power of attorney made earlier can be used instead.',
    ),
    next: say(
      'Du søker hos Statsforvalteren. De ber om en erklæring fra lege.',
      'Du søkjer hos Statsforvaltaren. Dei ber om ei erklæring frå lege.',
      'Du söker hos Statsforvalteren. De ber om ett intyg från läkare.',
      'You apply to the county governor (Statsforvalteren). They ask for a doctor’s statement.',
    ),
    responsible: say(
      'Statsforvalteren',
      'Statsforvaltaren',
      'Statsforvalteren',
      'The county governor (Statsforvalteren)',
    ),
    inSweden: {
      act: { kind: 'ask-team' },
      next: answerFromTeam,
      responsible: say('{team} i {place}', '{team} i {place}', '{team} i {place}', '{team} in {place}'),
    },
  },
  interpreter: {
    team: 'office',
    who: 'municipality-care',
    act: { kind: 'ask-team' },
    title: say('Få tolk', 'Få tolk', 'Få tolk', 'Get an interpreter'),
    explained: say(
      'Du har rett til å forstå og bli forstått. Vi ordner tolk, og den er gratis for deg.',
      'Du har rett til å forstå og bli forstått. Vi ordnar tolk, og han er gratis for deg.',
      'Du har rätt att förstå och bli förstådd. Vi ordnar tolk, och den är gratis för dig.',
      'You have a right to understand and be understood. We arrange an interpreter, free of charge for you.',
    ),
    next: say(
      'Du skriver hvilket språk. {team} ordner tolk til neste samtale og svarer innen {answerIn}.',
      'Du skriv kva språk. {team} ordnar tolk til neste samtale og svarar innan {answerIn}.',
      'Du skriver vilket språk. {team} ordnar tolk till nästa samtal och svarar inom {answerIn}.',
      'You write which language. {team} arranges an interpreter for the next talk and answers within {answerIn}.',
    ),
  },
} as const satisfies Partial<Record<GuideWay, WayEntry>>;
