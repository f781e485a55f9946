/** As many characters as one application holds. */
export const roomFor = 5000;
