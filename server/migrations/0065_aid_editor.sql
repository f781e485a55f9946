-- aids: a size that is lent no more. What is lent or promised of it stays so; nothing new is promised.
alter table aid_size
  add column retired_on date,
  -- taken out of the catalogue altogether: nothing lay on it, was promised of it or waited for it on that day
  add column gone_on date,
  add constraint gone_is_retired check (gone_on is null or retired_on is not null);

-- aids: a store that keeps a kind no longer; its things went to another store or were scrapped.
alter table aid_stock add column ended_on date;

-- aids: how an article is cleaned, in four languages; null where its cleaning class says enough.
alter table aid_article_care add column how_to_clean jsonb;
