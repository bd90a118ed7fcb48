# The organisation: what every laptop of it works by, and whom to call on a bad day.
programme-title = Programme
programme-lead = What everybody of the programme works by.
programme-back = Settings
programme-reads-only = Only a coordinator changes this page.
programme-settings-text = Name, cities, limits, required clearances, and the numbers for a bad day.
programme-settings-open = Open the programme
programme-about = What it works by
programme-name = Name of the programme
programme-unnamed = No name is written down
programme-cities = Cities
programme-cities-help = Where families and volunteers are. Lists and choices begin with these.
programme-cities-none = No city is written down yet.
programme-city-add = Add a city
programme-city-choose = Choose a city
programme-city-drop = Remove { $city }
programme-limits = Limits
programme-limits-help = They decide what stands on Today and when. Nothing is refused because of them.
programme-limit-check-days = Check every date again after (days)
programme-limit-check-days-help = A date nobody checked for longer is shown as not checked.
programme-limit-check-days-said = { $count ->
    [one] A date nobody checked for a day is shown as not checked.
   *[other] A date nobody checked for { $count } days is shown as not checked.
  }
programme-limit-companions = People who go along to each date
programme-limit-companions-help = A date with fewer confirmed is shown on Today.
programme-limit-companions-said = { $count ->
    [0] Nobody has to go along to a date.
    [one] For each date 1 person is wanted who goes along.
   *[other] For each date { $count } people are wanted who go along.
  }
programme-limit-clearance-days = Warn before a clearance ends (days)
programme-limit-clearance-days-help = So long before, there is still time to ask for a new one.
programme-limit-clearance-days-said = { $count ->
    [0] A clearance is shown once it has ended.
    [one] A clearance that ends within a day is shown as ending.
   *[other] A clearance that ends within { $count } days is shown as ending.
  }
programme-limit-screening-days = A legal helper looks at the case within (days)
programme-limit-screening-days-help = Counted from intake, for everybody who has a case.
programme-limit-screening-days-said = { $count ->
    [one] Whoever has a case should be seen by a legal helper within a day of intake.
   *[other] Whoever has a case should be seen by a legal helper within { $count } days of intake.
  }
programme-limit-margin-days = Your own margin before a deadline (days)
programme-limit-margin-days-help = Shown beside the day to act by, never added to it.
programme-limit-margin-days-said = { $count ->
    [0] There is no margin of your own before a deadline.
    [one] Your own margin before a deadline is 1 day. It stands beside the day to act by.
   *[other] Your own margin before a deadline is { $count } days. It stands beside the day to act by.
  }
programme-limit-wrong = Write a whole number from { $least } to { $most }.
programme-required = Clearances without which nobody goes along
programme-required-none = No clearance is asked for.
programme-change = Change
programme-save = Save the programme
programme-saved = The programme was saved.
duty-title = Numbers for a bad day
duty-text = Whom to call at once, for each city. A number nobody has called for 90 days may be wrong.
duty-none = No number is written down yet.
duty-kind-coordinator-on-duty = Coordinator on duty
duty-kind-legal-on-call = Legal helper on call
duty-kind-rapid-response = Rapid response line
duty-kind-ero-office = ICE field office (ERO)
duty-kind-consulate = Consulate
duty-kind-court-hotline = Court hotline
duty-all-cities = All cities
duty-name-unknown = Who answers: not written down
duty-hours-unknown = When somebody answers: not asked yet
duty-never = Nobody has called it yet
duty-stale = Not checked for 90 days
duty-checked = Checked { $day }
duty-checked-by = Checked { $day } by { $name }
duty-last = Last checked { $day }
duty-add = Add a number
duty-add-title = Add a number
duty-change = Change
duty-change-title = Change the number
duty-change-of = Change: { $name }
duty-right = I called it, it is right
duty-right-of = I called it, it is right: { $name }
duty-right-said = Checked today: { $name }
duty-retire = No longer in use
duty-retire-of = No longer in use: { $name }
duty-retired-said = No longer shown: { $name }
duty-take-back = Show it again
duty-taken-back = Shown again: { $name }
duty-kind = Whose number
duty-city = For which city
duty-name = Who answers
duty-name-help = A name or an office.
duty-phone = Number
duty-phone-missing = Write the number.
duty-hours = When somebody answers
duty-hours-help = For example “Mon to Fri, 9 to 5; at night the voicemail”.
duty-save = Save the number
duty-saved = The number was saved.
duty-new-check = A changed number has to be called once to see that it is right.
