export const decisions = {};
