import { createContext, type ReactNode, useContext } from 'react';
import { loadStaffText } from '../text/language.ts';
import type { StaffText } from '../text/nb-staff.ts';
import { useLoaded } from '../ui/more-text.tsx';
import { ErrorMessage } from '../ui/notice.tsx';

const StaffTextContext = createContext<StaffText | null>(null);

/** Loads what only this door says, in the language chosen, before anything is shown. */
export function StaffTextProvider(props: { children: ReactNode }) {
  const { loaded, failed, retry } = useLoaded(loadStaffText);
  if (failed) return <ErrorMessage problem={failed.reason} retry={retry} />;
  if (!loaded) return null;
  return <StaffTextContext value={loaded}>{props.children}</StaffTextContext>;
}

/** Every sentence that only staff at desks read, in the language chosen. */
export function useStaffText(): StaffText {
  const text = useContext(StaffTextContext);
  if (!text) throw new Error('Staff text was asked for outside StaffTextProvider');
  return text;
}
