/** Numbers that read a week aloud, of the two municipalities with a story; by slug of the place. */
export const weekNumbers: Readonly<Record<string, string>> = {
  nordvik: '+47 555 00 700',
  solhamra: '+46 70 174 06 70',
};
