-- Hours lost to sickness beside the hours contracted, by month, unit and workforce.
--
-- One row for each month, unit and workforce of which absence or strength is loaded. Every figure is a
-- sum or a count, so rows may be added up over units and only then divided. Isolation is no sickness and
-- stands apart. teams_unknown counts teams whose contracted hours are not given, unless the hours of
-- the whole unit are: then it is 0. contracted_hours is null where none are known.
--
-- reads    absence, strength
-- params   none
-- returns  month, unit, workforce, sickness_hours, isolation_hours, contracted_hours, teams_unknown
with lost as (
    select
        cast(date_trunc('month', local_date) as date) as month,
        unit,
        workforce,
        coalesce(team, '') as team,
        sum(case when isolation then 0 else hours_lost end) as sickness_hours,
        sum(case when isolation then hours_lost else 0 end) as isolation_hours
    from absence
    group by
        1,
        2,
        3,
        4
),

contracted as (
    select
        cast(date_trunc('month', month) as date) as month,
        unit,
        workforce,
        coalesce(team, '') as team,
        sum(contracted_hours) as contracted_hours,
        true as told
    from strength
    group by
        1,
        2,
        3,
        4
),

by_team as (
    select
        *,
        contracted_hours is null and (team <> '' or told is not null) as is_unknown,
        contracted_hours is not null and team = '' as is_whole
    from lost
    full outer join contracted using (month, unit, workforce, team)
)

select
    month,
    unit,
    workforce,
    cast(coalesce(sum(sickness_hours), 0) as double) as sickness_hours,
    cast(coalesce(sum(isolation_hours), 0) as double) as isolation_hours,
    cast(sum(contracted_hours) as double) as contracted_hours,
    cast(sum(case when is_unknown then 1 else 0 end) * (1 - max(cast(is_whole as integer))) as bigint)
        as teams_unknown
from by_team
group by
    month,
    unit,
    workforce
order by
    month,
    unit,
    workforce
