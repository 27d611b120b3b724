-- The waits at or below which 50 and 90 in a hundred of a line's calls lie, by period.
--
-- One row for each period ($by: half_hour, hour, day, week, month, quarter or year) in
-- which a call had the $outcome asked for. Nearest rank: the smallest whole second that so
-- many calls waited at most. The least takes every call of a wait band for the shortest wait
-- in it, the most for the longest (null: the band has no upper edge); where the two differ
-- the bands are too wide to tell.
--
-- reads    wait
-- params   $line, $origin (null: all), $from_date (first day), $to_date (last day), $by, $outcome
-- returns  period, calls, p50_least_s, p50_most_s, p90_least_s, p90_most_s
with chosen as (
    select
        case $by
            when 'half_hour' then half_hour_utc
            when 'hour' then half_hour_utc - to_minutes(extract(minute from local_half_hour))
            else cast(period_start($by, local_date) as timestamp)
        end as period,
        outcome,
        over_s,
        up_to_s,
        calls
    from wait
    where
        grain = case when $by in ('half_hour', 'hour') then 'half_hour' else 'day' end
        and line = $line
        and local_date between $from_date and $to_date
        and ($origin is null or origin = $origin)
),

summed as (
    select
        period,
        over_s + 1 as shortest_s,
        coalesce(up_to_s, 2147483647) as longest_s,
        cast(sum(calls) as bigint) as calls
    from chosen
    where outcome = $outcome
    group by
        period,
        over_s,
        up_to_s
),

ranked as (
    select
        period,
        shortest_s,
        longest_s,
        sum(calls) over (partition by period) as all_calls,
        sum(calls) over (partition by period order by shortest_s) as calls_by_shortest,
        sum(calls) over (partition by period order by longest_s) as calls_by_longest
    from summed
)

select
    period,
    cast(max(all_calls) as bigint) as calls,
    min(case when calls_by_shortest * 100 >= all_calls * 50 then shortest_s end) as p50_least_s,
    nullif(min(case when calls_by_longest * 100 >= all_calls * 50 then longest_s end), 2147483647)
        as p50_most_s,
    min(case when calls_by_shortest * 100 >= all_calls * 90 then shortest_s end) as p90_least_s,
    nullif(min(case when calls_by_longest * 100 >= all_calls * 90 then longest_s end), 2147483647)
        as p90_most_s
from ranked
group by period
order by period
