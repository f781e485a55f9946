import type { ways as nbWays } from '../nb/ways.ts';

export const ways: typeof nbWays = {
  ways: {
    threads: (name: string | null) => (name === null ? 'Write to the home care and others' : `Write about ${name}`),
    applications: (name: string | null) => (name === null ? 'Apply for help' : `Apply for help for ${name}`),
    notices: (name: string | null) => (name === null ? 'What do you want to be told?' : `Notices about ${name}`),
    absence: (name: string | null) => (name === null ? 'Away from home' : `When ${name} is away from home`),
    proxies: (name: string | null) => (name === null ? 'Who can help me here' : `What you can do for ${name}`),
    ringMe: 'Be rung',
    feedback: 'Say how the help is',
    mapping: 'What we talked about',
    decisions: (name: string | null) =>
      name === null ? 'Answers to applications' : `Answers to applications for ${name}`,
    help: (name: string | null) => (name === null ? 'My help' : `The help of ${name}`),
    plan: (name: string | null) => (name === null ? 'My plan' : `The plan of ${name}`),
    aids: (name) => (name === null ? 'My aids' : `Aids of ${name}`),
  },
};
