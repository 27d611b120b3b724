-- The store's tables: what a new store file holds before its first load.
--
-- Every row knows its load. Times are UTC without a zone; the local columns are
-- worked out once, at load, in the zone the layout names. `half_hour` and
-- `wait_by_day` are rebuilt from `call`, `counted` and `counted_wait` after each
-- load: everything in them is a count or a sum, longest waits apart.

-- What this store is: one row. `data` is own or practice, and never changes.
create table store (
    data varchar not null check (data in ('own', 'practice')),
    made_at timestamp not null,
    -- The version's number and what was done to make it.
    version integer not null,
    made_by varchar not null,
    -- The highest number given to a load so far, forgotten ones included.
    last_load_id integer not null
);

create table load (
    load_id integer primary key,
    file varchar not null,
    sha256 varchar not null,
    layout varchar not null,
    -- calls, counted, reported, absence, strength or staffing
    kind varchar not null,
    zone varchar not null,
    covers_from date,
    covers_to date,
    rows_read bigint not null,
    rows_kept bigint not null,
    rows_set_aside bigint not null,
    -- Rows of earlier loads that this one took the place of.
    rows_replaced bigint not null,
    loaded_at timestamp not null,
    -- What this export cannot tell, a sentence each.
    cannot_tell varchar[] not null,
    -- What was said with the load, as it is typed: --line 101 --first-day 1999-08-01
    options varchar not null default ''
);

create table set_aside (
    load_id integer not null,
    file varchar not null,
    -- The physical line (or spreadsheet row) where the record starts; 1 is the first.
    file_line bigint not null,
    column_name varchar,
    reason varchar not null,
    -- Null where the column may be personal or the row had the wrong number of columns.
    value varchar
);

-- A row for each line and local date that a load covers: inside, no row means no calls.
create table covered (
    line varchar not null,
    local_date date not null,
    -- 0 where calls are known one by one; else the length of the counted interval
    -- (30, 60, 1440 for a day, 43200 for a month).
    minutes integer not null,
    load_id integer not null,
    -- The zone, so that a day's half-hours can be laid out where none had a call.
    zone varchar not null,
    knows_origin boolean not null,
    -- False where the day was not yet over when the load was made.
    over boolean not null,
    primary key (line, local_date)
);

create table call (
    load_id integer not null,
    call_id varchar not null,
    line varchar not null,
    -- 1 is the first queue; later legs are kept and counted nowhere.
    leg smallint not null,
    origin varchar not null,
    origin_unit varchar,
    team varchar,
    offered_at_utc timestamp not null,
    half_hour_utc timestamp not null,
    local_half_hour timestamp not null,
    local_date date not null,
    -- True in the hour that the clock shows twice.
    repeated boolean not null,
    outcome varchar not null check (outcome in ('answered', 'abandoned', 'redirected')),
    -- As exported, to the millisecond.
    wait_s decimal(10, 3) not null,
    -- The wait counted by second, rounded up.
    waited_s integer not null,
    talk_s decimal(10, 3),
    hold_s decimal(10, 3),
    wrap_s decimal(10, 3),
    -- A keyed hash (first 64 bits of an HMAC-SHA-256), null where withheld.
    caller ubigint,
    disposition varchar,
    -- The handler whose phone rang: a number that practice data alone has, never read from an export.
    handler integer
);

-- Calls already counted by the exporting system.
create table counted (
    load_id integer not null,
    line varchar not null,
    origin varchar not null,
    team varchar not null,
    half_hour_utc timestamp not null,
    local_half_hour timestamp not null,
    local_date date not null,
    repeated boolean not null,
    minutes integer not null,
    offered bigint not null,
    answered bigint not null,
    abandoned bigint not null,
    redirected bigint not null,
    answer_seconds decimal(18, 3),
    abandon_seconds decimal(18, 3),
    longest_wait_s integer,
    talk_seconds decimal(18, 3),
    hold_seconds decimal(18, 3),
    wrap_seconds decimal(18, 3),
    -- True where a sum was made from a rounded average.
    approximate boolean not null
);

