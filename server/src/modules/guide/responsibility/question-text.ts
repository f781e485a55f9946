import { type GuideAnswer, type GuideQuestionCode, guideChoices, type Language, type LocalText } from '@tunet/contract';

interface QuestionText {
  readonly text: LocalText;
  readonly choices: Readonly<Record<string, LocalText>>;
}

function say(nb: string, nn: string, sv: string, en: string): LocalText {
  return { nb, nn, sv, en };
}

const unknown = say('Vet ikke', 'Veit ikkje', 'Vet inte', 'I do not know');

const texts: Readonly<Record<GuideQuestionCode, QuestionText>> = {
  'how-long': {
    text: say(
      'Hvor lenge trenger du det?',
      'Kor lenge treng du det?',
      'Hur länge behöver du det?',
      'How long will you need it?',
    ),
    choices: {
      short: say('Under to år', 'Under to år', 'Under två år', 'Under two years'),
      lasting: say('Over to år', 'Over to år', 'Över två år', 'Over two years'),
      'lasting-now': say(
        'Over to år, og jeg trenger det nå',
        'Over to år, og eg treng det no',
        'Över två år, och jag behöver det nu',
        'Over two years, and I need it now',
      ),
      terminal: say(
        'Den siste tiden av livet',
        'Den siste tida av livet',
        'Den sista tiden i livet',
        'The last time of life',
      ),
      unknown,
    },
  },
  'where-used': {
    text: say('Hvor skal det brukes?', 'Kvar skal det brukast?', 'Var ska det användas?', 'Where will it be used?'),
    choices: {
      daily: say('Hjemme og ute', 'Heime og ute', 'Hemma och ute', 'At home and outdoors'),
      work: say('På jobb', 'På jobb', 'På jobbet', 'At work'),
      school: say(
        'På skole eller i barnehage',
        'På skule eller i barnehage',
        'I skola eller förskola',
        'In school or kindergarten',
      ),
      institution: say(
        'På sykehjem eller dagsenter',
        'På sjukeheim eller dagsenter',
        'På boende eller dagverksamhet',
        'In a nursing home or a day centre',
      ),
      unknown,
    },
  },
  'lives-where': {
    text: say(
      'Hvor bor den det gjelder?',
      'Kvar bur den det gjeld?',
      'Var bor den det gäller?',
      'Where does the person live?',
    ),
    choices: {
      'own-home': say('Hjemme', 'Heime', 'Hemma', 'At home'),
      'special-housing': say(
        'På et sted med hjelp hele døgnet',
        'På ein stad med hjelp heile døgnet',
        'På ett boende med personal dygnet runt',
        'In a home with staff day and night',
      ),
      unknown,
    },
  },
};

/** A question with its choices, in a language. */
export function questionText(code: GuideQuestionCode, language: Language): NonNullable<GuideAnswer['question']> {
  const { text, choices } = texts[code];
  return {
    code,
    text: text[language],
    choices: guideChoices[code].map((choice) => ({ code: choice, text: choices[choice]?.[language] ?? choice })),
  };
}
