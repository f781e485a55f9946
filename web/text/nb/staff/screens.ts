export const screensWork = {
  screensWork: {
    part: 'Skjerm hjemme',
    work: 'Skjermer hjemme',
    workHelp: 'Hvem som har en skjerm, og når den sist var i kontakt.',
    title: 'Skjermer hjemme hos folk',
    lead: 'De som ikke er hørt fra på lengst tid, står øverst.',
    none: 'Ingen har skjerm hjemme',
    noneHelp: 'En skjerm kobles til på siden til den som skal ha den.',
    who: 'Hvem',
    seen: 'Sist i kontakt',
    shows: 'Viser',
    by: 'Koblet til av',
    nothing: 'bare klokka',
    asked: 'Hva har hun sagt at skjermen kan vise?',
    silent: 'Ikke hørt fra på over en time',
  },
};
