-- How many calls of each line are loaded, over all the days there are.
--
-- One row for each line with a half-hour (or longer interval) on record.
--
-- reads    half_hour
-- params   none
-- returns  line, offered, answered, abandoned, redirected, approximate
select
    line,
    cast(sum(offered) as bigint) as offered,
    cast(sum(answered) as bigint) as answered,
    cast(sum(abandoned) as bigint) as abandoned,
    cast(sum(redirected) as bigint) as redirected,
    bool_or(approximate) as approximate
from half_hour
group by line
order by line
