-- The days over which absence is loaded of each unit.
--
-- One row for each unit and load that tells of its absence: inside those days no row means that nobody was
-- away, outside them nothing is known.
--
-- reads    absence, load
-- params   none
-- returns  unit, load_id, first_day, last_day
select distinct
    absence.unit,
    absence.load_id,
    load.covers_from as first_day,
    load.covers_to as last_day
from absence
inner join load using (load_id)
order by
    absence.unit,
    first_day,
    absence.load_id
