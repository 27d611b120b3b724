-- Half-hours whose counts do not add up.
--
-- One row for each half-hour, line and origin at fault: every call is offered, then
-- answered or abandoned, and no sum speaks of more calls than there were.
--
-- reads    half_hour
-- params   none
-- returns  why, line, origin, half_hour_utc, offered, answered, abandoned
with judged as (
    select
        line,
        origin,
        half_hour_utc,
        offered,
        answered,
        abandoned,
        case
            when least(answered, abandoned, redirected) < 0 then 'a count below nothing'
            when offered <> answered + abandoned then 'offered is not answered and abandoned together'
            when answer_timed > answered or abandon_timed > abandoned then 'more calls timed than there were'
            when handled > answered then 'more calls handled than were answered'
            when longest_of > offered then 'a longest wait of more calls than there were'
            when least(answer_seconds, abandon_seconds, handling_seconds) < 0 then 'a time below nothing'
        end as why
    from half_hour
)
select
    why,
    line,
    origin,
    half_hour_utc,
    offered,
    answered,
    abandoned
from judged
where why is not null
order by
    line,
    half_hour_utc
