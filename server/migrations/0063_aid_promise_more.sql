-- aids: a promise that a death took back, and that somebody else was given before the death was undone.
alter table aid_reservation drop constraint aid_reservation_told_why_check;
alter table aid_reservation add constraint aid_reservation_told_why_check check (told_why in ('late-return', 'failed-inspection', 'shelf-empty',
  'repair', 'discharge', 'closed', 'recall', 'missing', 'given-meanwhile'));
