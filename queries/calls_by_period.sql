-- Calls of a line by how they ended, and the seconds that they took, by period.
--
-- One row for each period ($by: half_hour, hour, day, week, month, quarter or year)
-- in which a call was offered or redirected. Every figure is a count or a sum, so rows may
-- be added up and only then divided: never average a rate. longest_wait_s is the
-- greatest of the period. The columns ending in _unknown count calls whose
-- seconds the export does not give.
--
-- reads    half_hour
-- params   $line, $origin (null: all), $from_date (first day), $to_date (last day), $by
-- returns  period, offered, answered, abandoned, redirected, answer_seconds, answer_unknown, abandon_seconds,
--          abandon_unknown, handling_seconds, handled, handling_unknown, longest_wait_s, longest_of,
--          longest_unknown, approximate
with chosen as (
    select
        *,
        case $by
            when 'half_hour' then half_hour_utc
            when 'hour' then half_hour_utc - to_minutes(extract(minute from local_half_hour))
            else cast(period_start($by, local_date) as timestamp)
        end as period
    from half_hour
    where
        line = $line
        and local_date between $from_date and $to_date
        and ($origin is null or origin = $origin)
)

select
    period,
    cast(sum(offered) as bigint) as offered,
    cast(sum(answered) as bigint) as answered,
    cast(sum(abandoned) as bigint) as abandoned,
    cast(sum(redirected) as bigint) as redirected,
    cast(sum(answer_seconds) as double) as answer_seconds,
    cast(sum(answered - answer_timed) as bigint) as answer_unknown,
    cast(sum(abandon_seconds) as double) as abandon_seconds,
    cast(sum(abandoned - abandon_timed) as bigint) as abandon_unknown,
    cast(sum(handling_seconds) as double) as handling_seconds,
    cast(sum(handled) as bigint) as handled,
    cast(case when sum(handled) = 0 then sum(answered) else 0 end as bigint) as handling_unknown,
    max(longest_wait_s) as longest_wait_s,
    cast(sum(longest_of) as bigint) as longest_of,
    cast(sum(answered + abandoned - longest_of) as bigint) as longest_unknown,
    bool_or(approximate) as approximate
from chosen
group by period
order by period
