import type { ways as nbWays } from '../nb/ways.ts';

export const ways: typeof nbWays = {
  ways: {
    threads: (name: string | null) => (name === null ? 'Skriv till hemtjänsten och andra' : `Skriv om ${name}`),
    applications: (name: string | null) => (name === null ? 'Ansök om hjälp' : `Ansök om hjälp för ${name}`),
    notices: (name: string | null) => (name === null ? 'Vad vill du få aviseringar om?' : `Aviseringar om ${name}`),
    absence: (name: string | null) => (name === null ? 'Borta från hemmet' : `När ${name} är borta från hemmet`),
    proxies: (name: string | null) => (name === null ? 'Vem kan hjälpa mig här' : `Det du kan göra för ${name}`),
    ringMe: 'Bli uppringd',
    feedback: 'Lämna synpunkter eller klagomål',
    mapping: 'Det vi pratade om',
    decisions: (name: string | null) => (name === null ? 'Svar på ansökningar' : `Svar på ansökningar för ${name}`),
    help: (name: string | null) => (name === null ? 'Min hjälp' : `Hjälpen till ${name}`),
    plan: (name: string | null) => (name === null ? 'Min genomförandeplan' : `Genomförandeplan för ${name}`),
    aids: (name) => (name === null ? 'Mina hjälpmedel' : `Hjälpmedel för ${name}`),
  },
};
