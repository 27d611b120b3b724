-- Days whose calls by seconds waited are not the calls that were answered or abandoned.
--
-- One row for each line, day, origin and outcome where the two differ.
--
-- reads    half_hour, wait_by_day
-- params   none
-- returns  why, line, origin, local_date, outcome, calls, waits
with counted_calls as (
    select
        line,
        origin,
        local_date,
        'answered' as outcome,
        sum(answered) as calls
    from half_hour
    group by
        line,
        origin,
        local_date
    union all
    select
        line,
        origin,
        local_date,
        'abandoned' as outcome,
        sum(abandoned) as calls
    from half_hour
    group by
        line,
        origin,
        local_date
),
counted_waits as (
    select
        line,
        origin,
        local_date,
        outcome,
        sum(calls) as waits
    from wait_by_day
    group by
        line,
        origin,
        local_date,
        outcome
)
select
    'calls by seconds waited are not the calls counted' as why,
    coalesce(counted_calls.line, counted_waits.line) as line,
    coalesce(counted_calls.origin, counted_waits.origin) as origin,
    coalesce(counted_calls.local_date, counted_waits.local_date) as local_date,
    coalesce(counted_calls.outcome, counted_waits.outcome) as outcome,
    coalesce(counted_calls.calls, 0) as calls,
    coalesce(counted_waits.waits, 0) as waits
from counted_calls
full join counted_waits
    on counted_waits.line = counted_calls.line
    and counted_waits.origin = counted_calls.origin
    and counted_waits.local_date = counted_calls.local_date
    and counted_waits.outcome = counted_calls.outcome
where coalesce(counted_calls.calls, 0) <> coalesce(counted_waits.waits, 0)
order by
    line,
    local_date
