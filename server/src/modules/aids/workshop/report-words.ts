import type { AidHarm, AidItemState, Language } from '@tunet/contract';

/** What stands on a report of an accident with an aid. */
export interface ReportWords {
  readonly tag: string;
  readonly title: string;
  readonly file: string;
  readonly made: string;
  readonly law: string;
  readonly unknown: string;
  readonly happened: string;
  readonly harm: Readonly<Record<AidHarm, string>>;
  readonly thing: string;
  readonly article: string;
  readonly maker: string;
  readonly model: string;
  readonly batch: string;
  readonly serial: string;
  readonly label: string;
  readonly bought: string;
  readonly cleaned: string;
  readonly inspected: string;
  readonly done: string;
  readonly aside: (when: string) => string;
  readonly same: (count: number) => string;
  readonly history: string;
  readonly state: Readonly<Record<AidItemState, string>>;
  readonly foot: string;
  readonly page: (page: number, of: number) => string;
}

/** To whom an accident is reported, from a day on. A later line replaces an earlier one; what was reported before stands. */
const laws = [
  {
    country: 'NO',
    fromOn: '2014-01-01',
    ref: 'forskrift om håndtering av medisinsk utstyr § 15 (FOR-2013-11-29-1373)',
    to: ['Direktoratet for medisinske produkter', 'Produsenten'],
  },
  {
    country: 'SE',
    fromOn: '2021-07-15',
    ref: 'HSLF-FS 2021:52; patientsäkerhetslagen (2010:659) 3 kap. 5 §',
    to: ['Läkemedelsverket', 'Inspektionen för vård och omsorg (IVO)', 'Tillverkaren'],
  },
] as const;

