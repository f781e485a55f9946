import type { NoticeKind } from './notice.ts';

type NoticeLanguage = 'nb' | 'sv';

/** No name, place or reason, and no address to tap: a text message can be read by anyone, and made by anyone. */
const texts: Record<NoticeKind, Record<NoticeLanguage, string>> = {
  'hand-over-asked': {
    nb: 'Tunet: En alarm er gitt til enheten din. Åpne feltappen.',
    sv: 'Tunet: Ett larm har lämnats till din enhet. Öppna fältappen.',
  },
  'ladder-lead': {
    nb: 'Tunet: En alarm har ventet uten at noen har tatt den. Ring responssenteret.',
    sv: 'Tunet: Ett larm har väntat utan att någon tagit det. Ring trygghetscentralen.',
  },
  'ladder-last': {
    nb: 'Tunet: En alarm er fortsatt ikke tatt, og du er siste ledd. Ring responssenteret nå.',
    sv: 'Tunet: Ett larm är fortfarande inte taget och du är sista ledet. Ring trygghetscentralen nu.',
  },
};

/** The text in the language of the municipality's country. */
export function noticeText(kind: NoticeKind, country: string): string {
  return texts[kind][country === 'SE' ? 'sv' : 'nb'];
}
