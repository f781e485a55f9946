export const visits = {};
