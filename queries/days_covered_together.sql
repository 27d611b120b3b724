-- Days that loads cover without a break, by line and by how finely.
--
-- One row for each stretch of days that follow one another, of one line and one
-- length of counted interval (minutes; 0 where calls are known one by one). A day
-- that was not over when it was loaded is in days and in days_not_over.
--
-- reads    covered
-- params   none
-- returns  line, minutes, first_day, last_day, days, days_not_over
with numbered as (
    select
        line,
        minutes,
        local_date,
        over,
        local_date - cast(row_number() over (partition by line, minutes order by local_date) as integer)
            as stretch
    from covered
)

select
    line,
    minutes,
    min(local_date) as first_day,
    max(local_date) as last_day,
    count(*) as days,
    cast(sum(case when over then 0 else 1 end) as bigint) as days_not_over
from numbered
group by
    line,
    minutes,
    stretch
order by
    line,
    min(local_date)
