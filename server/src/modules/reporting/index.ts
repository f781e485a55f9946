export { reportingActions } from './access.ts';
export { logFile } from './log-file.ts';
export { type ReadYear, readYear } from './read-register.ts';
export { reportingHandlers } from './routes.ts';
export { fileLines, overviewEvents } from './write-file.ts';
