# The search field of the top bar.
search-label = Search people, families, dates and notes
search-placeholder = Search people, families, dates
search-keys = Ctrl K
search-found = Found
search-count =
    { $count ->
        [0] Nothing found
        [one] 1 found
       *[other] { $count } found
    }
search-none = Nothing here fits “{ $text }”. Try a first name, a family’s number, a court or a city.
search-failed = The search did not work just now. Type again.
search-person = Person
search-family = Family
search-date = Date
search-note = Note
search-place = Go there
