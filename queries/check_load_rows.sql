-- Loads whose rows do not add up.
--
-- One row for each load that kept and set aside more rows than its file has. The
-- rows neither kept nor set aside were left out: totals, blanks, calls never offered.
--
-- reads    load
-- params   none
-- returns  why, load_id, file, rows_read, rows_kept, rows_set_aside
select
    'more rows kept and set aside than were read' as why,
    load_id,
    file,
    rows_read,
    rows_kept,
    rows_set_aside
from load
where
    least(rows_read, rows_kept, rows_set_aside, rows_replaced) < 0
    or rows_kept + rows_set_aside > rows_read
order by load_id