-- Counted calls by how long they waited: longer than over_s, up to and with up_to_s.
-- No bands at all is one row from -1 to null (any wait).
create table counted_wait (
    load_id integer not null,
    line varchar not null,
    origin varchar not null,
    team varchar not null,
    half_hour_utc timestamp not null,
    local_half_hour timestamp not null,
    local_date date not null,
    outcome varchar not null check (outcome in ('answered', 'abandoned')),
    over_s integer not null,
    up_to_s integer,
    calls bigint not null
);

-- Figures a force has reported without counts: shown with their own mark, never summed.
create table reported (
    load_id integer not null,
    period_start date not null,
    period_end date not null,
    line varchar not null,
    measure varchar not null,
    -- Seconds, where the measure is answered_within.
    within_s integer,
    value double not null,
    numerator double,
    denominator double,
    definition varchar,
    clock varchar,
    published_on date,
    source varchar
);

create table absence (
    load_id integer not null,
    local_date date not null,
    unit varchar not null,
    team varchar,
    workforce varchar not null,
    reason varchar not null,
    -- True for Covid isolation, which is not sickness.
    isolation boolean not null,
    spell_days integer,
    hours_lost decimal(12, 2) not null,
    people integer
);

create table strength (
    load_id integer not null,
    month date not null,
    unit varchar not null,
    team varchar,
    workforce varchar not null,
    establishment_fte decimal(10, 2),
    strength_fte decimal(10, 2),
    training_fte decimal(10, 2),
    contracted_hours decimal(12, 2),
    headcount integer
);

create table staffing (
    load_id integer not null,
    start_utc timestamp not null,
    local_start timestamp not null,
    local_date date not null,
    repeated boolean not null,
    minutes integer not null,
    unit varchar not null,
    team varchar,
    rostered decimal(10, 2),
    on_duty decimal(10, 2)
);

create table half_hour (
    line varchar not null,
    origin varchar not null,
    half_hour_utc timestamp not null,
    local_half_hour timestamp not null,
    local_date date not null,
    offered bigint not null,
    answered bigint not null,
    abandoned bigint not null,
    redirected bigint not null,
    answer_seconds decimal(18, 3) not null,
    -- The answered calls whose seconds are in answer_seconds; likewise below.
    answer_timed bigint not null,
    abandon_seconds decimal(18, 3) not null,
    abandon_timed bigint not null,
    -- Talk, hold and wrap together.
    handling_seconds decimal(18, 3) not null,
    handled bigint not null,
    longest_wait_s integer,
    -- The answered and abandoned calls that longest_wait_s is the longest of.
    longest_of bigint not null,
    approximate boolean not null
);

create table wait_by_day (
    line varchar not null,
    origin varchar not null,
    local_date date not null,
    outcome varchar not null,
    over_s integer not null,
    up_to_s integer,
    calls bigint not null
);

-- Waits at the two grains that are kept: by day from the roll-up, by half-hour from the
-- calls themselves (first legs) and from what came already counted.
create view wait as
select
    'day' as grain,
    line,
    origin,
    cast(null as timestamp) as half_hour_utc,
    cast(null as timestamp) as local_half_hour,
    local_date,
    outcome,
    over_s,
    up_to_s,
    calls
from wait_by_day
union all
select
    'half_hour' as grain,
    line,
    origin,
    half_hour_utc,
    local_half_hour,
    local_date,
    outcome,
    waited_s - 1 as over_s,
    waited_s as up_to_s,
    1 as calls
from call
where
    leg = 1
    and outcome <> 'redirected'
union all
select
    'half_hour' as grain,
    line,
    origin,
    half_hour_utc,
    local_half_hour,
    local_date,
    outcome,
    over_s,
    up_to_s,
    calls
from counted_wait
where calls > 0;

-- The first day of the period that a day lies in: weeks start on Monday,
-- quarters and years are financial (a year starts on 1 April).
create macro period_start(by_what, day) as
    cast(
        case by_what
            when 'day' then cast(day as timestamp)
            when 'week' then date_trunc('week', cast(day as timestamp))
            when 'month' then date_trunc('month', cast(day as timestamp))
            when 'quarter' then date_trunc('quarter', cast(day as timestamp))
            when 'year' then date_trunc('year', cast(day as timestamp) - interval 3 month) + interval 3 month
        end as date
    );
