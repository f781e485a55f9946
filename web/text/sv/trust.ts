export const trust = {
  trust: {
    heading: 'Tillit i stället för minuter',
    lead: 'Sju principer för hur vi arbetar. Här står vad Tunet gör för var och en av dem, och vad det aldrig gör.',
    does: 'Det gör vi',
    never: 'Det gör vi aldrig',
    principles: [
      {
        title: 'Människan först',
        does: 'Det som är viktigt för dig står överst, med dina egna ord. Du kan ändra det när du vill.',
        never: 'Vi räknar inte om dig till poäng som avgör hjälpen.',
      },
      {
        title: 'Den som är hos dig använder sitt yrke',
        does: 'De som hjälper kan ändra vad de gör, ordningen och tiden på dagen. De skriver varför.',
        never: 'Ingen behöver be kontoret om lov att tänka själv under ett besök.',
      },
      {
        title: 'Mål, inte minuter',
        does: 'Planen säger vad hjälpen ska leda till. Beslutet säger hur ofta den minst kommer.',
        never: 'Inga minuter står i beslutet. Ingens arbetsminuter mäts.',
      },
      {
        title: 'Mindre hjälp är ett ärende',
        does: 'Ska du få mindre hjälp får du veta det först. Du kan svara innan något blir bestämt.',
        never: 'Hjälp försvinner inte i det tysta, och inte för att ett datum har gått ut.',
      },
      {
        title: 'Alla ser samma sak',
        does: 'Kontoret och de som hjälper har samma uppgifter. De skriver till varandra på ett ställe, och du kan läsa det.',
        never: 'Det finns ingen dold mapp om dig i den här dörren.',
      },
      {
        title: 'Vi lär av det som går fel',
        does: 'En avvikelse handlar om det som hände, och vad vi gör nu.',
        never: 'Vi gör ingen lista över vem som gjorde fel.',
      },
      {
        title: 'Enkla regler som alla kan läsa',
        does: 'Tider och regler står med datum, källa och vem som bestämde dem.',
        never: 'Ingen regel ligger gömd i programmet. Ingen maskin avgör vad du får.',
      },
    ],
    toStaff: 'Till anställda och fackliga ombud',
    toStaffLines: [
      'Tunet visar när hjälp var lovad, och om någon kom. Det visar inte hur länge den enskilda var där.',
      'Din telefon följs inte. Inga kartor, inga steg och inga pauser sparas.',
      'Siffror om jobbet visas för en enhet, aldrig för en av er. En grupp under fem visas inte.',
      'Vem som har läst om en person står i en logg. Den finns till för henne, och för dem som vakar över integriteten.',
      'Databasen har ett prov som stoppar oss om någon försöker lägga in sådana siffror. Ni kan be att få se det.',
    ],
  },
  talks: {
    heading: 'Det vi skriver till varandra',
    lead: (name: string | null) =>
      name === null
        ? 'Här står det som är skrivet om din hjälp. Du kan läsa allt.'
        : `Här står det som är skrivet om hjälpen till ${name}. De som ger hjälp ser samma sak.`,
    link: 'Läs vad de har skrivit om ärendet',
    none: 'Ingen har skrivit något än',
    noneHelp: 'När kontoret och de som hjälper pratar om ärendet kan du läsa det här.',
    waiting: 'Hämtar samtalen',
    caseNumber: (reference: string) => `Ärende ${reference}`,
  },
};
