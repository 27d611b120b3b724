-- Calls that do not lie in their own half-hour or day, or whose wait is not counted by second rounded up.
--
-- One row for each line and day with such a call.
--
-- reads    call
-- params   none
-- returns  why, line, local_date, calls
with judged as (
    select
        line,
        local_date,
        case
            when wait_s < 0 then 'a wait below nothing'
            when waited_s <> ceil(wait_s) then 'a wait not counted by second rounded up'
            when half_hour_utc <> time_bucket(interval 30 minute, offered_at_utc)
                then 'a call outside its half-hour'
            when cast(local_half_hour as date) <> local_date then 'a half-hour outside its day'
        end as why
    from call
)
select
    why,
    line,
    local_date,
    count(*) as calls
from judged
where why is not null
group by
    why,
    line,
    local_date
order by
    line,
    local_date
