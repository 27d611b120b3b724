"""How many calls are to be expected: a day's number from level, weekday, season and calendar.

series       a number of calls a day, from the store or from anybody's file
known_days   what is known of a day beforehand: weekday, season, bank holidays, special nights, events
model        the daily model (statsmodels)
expected     its forecast, with intervals widened or narrowed to its past misses
floors       seasonal naive and eight-week mean: the ones to beat
half_hours   a day's number shared out over its half-hours; counted: those of the days just gone
evaluating   forecasts made again from days gone by, against what came
keeping      forecasts kept as made, and what came afterwards
telling      all of it as JSON, CSV and text
"""
