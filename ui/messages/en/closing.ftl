closing-open = Close this family
closing-title = Close { $family }
closing-help = Nothing is deleted. Pairings end, and whoever was to go along is released and must be told.
closing-reading = Reading what is open…
closing-on = Last day
closing-on-missing = Write the last day.
closing-reason = Why it is closed
closing-reason-help = Stands in the record and in the history, beside your name.
closing-reason-missing = Write in a few words why the family is closed.
closing-dates = Dates ahead
closing-dates-none = No dates ahead.
closing-with = To go along: { $names }.
closing-with-nobody = Nobody was to go along.
closing-tasks = Open tasks
closing-tasks-none = No open tasks.
closing-what-becomes = What becomes of it
closing-choose = Choose
closing-choose-missing = Choose what becomes of it.
closing-handed-on = Handed on: someone else sees to it
closing-done = Done with
closing-kept-coordinators = Kept by the coordinators
closing-kept = Kept by { $name }
closing-pairings = Pairings that end
closing-pairing = { $name }: { $role }
closing-also = Also open
closing-claims = { $count ->
    [one] 1 line of a spreadsheet that nobody confirmed. It stays as it is.
   *[other] { $count } lines of spreadsheets that nobody confirmed. They stay as they are.
  }
closing-notices = { $count ->
    [one] 1 change that someone must still be told. It stays on Today.
   *[other] { $count } changes that someone must still be told. They stay on Today.
  }
closing-save = Close the family
closing-said = { $family } was closed.
closing-undo = Open it again
closing-undone = The family is open again, as it was before.
closing-closed-on = Closed on { $day }
closing-closed = Closed
closing-why = Because: { $reason }
closing-reopen = Open again
closing-reopen-title = Open { $family } again
closing-reopen-help = Pairings stay ended: choose anew who goes with the family.
closing-reopen-reason = Why
closing-reopen-reason-missing = Write in a few words why the family is opened again.
closing-reopen-save = Open the family
closing-reopened = { $family } is open again.
