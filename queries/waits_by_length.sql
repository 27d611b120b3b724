-- How many calls of a line waited how long, over some days.
--
-- One row for each outcome and wait band in which there was a call: longer than over_s,
-- up to and with up_to_s (null: no upper edge). Calls known one by one stand in bands of a
-- whole second.
--
-- reads    wait_by_day
-- params   $line, $origin (null: all), $from_date (first day), $to_date (last day)
-- returns  outcome, over_s, up_to_s, calls
select
    outcome,
    over_s,
    up_to_s,
    cast(sum(calls) as bigint) as calls
from wait_by_day
where
    line = $line
    and local_date between $from_date and $to_date
    and ($origin is null or origin = $origin)
group by
    outcome,
    over_s,
    up_to_s
order by
    outcome,
    over_s,
    up_to_s
