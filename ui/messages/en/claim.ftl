claim-title = The spreadsheet says
claim-lead = { $count ->
    [0] Everything the spreadsheets said has been looked at.
    [one] 1 thing a spreadsheet said and nobody has confirmed yet.
   *[other] { $count } things a spreadsheet said and nobody has confirmed yet.
  }
claim-shown = { $shown } of { $count } shown
claim-explain = Confirm what you know is true. Correct what was written wrong. Drop what nobody needs. The spreadsheet’s own words stay in the history.
claim-field = About
claim-field-all = Everything
claim-family = Family
claim-family-all = Every family
claim-source = { $source } row { $row }
claim-source-people = people list of { $day }, row { $row }
claim-source-dates = dates list of { $day }, row { $row }
claim-source-volunteers = list of volunteers of { $day }, row { $row }
claim-source-pairings = list of who goes with whom of { $day }, row { $row }
claim-said = “{ $text }”
claim-about = { $who }: “{ $text }”
claim-group = { $field } ({ $count })
claim-confirm = Confirm
claim-confirm-all = Confirm all { $count }
claim-correct = Correct
claim-correct-all = Correct all { $count }
claim-drop = Drop
claim-drop-all = Drop all { $count }
claim-all-alike = All { $count } alike
claim-all-alike-help = { $count } claims say exactly this. One answer settles them all.
claim-right = What is right?
claim-right-missing = Write what is right, or press Confirm or Drop.
claim-right-save = Save what is right
claim-right-cancel = Do not correct
claim-confirmed = { $count ->
    [one] 1 thing was confirmed.
   *[other] { $count } things were confirmed.
  }
claim-corrected = { $count ->
    [one] 1 thing was corrected.
   *[other] { $count } things were corrected.
  }
claim-dropped = { $count ->
    [one] 1 thing was dropped.
   *[other] { $count } things were dropped.
  }
claim-undo = Undo
claim-undone = It is back as it was.
claim-more = Show { $count } more
claim-keys = ↑ ↓ to move, C to confirm, E to correct, D to drop, A for all alike
claim-done-title = Nothing left to confirm
claim-done-text = When a spreadsheet is imported, what cannot be taken as fact comes here.
claim-none-title = Nothing like that
claim-none-text = No open line fits these filters.
claim-none-clear = Show everything
claim-family-title = The spreadsheet says
claim-hint-lawyer = Confirming keeps these words. A person has a lawyer only when someone saw the EOIR-28 form: set it on the family’s page.
claim-hint-checked = Confirming keeps these words. It is not a check of the date: record that on the date itself.
claim-filters = Narrow the list
