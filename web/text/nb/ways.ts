export const ways = {
  ways: {
    threads: (name: string | null) => (name === null ? 'Skriv til hjemmetjenesten og andre' : `Skriv om ${name}`),
    applications: (name: string | null) => (name === null ? 'Søk om hjelp' : `Søk om hjelp for ${name}`),
    notices: (name: string | null) => (name === null ? 'Hva vil du ha beskjed om?' : `Beskjeder om ${name}`),
    absence: (name: string | null) => (name === null ? 'Borte fra hjemmet' : `Når ${name} er borte fra hjemmet`),
    proxies: (name: string | null) => (name === null ? 'Hvem kan hjelpe meg her' : `Det du kan gjøre for ${name}`),
    ringMe: 'Bli ringt',
    feedback: 'Si fra om hjelpen',
    mapping: 'Det vi snakket om',
    decisions: (name: string | null) => (name === null ? 'Svar på søknader' : `Svar på søknadene til ${name}`),
    help: (name: string | null) => (name === null ? 'Hjelpen min' : `Hjelpen til ${name}`),
    plan: (name: string | null) => (name === null ? 'Planen min' : `Planen til ${name}`),
    aids: (name: string | null) => (name === null ? 'Hjelpemidlene mine' : `Hjelpemidlene til ${name}`),
  },
};
