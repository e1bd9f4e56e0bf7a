-- The quarter of hourly pay that each row stands in; a row at a rate that quarters share becomes one for each of them.
-- Tables: derived_pay, pay_quarter_rates (rates of one quarter), pay_quarter_people (people at a shared rate, by place).
create or replace table derived_pay as
with placed as (
  select
    *,
    -- Where the row's people stand among those of their group at the rate; which row comes first decides nothing by group.
    sum(count) over (partition by population, period, hourly_pay, ethnic_leaf, full_pay order by all_columns rows unbounded preceding) as place_upto
  from (
    select *, (pay_band_level, staff_group, directorate, sex, age_band, working_pattern, category, bonus) as all_columns
    from derived_pay
  )
), divided as (
  select
    p.* exclude (all_columns, place_upto) replace (
      (case when s.quarter is null then p.count
        else greatest(0, least(p.place_upto, s.upto) - greatest(p.place_upto - p.count, s.upto - s.people)) end)::integer as count
    ),
    case when p.full_pay then coalesce(s.quarter, r.quarter) else 'Not on full pay' end as pay_quarter
  from placed p
  left join pay_quarter_people s
    on p.full_pay and s.population = p.population::varchar and s.period = p.period::varchar
    and s.rate = p.hourly_pay and s.ethnic_leaf = p.ethnic_leaf
  left join pay_quarter_rates r
    on p.full_pay and r.population = p.population::varchar and r.period = p.period::varchar
    and p.hourly_pay between r.lowest and r.highest and s.quarter is null
)
select * exclude (ethnic_leaf) from divided where count > 0;