export function reportLaws(
  country: 'NO' | 'SE',
  day: string,
): { readonly ref: string; readonly to: readonly string[] } {
  const found = laws.filter((law) => law.country === country && law.fromOn <= day).at(-1);
  return found ?? { ref: '', to: [] };
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  nb: {
    tag: 'nb-NO',
    title: 'Melding om hendelse med et hjelpemiddel',
    file: 'hendelse',
    made: 'Laget',
    law: 'Meldes etter',
    unknown: 'ikke kjent',
    happened: 'Hva som skjedde',
    harm: {
      none: 'Ingen ble skadet',
      'might-have': 'Noen kunne blitt skadet',
      injury: 'Noen ble skadet',
      serious: 'Noen ble alvorlig skadet',
      death: 'Noen døde',
    },
    thing: 'Hjelpemiddelet',
    article: 'Slag',
    maker: 'Produsent',
    model: 'Modell',
    batch: 'Parti',
    serial: 'Serienummer',
    label: 'Merke',
    bought: 'Kjøpt',
    cleaned: 'Sist rengjort',
    inspected: 'Sist kontrollert',
    done: 'Hva som er gjort',
    aside: (when) => `Hjelpemiddelet er holdt til side, slik det var, siden ${when}.`,
    same: (count) => `Andre har hjemme av samme modell og parti: ${count}.`,
    history: 'Historikk',
    state: {
      available: 'på hylla',
      reserved: 'satt av',
      out: 'utlånt',
      returned: 'levert',
      cleaned: 'rengjort',
      inspected: 'kontrollert',
      repair: 'til reparasjon',
      quarantine: 'holdt til side',
      missing: 'borte',
      scrapped: 'kassert',
    },
    foot: 'Den det gjelder er ikke nevnt. Flere opplysninger gis av enheten som meldte.',
    page: (page, of) => `Side ${page} av ${of}`,
  },
  nn: {
    tag: 'nn-NO',
    title: 'Melding om hending med eit hjelpemiddel',
    file: 'hending',
    made: 'Laga',
    law: 'Blir meld etter',
    unknown: 'ikkje kjent',
    happened: 'Kva som hende',
    harm: {
      none: 'Ingen vart skadde',
      'might-have': 'Nokon kunne blitt skadde',
      injury: 'Nokon vart skadde',
      serious: 'Nokon vart alvorleg skadde',
      death: 'Nokon døydde',
    },
    thing: 'Hjelpemiddelet',
    article: 'Slag',
    maker: 'Produsent',
    model: 'Modell',
    batch: 'Parti',
    serial: 'Serienummer',
    label: 'Merke',
    bought: 'Kjøpt',
    cleaned: 'Sist reingjort',
    inspected: 'Sist kontrollert',
    done: 'Kva som er gjort',
    aside: (when) => `Hjelpemiddelet er halde til side, slik det var, sidan ${when}.`,
    same: (count) => `Andre har heime av same modell og parti: ${count}.`,
    history: 'Historikk',
    state: {
      available: 'på hylla',
      reserved: 'sett av',
      out: 'utlånt',
      returned: 'levert',
      cleaned: 'reingjort',
      inspected: 'kontrollert',
      repair: 'til reparasjon',
      quarantine: 'halde til side',
      missing: 'borte',
      scrapped: 'kassert',
    },
    foot: 'Den det gjeld er ikkje nemnd. Fleire opplysningar får ein av eininga som melde.',
    page: (page, of) => `Side ${page} av ${of}`,
  },
  sv: {
    tag: 'sv-SE',
    title: 'Anmälan om händelse med ett hjälpmedel',
    file: 'handelse',
    made: 'Gjord',
    law: 'Anmäls enligt',
    unknown: 'inte känt',
    happened: 'Vad som hände',
    harm: {
      none: 'Ingen skadades',
      'might-have': 'Någon kunde ha skadats',
      injury: 'Någon skadades',
      serious: 'Någon skadades allvarligt',
      death: 'Någon dog',
    },
    thing: 'Hjälpmedlet',
    article: 'Slag',
    maker: 'Tillverkare',
    model: 'Modell',
    batch: 'Parti',
    serial: 'Serienummer',
    label: 'Märkning',
    bought: 'Köpt',
    cleaned: 'Senast rengjort',
    inspected: 'Senast kontrollerat',
    done: 'Vad som har gjorts',
    aside: (when) => `Hjälpmedlet hålls undan, som det var, sedan ${when}.`,
    same: (count) => `Andra har hemma av samma modell och parti: ${count}.`,
    history: 'Historik',
    state: {
      available: 'på hyllan',
      reserved: 'undanställt',
      out: 'utlånat',
      returned: 'återlämnat',
      cleaned: 'rengjort',
      inspected: 'kontrollerat',
      repair: 'på reparation',
      quarantine: 'undanhållet',
      missing: 'saknas',
      scrapped: 'kasserat',
    },
    foot: 'Den det gäller nämns inte. Fler uppgifter lämnas av enheten som anmälde.',
    page: (page, of) => `Sida ${page} av ${of}`,
  },
  en: {
    tag: 'en-GB',
    title: 'Report of an incident with an aid',
    file: 'incident',
    made: 'Made',
    law: 'Reported under',
    unknown: 'not known',
    happened: 'What happened',
    harm: {
      none: 'Nobody was hurt',
      'might-have': 'Somebody might have been hurt',
      injury: 'Somebody was hurt',
      serious: 'Somebody was gravely hurt',
      death: 'Somebody died',
    },
    thing: 'The aid',
    article: 'Kind',
    maker: 'Maker',
    model: 'Model',
    batch: 'Batch',
    serial: 'Serial number',
    label: 'Label',
    bought: 'Bought',
    cleaned: 'Last cleaned',
    inspected: 'Last inspected',
    done: 'What has been done',
    aside: (when) => `The aid has been kept aside as it was since ${when}.`,
    same: (count) => `Others with the same model and batch at home: ${count}.`,
    history: 'History',
    state: {
      available: 'on the shelf',
      reserved: 'set aside',
      out: 'lent',
      returned: 'returned',
      cleaned: 'cleaned',
      inspected: 'inspected',
      repair: 'in repair',
      quarantine: 'kept aside',
      missing: 'missing',
      scrapped: 'scrapped',
    },
    foot: 'Whom it is about is not named. The unit that reported gives more.',
    page: (page, of) => `Page ${page} of ${of}`,
  },
};
