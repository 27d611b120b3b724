-- How many calls of a line waited no longer than so many seconds, by period.
--
-- One row for each period ($by: half_hour, hour, day, week, month, quarter or year) in
-- which a call was answered or abandoned. Every figure is a count, so rows may be
-- added up and only then divided: never average a rate. A call that waited exactly
-- $within_s seconds is within. The columns ending in _astride count the calls of wait
-- bands that have $within_s (or $short_s) strictly inside: they could lie on either side.
-- From the calls themselves below a day, from the roll-up by day otherwise.
--
-- reads    wait
-- params   $line, $origin (null: all), $from_date (first day), $to_date (last day), $by, $within_s, $short_s
-- returns  period, answered, abandoned, answered_within, abandoned_within, abandoned_short, answered_astride,
--          abandoned_astride, short_astride, waited_over, over_astride, gave_up
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
        outcome = 'answered' as was_answered,
        over_s,
        coalesce(up_to_s, 2147483647) as up_to_s,
        sum(calls) as calls
    from chosen
    group by
        period,
        outcome,
        over_s,
        up_to_s
),

sided as (
    select
        period,
        was_answered,
        calls,
        up_to_s <= $within_s as is_within,
        up_to_s <= $short_s as is_short,
        over_s >= $within_s as is_over,
        over_s >= $short_s as is_past_short
    from summed
)

select
    period,
    cast(sum(case when was_answered then calls else 0 end) as bigint) as answered,
    cast(sum(case when was_answered then 0 else calls end) as bigint) as abandoned,
    cast(sum(case when was_answered and is_within then calls else 0 end) as bigint) as answered_within,
    cast(sum(case when not was_answered and is_within then calls else 0 end) as bigint) as abandoned_within,
    cast(sum(case when not was_answered and is_short then calls else 0 end) as bigint) as abandoned_short,
    cast(sum(case when was_answered and not is_within and not is_over then calls else 0 end) as bigint)
        as answered_astride,
    cast(sum(case when not was_answered and not is_within and not is_over then calls else 0 end) as bigint)
        as abandoned_astride,
    cast(
        sum(case when not was_answered and not is_short and not is_past_short then calls else 0 end) as bigint
    ) as short_astride,
    cast(sum(case when is_over then calls else 0 end) as bigint) as waited_over,
    cast(sum(case when not is_within and not is_over then calls else 0 end) as bigint) as over_astride,
    cast(sum(case when not was_answered and is_past_short then calls else 0 end) as bigint) as gave_up
from sided
group by period
order by period
