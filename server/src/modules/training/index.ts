export { trainingActions } from './access.ts';
export { hasPassed, passedCourses } from './passed.ts';
export { trainingHandlers } from './routes.ts';
