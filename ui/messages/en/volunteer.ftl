volunteer-status-prospective = not ready yet
volunteer-status-active = active
volunteer-status-paused = takes a break
volunteer-status-left = left
clearance-valid = cleared, without an end
clearance-until = cleared until { $day }
clearance-ended = clearance ended { $day }
clearance-missing = no clearance recorded
volunteers-title = Volunteers
volunteers-count = { $count ->
    [one] 1 volunteer
   *[other] { $count } volunteers
  }
volunteers-add = Add a volunteer
volunteers-filter = Find a volunteer
volunteers-filter-hint = Name, city, language
volunteers-caption = Volunteers, with their languages, families and clearance
volunteers-column-name = Name
volunteers-column-city = City
volunteers-column-languages = Languages
volunteers-column-families = Families
volunteers-column-status = Status
volunteers-column-clearance = Clearance
volunteers-unasked = Not asked yet
volunteers-families-of = { $families } of { $most }
volunteers-families-unasked = { $families }, limit not asked yet
volunteers-shown = { $shown } of { $total } shown
volunteers-show-all = Show all { $total }
volunteers-empty-title = No volunteers yet
volunteers-empty-text = Add the first one. Only the name is needed; you can ask for the rest later.
volunteers-none-title = No volunteer like that
volunteers-none-text = No name, city or language fits these words.
volunteers-none-clear = Show every volunteer
volunteers-pairings-title = Pairings over time
volunteers-pairings-now = { $count ->
    [0] Nobody goes with a family now
    [one] 1 pairing lasts now
   *[other] { $count } pairings last now
  }
volunteers-pairings-then = { $count ->
    [0] none at the end of { $month }
    [one] 1 at the end of { $month }
   *[other] { $count } at the end of { $month }
  }
volunteers-pairings-help = How many pairings lasted at the end of each month; this month, today.
volunteers-pairings-table = The same as a table
volunteers-pairings-month = Month
volunteers-pairings-count = Pairings
volunteers-pairings-chart = Pairings that lasted in each of the last twelve months
volunteer-name = Name
volunteer-name-missing = Write the name of the volunteer.
volunteer-email = E-mail
volunteer-phone = Phone
volunteer-languages = Languages they speak
volunteer-language = Language
volunteer-language-choose = Choose a language
volunteer-language-missing = Choose the language, or remove this line.
volunteer-language-twice = This language is already in the list. Remove one of the two.
volunteer-language-add = Add a language
volunteer-language-drop = Remove this language
volunteer-fluency = How well
volunteer-fluency-basic = A few sentences
volunteer-fluency-good = Well enough to accompany
volunteer-fluency-native = First language
volunteer-fluency-unknown = Not asked yet
volunteer-weekdays = Days on which they can usually go
volunteer-weekdays-unasked = Not asked yet
volunteer-weekdays-none = Asked: they can usually not go on any day of the week.
volunteer-away = When they are away
volunteer-away-none = No days away are written down.
volunteer-away-from = First day away
volunteer-away-until = Last day away
volunteer-away-missing = Write both days, or remove this line.
volunteer-away-backwards = The last day is before the first. Correct one of the two.
volunteer-away-add = Add days away
volunteer-away-drop = Remove these days
volunteer-max-families = Most families at the same time
volunteer-max-court-days = Most court days in a month
volunteer-count-help = Empty means not asked yet.
volunteer-count-unread = Write a whole number, or leave it empty.
volunteer-vehicle = Has a vehicle
volunteer-seats = Seats for other people
volunteer-childcare = Can look after children
volunteer-enters-buildings = Goes into government buildings
volunteer-enters-buildings-help = Do not ask why, and do not write a reason.
volunteer-constraints = What else to keep in mind
volunteer-constraints-help = In their own words.
volunteer-status = Status
volunteer-save = Save the volunteer
volunteer-saved = { $name } was saved.
volunteer-saved-new = { $name } was saved. Now add the clearances.
volunteer-families = Families they accompany
volunteer-families-none = No family now.
volunteer-families-before = Before ({ $count })
volunteer-pairing-since = since { $day }
volunteer-pairing-until = { $from } to { $until }
clearance-title = Clearances
clearance-none = No clearance is recorded yet.
clearance-kind = What
clearance-kind-background-check = Background check
clearance-kind-training = Training
clearance-kind-confidentiality = Promise of confidentiality
clearance-obtained = Since
clearance-expires = Last day
clearance-expires-help = Month, day, year. Leave it empty if it does not end.
clearance-exemption = Why it is not asked of them
clearance-exemption-help = Only if the program lets them go without it.
clearance-exempt = Not asked of them: { $reason }
clearance-backwards = The last day is before the first. Correct one of the two.
clearance-since = Since { $day }
clearance-since-unknown = Since when: not asked yet
clearance-add = Add a clearance
clearance-change = Change
clearance-change-of = Change: { $kind }
clearance-save = Save the clearance
clearance-saved = { $kind } was saved.
