-- Calls counted into half-hours, by line and origin.
--
-- One row for each half-hour, line and origin in which a call was offered.
-- Every figure is a count or a sum, so rows may be added up over any period
-- and only then divided; longest_wait_s is the greatest of its rows. Only a
-- call's first leg counts. Portable SQL: runs unchanged on DuckDB, Spark and ClickHouse.
--
-- reads    call
-- params   none
-- returns  line, origin, half_hour_utc, local_half_hour, local_date, offered, answered, abandoned,
--          redirected, answer_seconds, answer_timed, abandon_seconds, abandon_timed,
--          handling_seconds, handled, longest_wait_s, longest_of, approximate
select
    line,
    origin,
    half_hour_utc,
    local_half_hour,
    local_date,
    sum(case when outcome <> 'redirected' then 1 else 0 end) as offered,
    sum(case when outcome = 'answered' then 1 else 0 end) as answered,
    sum(case when outcome = 'abandoned' then 1 else 0 end) as abandoned,
    sum(case when outcome = 'redirected' then 1 else 0 end) as redirected,
    sum(case when outcome = 'answered' then wait_s else 0 end) as answer_seconds,
    sum(case when outcome = 'answered' then 1 else 0 end) as answer_timed,
    sum(case when outcome = 'abandoned' then wait_s else 0 end) as abandon_seconds,
    sum(case when outcome = 'abandoned' then 1 else 0 end) as abandon_timed,
    sum(
        case when outcome = 'answered' and talk_s is not null
            then talk_s + coalesce(hold_s, 0) + coalesce(wrap_s, 0)
            else 0
        end
    ) as handling_seconds,
    sum(case when outcome = 'answered' and talk_s is not null then 1 else 0 end) as handled,
    max(case when outcome <> 'redirected' then waited_s end) as longest_wait_s,
    sum(case when outcome <> 'redirected' then 1 else 0 end) as longest_of,
    false as approximate
from call
where leg = 1
group by
    line,
    origin,
    half_hour_utc,
    local_half_hour,
    local_date
