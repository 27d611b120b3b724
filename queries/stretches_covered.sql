-- What loads cover of each line: stretches of days without a gap, and how finely.
--
-- One row for each stretch of neighbouring days. minutes is that of its coarsest day: 0
-- where all calls are known one by one.
--
-- reads    covered
-- params   none
-- returns  line, first_day, last_day, minutes, knows_origin
with placed as (
    select
        line,
        local_date,
        minutes,
        knows_origin,
        -- The same for all days that follow on each other.
        local_date - cast(row_number() over (partition by line order by local_date) as integer) as stretch
    from covered
)

select
    line,
    min(local_date) as first_day,
    max(local_date) as last_day,
    max(minutes) as minutes,
    bool_or(knows_origin) as knows_origin
from placed
group by
    line,
    stretch
order by
    line,
    first_day
