-- Rows of a load that could not be kept, each with its place in the file and the reason.
--
-- One row for each reason that a row was set aside; the value only where it cannot be personal.
--
-- reads    set_aside
-- params   $load_id (the load's number; none for every load)
-- returns  load_id, file, file_line, column_name, reason, value
select
    load_id,
    file,
    file_line,
    column_name,
    reason,
    value
from set_aside
where
    $load_id is null
    or load_id = $load_id
order by
    load_id,
    file,
    file_line
