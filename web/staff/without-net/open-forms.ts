const open = new Set<string>();
const listeners = new Set<() => void>();

/**
 * Assessments that stand open in this tab: their form sends what it wrote and says so itself, and nobody else does.
 * @returns a function that says that the form was left
 */
export function enterForm(applicationId: string): () => void {
  open.add(applicationId);
  for (const listener of listeners) listener();
  return () => {
    open.delete(applicationId);
    for (const listener of listeners) listener();
  };
}

export function isFormOpen(applicationId: string): boolean {
  return open.has(applicationId);
}

/** @returns a function that stops listening */
export function listenToForms(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
