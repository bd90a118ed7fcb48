families-title = Families
families-count = { $count ->
    [one] 1 family
   *[other] { $count } families
  }
families-search = Find a family
families-search-hint = Name, code, city
families-city = City
families-city-all = Every city
families-status = Status
families-status-all = Every status
families-without-lawyer = Without a lawyer
families-without-date = Without a date
families-caption = Families, with their next date
families-column-family = Family
families-column-place = City, languages
families-column-next = Next date
families-column-lawyer = Lawyer
families-column-attention = Attention
families-open-claims = { $count ->
    [one] 1 to confirm
   *[other] { $count } to confirm
  }
families-city-unknown = City not asked yet
families-languages-unasked = Language not asked yet
families-no-names = No people yet
families-no-date = No date yet
families-range = Families { $first } to { $last } of { $total }
families-previous = Earlier families
families-next = More families
families-keys = ↑ ↓ to move, Enter to open, / to search
families-empty-title = No families yet
families-empty-text = Import the spreadsheets of your office, or add a family by hand.
families-empty-import = Import a spreadsheet
families-none-title = No family like that
families-none-text = Nothing on this laptop fits the search and the filters together.
families-none-clear = Show every family
families-add = Add a family

family-add-title = Add a family
family-add-help = Only what you need to begin. You add the people next.
family-code = Office code
family-code-help = The code your office uses, for example F-1042. It stands beside the family’s name so that two families are never mixed up.
family-code-missing = Write a code. Any short one will do, as long as no other family has it.
family-city = City
family-city-unknown = Not asked yet
family-city-help = Dates without a place of their own take this city’s time.
family-save = Save the family
family-saved = Family { $code } was saved. Now add its people.

family-edit = Edit family
family-edit-title = Edit family
family-label = Name of the family
family-label-help = An initial is enough, for example “Familia C.”. It shows in lists.
family-label-missing = Write a name or an initial.
family-status = Status
family-attention = Attention
family-attention-help = How closely the coordinator wants this family watched.
family-reason = Why
family-reason-help = Stands in the history, beside your name.
family-edit-save = Save changes
family-edit-saved = The changes were saved.

family-back = Families
family-add-date = Add a date
family-people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
family-intake = With the programme since { $day }
family-next-title = Next date
family-next-none = No date is written down
family-next-none-text = Ask the family for their papers. Every case in court has a next date, or a reason why it has none.
family-next-where = Where
family-next-open = Open this date
family-who-unknown = Who must go: not asked yet
family-who = Must go: { $names }
family-room = Room { $room }
family-ride-needed = Needs a ride
family-dates-title = Dates
family-dates-empty = No dates yet.
family-dates-ahead = Ahead
family-dates-unset = Day not known yet
family-dates-past = Past
family-date-replaced = Replaced: { $reason }
family-date-replaced-plain = Replaced by another date
family-date-also = or, says another source: { $setting }
family-people-title = People
family-people-empty = Nobody is written down yet.
family-people-add = Add a person
family-hidden = Not shown to your role: { $fields }
family-gone-title = This family is not here
family-gone-text = It may have been handed over, or belong to another city.
family-city-other = Another city…
family-city-name = Name of the city
families-filters = Narrow the list
families-gaps = What is missing
families-duplicates = Duplicates
family-wishes = What they wish of whoever goes with them
family-wishes-help = As they say it, for example “a woman”, “someone from the same town”, “nobody from the same town”.
family-wishes-none = Not asked yet
family-attention-because = Because: { $reason }
family-attention-set = set by { $author }, { $day }
family-attention-set-on = since { $day }
family-attention-unexplained = Nobody wrote down why
family-actions = More actions
family-left-title = No longer with the programme
family-more = More
family-more-entry = Entry { $number }
family-more-open = Open
family-more-close = Close
