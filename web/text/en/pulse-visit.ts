import type { pulseVisit as nbPulseVisit } from '../nb/pulse-visit.ts';

export const pulseVisit: typeof nbPulseVisit = {
  pulseVisit: {
    open: 'Ask how it goes',
    heading: 'How does it go?',
    help: 'Three short answers from 0 to 10. Ask only when it fits. The answers go into no decision.',
    items: { thriving: 'Thriving', active: 'Active', mastering: 'Mastering' },
    notAsked: 'not asked',
    view: 'Who answers?',
    views: { own: 'The person', professional: 'I, as I see it' },
    matters: 'What matters now?',
    save: 'Save the answers',
    missing: 'Write at least one answer.',
    keptHere: 'The answers are kept on the phone. They are sent when there is a net.',
    sent: 'The answers are saved.',
  },
};
