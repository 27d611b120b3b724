-- How many rows of each load were set aside, and why.
--
-- One row for each load, column and reason, commonest of the newest load first. first_line is
-- where the first of them stands in its file.
--
-- reads    set_aside
-- params   none
-- returns  load_id, file, column_name, reason, rows, first_line
select
    load_id,
    file,
    column_name,
    reason,
    count(*) as rows,
    min(file_line) as first_line
from set_aside
group by
    load_id,
    file,
    column_name,
    reason
order by
    load_id desc,
    count(*) desc,
    reason
