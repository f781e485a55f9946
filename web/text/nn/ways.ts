import type { ways as nbWays } from '../nb/ways.ts';

export const ways: typeof nbWays = {
  ways: {
    threads: (name: string | null) => (name === null ? 'Skriv til heimetenesta og andre' : `Skriv om ${name}`),
    applications: (name: string | null) => (name === null ? 'Søk om hjelp' : `Søk om hjelp for ${name}`),
    notices: (name: string | null) => (name === null ? 'Kva vil du ha beskjed om?' : `Beskjedar om ${name}`),
    absence: (name: string | null) => (name === null ? 'Borte frå heimen' : `Når ${name} er borte frå heimen`),
    proxies: (name: string | null) => (name === null ? 'Kven kan hjelpe meg her' : `Det du kan gjere for ${name}`),
    ringMe: 'Bli ringd',
    feedback: 'Sei frå om hjelpa',
    mapping: 'Det vi snakka om',
    decisions: (name: string | null) => (name === null ? 'Svar på søknader' : `Svar på søknadene til ${name}`),
    help: (name: string | null) => (name === null ? 'Hjelpa mi' : `Hjelpa til ${name}`),
    plan: (name: string | null) => (name === null ? 'Planen min' : `Planen til ${name}`),
    aids: (name) => (name === null ? 'Hjelpemidla mine' : `Hjelpemidla til ${name}`),
  },
};
