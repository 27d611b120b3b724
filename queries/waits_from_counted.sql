-- Calls that came already counted by wait band, by day.
--
-- One row for each day, line, origin, outcome and band: longer than over_s, up to
-- and with up_to_s (null: no upper edge). No call of a band of no calls is told of.
--
-- reads    counted_wait
-- params   none
-- returns  line, origin, local_date, outcome, over_s, up_to_s, calls
select
    line,
    origin,
    local_date,
    outcome,
    over_s,
    up_to_s,
    sum(calls) as calls
from counted_wait
where calls > 0
group by
    line,
    origin,
    local_date,
    outcome,
    over_s,
    up_to_s
