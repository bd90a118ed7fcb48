# Días, horas y cuánto falta.
time-day = { $weekday } { $day } { $month } { $year }
time-day-bare = { $day } { $month } { $year }
time-day-long = { $weekday } { $day } de { $month } de { $year }
time-month = { $month } de { $year }
time-morning = { $clock } a. m.
time-afternoon = { $clock } p. m.
time-at = { $day } · { $time }
time-on = { $day } · hora por saber
time-window = { $day } · de { $time } a { $until }
time-control = Fecha de control { $day }
time-to-be-set = Fecha sin fijar
time-in-days =
    { $days ->
        [0] hoy
        [1] mañana
       *[other] en { $days } días
    }
time-days-ago =
    { $days ->
        [1] ayer
       *[other] hace { $days } días
    }
time-zone-eastern = hora del este
time-zone-central = hora del centro
time-zone-mountain = hora de la montaña
time-zone-arizona = hora de Arizona
time-zone-pacific = hora del Pacífico
time-zone-alaska = hora de Alaska
time-zone-hawaii = hora de Hawái
time-zone-atlantic = hora del Atlántico
time-zone-of = hora de { $place }
