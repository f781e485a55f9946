-- aids: what can be learnt without looking at anybody. Whole days; groups under five are null; who and with whom never stands here.

-- Days from the first time it was asked for until she had it, by the month in which she got it.
create view insight.aid_way_month as
  with way as (
    select l.tenant_id, 'municipal' as whose, date_trunc('month', l.out_at at time zone t.time_zone)::date as month,
        (l.out_at at time zone t.time_zone)::date - (l.asked_at at time zone t.time_zone)::date as days
      from aid_loan l join tenant t on t.id = l.tenant_id
    union all
    select c.tenant_id, 'state', date_trunc('month', s.at at time zone t.time_zone)::date,
        (s.at at time zone t.time_zone)::date - (c.asked_at at time zone t.time_zone)::date
      from state_case c join state_case_step s on s.tenant_id = c.tenant_id and s.state_case_id = c.id and s.state = 'in-use' and s.moved = 'yes'
        join tenant t on t.id = c.tenant_id)
  select tenant_id, whose, month, case when count(*) >= 5 then count(*)::int end as loans,
    case when count(*) >= 5 then percentile_cont(0.5) within group (order by days) end as median_days,
    case when count(*) >= 5 then percentile_cont(0.9) within group (order by days) end as p90_days
  from way group by 1, 2, 3;

-- How many went out in each quarter of a year, by article: what a forecast is made from.
create view insight.aid_loan_quarter as
  select l.tenant_id, s.article_id, date_trunc('quarter', l.out_at at time zone t.time_zone)::date as quarter,
    case when count(*) >= 5 then count(*)::int end as loans
  from aid_loan l join aid_stock s on s.tenant_id = l.tenant_id and s.id = l.stock_id join tenant t on t.id = l.tenant_id
  group by 1, 2, 3;

grant select on insight.aid_way_month, insight.aid_loan_quarter to tunet_insight, tunet_app;
create index aid_item_event_back on aid_item_event (tenant_id, at) where state in ('returned', 'cleaned', 'inspected', 'available');
