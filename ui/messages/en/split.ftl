split-open = Rearrange people
split-title = Rearrange people
split-step = Step { $at } of { $all }: { $what }
split-step-people = who moves
split-step-dates = which dates
split-step-notes = which notes
split-step-family = the new family
split-step-read = before you save
split-lead = The people you choose begin a family of their own, with a record of its own.
split-people = Who moves
split-people-missing = Choose at least one person, and leave at least one.
split-with-them = How to reach them, their lawyer, their consents and tasks about them go with them.
split-dates = Dates that go with them
split-dates-help = A date that someone who stays must also go to stands in both records afterwards.
split-dates-none = No dates are written down.
split-notes = Notes that go with them
split-notes-help = Read the notes that stay: do they name someone who moves, or a new address?
split-notes-none = No notes are written down.
split-code = Code of the new family
split-code-help = Not one that looks like the old code.
split-code-missing = Write a code that no other family has.
split-before = Read this before you save
split-before-undo = There is no undo.
split-before-trace = Nothing in the old record will show it: no link, no line in the history.
split-before-copies = Paper and backups made before still show everyone together.
split-before-tell = Whom to tell is not listed, on purpose. Decide with the person who moves.
split-before-notes = Notes that name someone and stay should be read, and struck out where they say too much.
split-moving = { $names } will move, with { $dates ->
    [0] no dates
    [one] 1 date
   *[other] { $dates } dates
  } and { $notes ->
    [0] no notes
    [one] 1 note
   *[other] { $notes } notes
  }.
split-next = Go on
split-back = Back
split-save = Make the new family
split-saved = Family { $code } was made.
