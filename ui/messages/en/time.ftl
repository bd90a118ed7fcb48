# Days, times and how far off they are.
time-day = { $weekday } { $day } { $month } { $year }
time-day-bare = { $day } { $month } { $year }
time-day-long = { $weekday }, { $month } { $day }, { $year }
time-month = { $month } { $year }
time-morning = { $clock } AM
time-afternoon = { $clock } PM
time-at = { $day } · { $time }
time-on = { $day } · time not known
time-window = { $day } · { $time } to { $until }
time-control = Control date { $day }
time-to-be-set = Date not set yet
time-in-days =
    { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }
time-days-ago =
    { $days ->
        [1] yesterday
       *[other] { $days } days ago
    }
time-zone-eastern = Eastern
time-zone-central = Central
time-zone-mountain = Mountain
time-zone-arizona = Arizona
time-zone-pacific = Pacific
time-zone-alaska = Alaska
time-zone-hawaii = Hawaii
time-zone-atlantic = Atlantic
time-zone-of = { $place } time
