import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { loadStaffText } from '../text/language.ts';
import type { StaffText } from '../text/nb-staff.ts';
import { useLanguage } from '../ui/language.tsx';

const StaffTextContext = createContext<StaffText | null>(null);

/** Loads what only this door says, in the language chosen, before anything is shown. */
export function StaffTextProvider(props: { children: ReactNode }) {
  const { language } = useLanguage();
  const [text, setText] = useState<StaffText | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadStaffText(language).then((loaded) => {
      if (wanted) setText(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  if (!text) return null;
  return <StaffTextContext value={text}>{props.children}</StaffTextContext>;
}

/** Every sentence that only staff at desks read, in the language chosen. */
export function useStaffText(): StaffText {
  const text = useContext(StaffTextContext);
  if (!text) throw new Error('Staff text was asked for outside StaffTextProvider');
  return text;
}
