-- Calls counted more than once.
--
-- One row for each line, call and leg that is in the store twice.
--
-- reads    call
-- params   none
-- returns  why, line, call_id, leg, times
select
    'a call counted more than once' as why,
    line,
    call_id,
    leg,
    count(*) as times
from call
group by
    line,
    call_id,
    leg
having count(*) > 1
order by
    line,
    call_id
limit 100
