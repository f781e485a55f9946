import type { MedicineLine } from '@tunet/contract';

interface Told {
  readonly unit: { readonly name: string; readonly phone: string | null };
  readonly help: {
    readonly whatMatters: string;
    readonly lines: readonly {
      readonly title: string;
      readonly how: string;
      readonly ownPart: string;
      readonly isCritical: boolean;
      readonly windows: readonly string[];
    }[];
  };
  /** null: we keep no list of her medicines */
  readonly medicines: readonly MedicineLine[] | null;
  readonly relatives: readonly { readonly name: string; readonly relation: string; readonly phone: string }[];
}

const words = {
  nb: {
    from: (unit: string, phone: string | null) => `Fra ${unit}${phone ? `, telefon ${phone}` : ''}`,
    matters: (said: string) => `Viktig for henne: ${said}`,
    help: 'Hjelp hjemme:',
    critical: 'må ikke falle bort',
    own: (part: string) => `hun gjør selv: ${part}`,
    noHelp: 'Hun har ikke hjelp hjemme i planen nå.',
    medicines: 'Legemidler slik vi har dem:',
    noMedicines: 'Vi har ingen liste over legemidler.',
    relatives: 'Pårørende:',
  },
  sv: {
    from: (unit: string, phone: string | null) => `Från ${unit}${phone ? `, telefon ${phone}` : ''}`,
    matters: (said: string) => `Viktigt för henne: ${said}`,
    help: 'Hjälp hemma:',
    critical: 'får inte falla bort',
    own: (part: string) => `hon gör själv: ${part}`,
    noHelp: 'Hon har ingen hjälp hemma i planen nu.',
    medicines: 'Läkemedel som vi har dem:',
    noMedicines: 'Vi har ingen lista över läkemedel.',
    relatives: 'Närstående:',
  },
} as const;

/** The admission report, line by line, in the language of the country's health service. */
export function reportLines(language: 'nb' | 'sv', { unit, help, medicines, relatives }: Told): string[] {
  const say = words[language];
  const lineOf = ({ title, how, ownPart, isCritical, windows }: Told['help']['lines'][number]) =>
    [
      `– ${title} (${windows.join(', ')})`,
      ...(isCritical ? [say.critical] : []),
      ...(how ? [how] : []),
      ...(ownPart ? [say.own(ownPart)] : []),
    ].join('; ');
  return [
    say.from(unit.name, unit.phone),
    ...(help.whatMatters ? [say.matters(help.whatMatters)] : []),
    ...(help.lines.length > 0 ? [say.help, ...help.lines.map(lineOf)] : [say.noHelp]),
    ...(medicines
      ? [
          say.medicines,
          ...medicines.map(({ name, strength, use }) => `– ${[name, strength, use].filter(Boolean).join(', ')}`),
        ]
      : [say.noMedicines]),
    ...(relatives.length > 0 ? [say.relatives, ...relatives.map(({ name, phone }) => `– ${name}, ${phone}`)] : []),
  ];
}
