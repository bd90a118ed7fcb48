gap-title = What is written down
gap-all-there = All of it is there
gap-count-missing = { $count ->
    [one] 1 of { $all } is missing
   *[other] { $count } of { $all } are missing
  }
gap-there = there
gap-missing = missing
gap-missing-of = missing: { $names }
gap-state = { $what }: { $state }
gap-what-city = City
gap-what-primary = First person to turn to
gap-what-contact-rule = How to reach each adult
gap-what-language = Best language
gap-what-birth = Birth date
gap-what-respondent = Named in the court papers or not
gap-what-lawyer = How the search for a lawyer stands
gap-what-accompaniment = Consent to be accompanied
gap-what-emergency = Consent for an emergency
gap-what-next-date-checked = Next date checked
gap-of = { $what } ({ $names })

gap-list-title = What is missing
gap-list-help = A gap is nobody’s fault. Ask for the first thing missing when you next talk with the family.
gap-list-caption = Families, with what is missing
gap-list-family = Family
gap-list-count = How much
gap-list-what = Missing
gap-list-empty-title = No active families
gap-list-empty-text = Families that are active stand here, each with what is still missing.
gap-list-keys = ↑ ↓ to move, Enter to open
