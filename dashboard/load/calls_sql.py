"""The statements that put calls into the table `call`: in the file's order, decided, once each."""

# Such a half-hour is not decided yet: the clock shows it twice, and the file does not say which is meant.
UNDECIDED = "timestamp '1970-01-01'"
INSERT = f"""
    insert into call by name
    select
        cast($load_id as integer) as load_id,
        call_id,
        line,
        coalesce(leg, 1) as leg,
        coalesce(lower(replace(origin, ' ', '_')), 'not_stated') as origin,
        origin_unit,
        team,
        at_utc as offered_at_utc,
        case
            when repeated and not is_given_utc then {UNDECIDED}
            else time_bucket(interval 30 minute, at_utc)
        end as half_hour_utc,
        time_bucket(interval 30 minute, at_local) as local_half_hour,
        cast(at_local as date) as local_date,
        repeated,
        outcome,
        wait_s,
        cast(ceil(wait_s) as integer) as waited_s,
        talk_s,
        hold_s,
        wrap_s,
        {{caller}} as caller,
        disposition
    from ({{rows}})"""
KEPT_ROWS = "select * from judged where why is null"

# Rows are taken in the file's order, turned round where it runs from new to old. From the first that falls
# back by half an hour or more, the hour is in its second pass; where none does, all is in the first.
DECIDE = f"""
    update call set
        offered_at_utc = decided.at_utc,
        half_hour_utc = time_bucket(interval 30 minute, decided.at_utc)
    from (
        with direction as (
            select
                line,
                case
                    when arg_min(offered_at_utc, rowid) > arg_max(offered_at_utc, rowid) then -1
                    else 1
                end as way
            from call
            where load_id = $load_id
            group by line
        ),
        undecided as (
            select
                call.rowid as row_id, call.line, call.local_date, call.offered_at_utc as at_utc,
                call.rowid * direction.way as place
            from call
            join direction on direction.line = call.line
            where load_id = $load_id and half_hour_utc = {UNDECIDED}
        ),
        fallen as (
            select
                *,
                max(at_utc) over (partition by line, local_date order by place) - at_utc
                    >= interval 30 minute as falls_back
            from undecided
        ),
        passes as (
            select *, bool_or(falls_back) over (partition by line, local_date order by place) as is_second
            from fallen
        )
        select
            passes.row_id,
            passes.at_utc + to_seconds(case when is_second then before_s - after_s else 0 end) as at_utc
        from passes
        join clock_day on clock_day.day = passes.local_date and not clock_day.is_utc
    ) as decided
    where call.rowid = decided.row_id"""

TWICE = """
    create or replace temp table told_twice as
    with suspects as (
        select hash(line, call_id, leg) as key
        from call
        where load_id = $load_id
        group by key
        having count(*) > 1
    )
    select line, call_id, leg, max(rowid) as last_row
    from call
    where load_id = $load_id and hash(line, call_id, leg) in (select key from suspects)
    group by line, call_id, leg
    having count(*) > 1"""
DROP_EARLIER = """
    delete from call using told_twice
    where
        call.load_id = $load_id and call.line = told_twice.line and call.call_id = told_twice.call_id
        and call.leg = told_twice.leg and call.rowid < told_twice.last_row"""
# The rows not kept: the file is read once more, with the numbers that only reading in order gives.
NOT_KEPT = """
    create or replace temp table not_kept as
    select n, why, value_at_fault as value from judged where why is not null"""
NOT_KEPT_TWICE = """
    insert into not_kept
    select n, $why, null
    from (
        select kept.n, row_number() over (partition by line, call_id, leg order by kept.n desc) as from_last
        from (select n, line, call_id, coalesce(leg, 1) as leg from judged where why is null) as kept
        join told_twice using (line, call_id, leg)
    )
    where from_last > 1"""
KEPT = "select count(*) from call where load_id = $load_id"
ALL_KEPT = "create or replace temp table not_kept (n bigint, why integer, value varchar)"
REPLACE = """
    delete from call
    where
        load_id <> $load_id
        and hash(line, call_id, leg) in (select hash(line, call_id, leg) from call where load_id = $load_id)
        and (line, call_id, leg) in (select (line, call_id, leg) from call where load_id = $load_id)"""
