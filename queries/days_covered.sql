-- The days that loads cover, by line.
--
-- One row for each day of the line that a load covers: inside, no calls means none
-- was offered. minutes is 0 where calls are known one by one, else the length
-- of the counted interval.
--
-- reads    covered
-- params   $line, $from_date (first day), $to_date (last day)
-- returns  local_date, minutes, zone, knows_origin, over, load_id
select
    local_date,
    minutes,
    zone,
    knows_origin,
    over,
    load_id
from covered
where
    line = $line
    and local_date between $from_date and $to_date
order by local_date
