-- What has been loaded, newest first.
--
-- One row for each load that this version of the store holds, with where it came
-- from, what it covers, how many of its rows were kept, and what it cannot tell.
--
-- reads    load
-- params   none
-- returns  load_id, file, sha256, layout, kind, zone, covers_from, covers_to,
--          rows_read, rows_kept, rows_set_aside, rows_replaced, loaded_at, cannot_tell, options
select
    load_id,
    file,
    sha256,
    layout,
    kind,
    zone,
    covers_from,
    covers_to,
    rows_read,
    rows_kept,
    rows_set_aside,
    rows_replaced,
    loaded_at,
    cannot_tell,
    options
from load
order by load_id desc
