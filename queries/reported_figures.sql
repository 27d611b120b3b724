-- Figures that a force has reported without counts, as far as they were public on a day.
--
-- One row for each figure whose days lie in the period. They are shown with their own mark
-- and never summed. One that came without a day of publication counts as
-- published on the day after its period ended.
--
-- reads    reported
-- params   $line, $from_date (first day), $to_date (last day), $as_at_date
-- returns  measure, within_s, period_start, period_end, value, definition, clock, published_on, source
select
    measure,
    within_s,
    period_start,
    period_end,
    value,
    definition,
    clock,
    published_on,
    source
from reported
where
    line = $line
    and period_start >= $from_date
    and period_end <= $to_date
    and coalesce(published_on, period_end + 1) <= $as_at_date
order by
    period_start,
    period_end,
    measure,
    load_id
