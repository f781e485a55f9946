import { lazy } from 'react';
import type { Area } from '../area.ts';

const FeedbackPage = lazy(async () => ({ default: (await import('./feedback-page.tsx')).FeedbackPage }));

/** What people say about the help, and answering it. */
export const feedbackArea: Area = {
  pages: [{ path: '/feedback', component: () => <FeedbackPage /> }],
  works: [
    {
      to: '/feedback',
      group: 'learning',
      action: 'Feedback.List',
      roles: ['lead', 'service-owner', 'nurse', 'carer'],
      sign: 'letter',
      name: ({ feedbackWork }) => feedbackWork.work,
      help: ({ feedbackWork }) => feedbackWork.workHelp,
    },
  ],
};
