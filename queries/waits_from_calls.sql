-- Calls by whole second waited and day, by line and origin.
--
-- One row for each day, line, origin, outcome and whole second (rounded up) that
-- a call waited: longer than over_s, up to and with up_to_s. Only a call's first
-- leg counts. Portable SQL: runs unchanged on DuckDB, Spark and ClickHouse.
--
-- reads    call
-- params   none
-- returns  line, origin, local_date, outcome, over_s, up_to_s, calls
select
    line,
    origin,
    local_date,
    outcome,
    waited_s - 1 as over_s,
    waited_s as up_to_s,
    count(*) as calls
from call
where
    leg = 1
    and outcome <> 'redirected'
group by
    line,
    origin,
    local_date,
    outcome,
    waited_s
