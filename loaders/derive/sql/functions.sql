-- Macros that the other steps share.

-- 2020 (the calendar year a financial year ends in) -> '2019/20'.
create or replace macro financial_year(ends) as (ends - 1)::varchar || '/' || lpad((ends % 100)::varchar, 2, '0');

-- The ethnic groups that a person is counted in, from the whole to the finest known: group ids of the registry.
create or replace macro ethnic_path(eth2, eth5, eth16) as
  case -- one entry a level, so that a survey row can start part-way down
    when eth2 = 'Not known' then ['all', 'Not known']
    when eth2 = 'White' then ['all', 'known', 'White', coalesce(eth16, 'White unspecified')]
    when eth5 is null then ['all', 'known', 'BME', 'BME unspecified']
    else ['all', 'known', 'BME', eth5, coalesce(eth16, eth5 || ' unspecified')]
  end;
