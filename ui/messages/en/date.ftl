date-title = Dates
date-lead-days = { $count ->
    [one] 1 in the next { $days } days
   *[other] { $count } in the next { $days } days
  }
date-lead-ahead = { $count ->
    [one] 1 ahead
   *[other] { $count } ahead
  }
date-lead-unset = { $count ->
    [one] 1 without a day
   *[other] { $count } without a day
  }
date-lead-past = { $count ->
    [one] 1 past without an outcome
   *[other] { $count } past without an outcome
  }
date-lead-all = { $count ->
    [one] 1 in all
   *[other] { $count } in all
  }
date-lead-no-lawyer = { $count ->
    [one] 1 without a lawyer
   *[other] { $count } without a lawyer
  }
date-lead-unchecked = { $count ->
    [one] 1 not checked lately
   *[other] { $count } not checked lately
  }

date-filters = Which dates
date-chip-30 = Next 30 days
date-chip-90 = Next 90 days
date-chip-ahead = All ahead
date-chip-unset = Date not set
date-chip-past = Past without outcome
date-chip-no-lawyer = No lawyer
date-chip-unchecked = Not checked lately
date-chip-disputed = Two answers
date-chip-few = Too few going along
date-narrow = Narrow the list
date-kind = Kind
date-kind-any = Any kind
date-court = Court
date-court-any = Any court
date-court-count = { $name } ({ $count })
date-city = City
date-city-any = Any city
date-text = Find
date-text-hint = Name, code, place
date-clear = Show them all

date-caption = Dates by day, soonest first
date-column-when = When
date-column-who = Who
date-column-what = What
date-column-where = Where
date-column-lawyer = Lawyer
date-column-checked = Last checked
date-column-going = Going
date-group-unset = Date not set
date-group-count = { $count ->
    [one] 1 date
   *[other] { $count } dates
  }
date-keys = ↑ ↓ to move · Enter to open · C to check · / to find
date-more = { $count ->
    [one] Show the last one
   *[other] Show next { $count }
  }
date-shown = { $shown } of { $total } shown

date-empty-title = No dates yet
date-empty-text = Import the spreadsheet of dates, or open a family and add a date.
date-empty-import = Import dates
date-none-title = No date fits
date-none-text = Nothing on this laptop fits these filters together.

date-time-unknown = Time not known
date-between = { $from } to { $to }
date-unset = Not set yet
date-or = or { $setting }
date-what-of = { $kind }: { $who }
date-who-unknown = Who must go: not known yet
date-place-unknown = Place not known yet
date-place-zone = { $place } ({ $zone })
date-room = room { $room }
date-here = { $time } here
date-here-day = { $day }, { $time } here
date-ride = Needs a ride

date-lawyer-some = { $names }: no lawyer
date-going-none = Nobody going yet
date-going-some = { $count } of { $wanted } going
date-going-enough = { $count } going
date-going-later = Later
date-going-past = Past

date-back = Dates
date-page-lead = { $names } · { $family }
date-in-place = Where
date-card-title = The date
date-zone = Clock of the place: { $zone }
date-room-label = Room
date-room-unknown = Not known yet
date-medium-label = How
date-interpreter-label = Interpreter
date-interpreter-unknown = Not asked yet
date-bring-label = Bring
date-bring-unknown = Nothing written down
date-ride-label = Ride
date-ride-yes = Needs a ride
date-ride-no = No ride asked for
date-family-open = Open { $family }
date-attendees-title = Who must go
date-attendees-unknown = Nobody has written down who must go. Ask the family and look at the notice: children may have to go too.
date-notes-title = Notes
date-notes-empty = No notes on this date.
date-note-add = Add a note
date-claims-title = The spreadsheet says
date-claims-text = Nobody has confirmed this yet.
date-claims-open = Confirm or drop these
date-claim-source = { $source }, row { $row }
date-chain-title = Earlier answers
date-chain-text = A date that moved stays here, with the reason.
date-chain-reason = Replaced: { $reason }
date-chain-no-reason = Replaced, no reason written down
date-replaced-title = This date was replaced
date-replaced-text = It stays here so that nobody wonders. Do not go by it.
date-replaced-two = Two dates replaced this one. Both count until someone decides.
date-replaced-open = Open { $setting }
date-vacated-title = The court took this date off
date-past-title = This date is past
date-past-text = Nobody has written down what happened. Ask the family or the lawyer, and add the next date.
date-history-title = What was changed
date-gone-title = This date is not here
date-gone-text = It may have been handed over, or belong to another city.

date-saved-moved = The date was moved. The old one stays, struck through.
date-saved-corrected = The date was corrected. What it said before is in the history.
date-saved-disputed = The other answer was added. Both stay until one is settled.
date-saved-kept = Settled: the date on file stays.
date-saved-taken = Settled: the date moved to the other answer.
date-saved-added = The date was saved.
date-saved-attendees = Who must go was saved.
date-saved-note = The note was saved.
date-saved-checked = The check was saved.
date-saved-differs = The check was saved. There are two answers now.
date-undo = Undo
date-undone = Undone. Everything is as it was.
