import type { screensWork as shape } from '../../nb/staff/screens.ts';

export const screensWork: typeof shape = {
  screensWork: {
    part: 'Skjerm heime',
    work: 'Skjermar heime',
    workHelp: 'Kven som har ein skjerm, og når han sist var i kontakt.',
    title: 'Skjermar heime hos folk',
    lead: 'Dei som ikkje er høyrde frå på lengst tid, står øvst.',
    none: 'Ingen har skjerm heime',
    noneHelp: 'Ein skjerm blir kopla til på sida til den som skal ha han.',
    who: 'Kven',
    seen: 'Sist i kontakt',
    shows: 'Viser',
    by: 'Kopla til av',
    nothing: 'berre klokka',
    asked: 'Kva har ho sagt at skjermen kan vise?',
    silent: 'Ikkje høyrt frå på over ein time',
  },
};
