-- What loads cover of each line, from first to last day, and how finely.
--
-- One row for each line with a day covered. minutes is that of the coarsest day: 0
-- where all calls are known one by one.
--
-- reads    covered
-- params   none
-- returns  line, first_day, last_day, minutes, knows_origin
select
    line,
    min(local_date) as first_day,
    max(local_date) as last_day,
    max(minutes) as minutes,
    bool_or(knows_origin) as knows_origin
from covered
group by line
order by line
