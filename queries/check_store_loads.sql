-- Rows that do not know their load.
--
-- One row for each table and load number that the table of loads lacks.
--
-- reads    load, call, counted, counted_wait, covered, reported, absence, strength, staffing, set_aside
-- params   none
-- returns  why, table_name, load_id
with loaded as (
    select
        'call' as table_name,
        load_id
    from call
    union
    select
        'counted' as table_name,
        load_id
    from counted
    union
    select
        'counted_wait' as table_name,
        load_id
    from counted_wait
    union
    select
        'covered' as table_name,
        load_id
    from covered
    union
    select
        'reported' as table_name,
        load_id
    from reported
    union
    select
        'absence' as table_name,
        load_id
    from absence
    union
    select
        'strength' as table_name,
        load_id
    from strength
    union
    select
        'staffing' as table_name,
        load_id
    from staffing
    union
    select
        'set_aside' as table_name,
        load_id
    from set_aside
)
select
    'rows of a load that is not listed' as why,
    loaded.table_name,
    loaded.load_id
from loaded
left join load
    on load.load_id = loaded.load_id
where load.load_id is null
order by
    loaded.table_name,
    loaded.load_id
