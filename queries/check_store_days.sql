-- Days whose calls no load covers, or that came in more than one grain.
--
-- One row for each line, day and grain (0 for calls one by one, else the length of
-- the counted interval in minutes) that is not the grain the day is covered in.
--
-- reads    call, counted, covered
-- params   none
-- returns  why, line, local_date, minutes, covered_minutes
with present as (
    select distinct
        line,
        local_date,
        0 as minutes
    from call
    union
    select distinct
        line,
        local_date,
        minutes
    from counted
)
select
    case
        when covered.line is null then 'a day with calls that no load covers'
        else 'a day in more than one grain'
    end as why,
    present.line,
    present.local_date,
    present.minutes,
    covered.minutes as covered_minutes
from present
left join covered
    on covered.line = present.line
    and covered.local_date = present.local_date
where
    covered.line is null
    or covered.minutes <> present.minutes
order by
    present.line,
    present.local_date
