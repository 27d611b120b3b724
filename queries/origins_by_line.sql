-- Where calls of each line come from, by how many there were.
--
-- One row for each line and origin with a call.
--
-- reads    half_hour
-- params   none
-- returns  line, origin, offered
select
    line,
    origin,
    cast(sum(offered) as bigint) as offered
from half_hour
group by
    line,
    origin
order by
    line,
    sum(offered) desc,
    origin
