export { noteActions } from './access.ts';
export { type LastNote, lastNotes } from './read-notes.ts';
export { noteHandlers } from './routes.ts';
export { hiddenBecause, type NewNoteOf, writeNote } from './write-note.ts';
