-- Calls that came already counted, in the same columns as calls counted here.
--
-- One row for each counted interval, line and origin (teams added up). A sum
-- that the export lacks has nobody behind it: answer_timed is then short of answered.
--
-- reads    counted
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
    sum(offered) as offered,
    sum(answered) as answered,
    sum(abandoned) as abandoned,
    sum(redirected) as redirected,
    sum(coalesce(answer_seconds, 0)) as answer_seconds,
    sum(case when answer_seconds is not null then answered else 0 end) as answer_timed,
    sum(coalesce(abandon_seconds, 0)) as abandon_seconds,
    sum(case when abandon_seconds is not null then abandoned else 0 end) as abandon_timed,
    sum(
        case when talk_seconds is not null
            then talk_seconds + coalesce(hold_seconds, 0) + coalesce(wrap_seconds, 0)
            else 0
        end
    ) as handling_seconds,
    sum(case when talk_seconds is not null then answered else 0 end) as handled,
    max(longest_wait_s) as longest_wait_s,
    sum(case when longest_wait_s is not null then answered + abandoned else 0 end) as longest_of,
    max(case when approximate then 1 else 0 end) = 1 as approximate
from counted
group by
    line,
    origin,
    half_hour_utc,
    local_half_hour,
    local_date
