export const chain = {
  chain: {
    heading: 'Hjelp du får før vedtaket',
    from: (day: string, unit: string) => `Fra ${day}. ${unit} kommer til deg.`,
    why: (name: string) => `${name} bestemte at hjelpen skulle begynne med en gang:`,
    goesOn: 'Hjelpen slutter ikke av seg selv. Du får et vedtak, eller noen snakker med deg først. Du kan si nei.',
    mapping: 'Nå finner vi ut sammen med deg hva du trenger. Hjelpen fortsetter imens.',
    ended: (name: string, day: string, why: string) => `${name} har avsluttet hjelpen. Siste dag er ${day}. ${why}`,
    ring: (unit: string) => `Ring ${unit}`,
    hospital: 'Sykehuset',
    in: (hospital: string, day: string) => `${hospital} har meldt at du er innlagt, fra ${day}.`,
    ready: (hospital: string, day: string) => `${hospital} har meldt at du er klar til å reise hjem, ${day}.`,
    left: (hospital: string, day: string) => `Du reiste fra ${hospital} ${day}.`,
    can: (day: string) => `Kommunen har svart at vi er klare for deg fra ${day}.`,
    cannot: 'Kommunen har svart at vi ikke er klare ennå.',
    medicinesWait: 'En sykepleier går gjennom medisinene dine før første besøk.',
    medicinesDone: 'En sykepleier har gått gjennom medisinene dine.',
  },
};
