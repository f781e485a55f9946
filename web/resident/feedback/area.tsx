import { lazy } from 'react';
import type { Area } from '../area.ts';

const FeedbackPage = lazy(async () => ({ default: (await import('./feedback-page.tsx')).FeedbackPage }));
const SayPage = lazy(async () => ({ default: (await import('./say-page.tsx')).SayPage }));

/** Saying how the help is, and reading what was answered. */
export const feedbackArea: Area = {
  pages: [
    { path: '/person/$personId/feedback', component: () => <FeedbackPage /> },
    { path: '/person/$personId/feedback/new', component: () => <SayPage /> },
  ],
  ways: [{ to: '/person/$personId/feedback', sign: 'pen', scope: 'message', say: (text) => text.ways.feedback }],
};
