today-title = Today
today-show-all = Show all
today-shown = { $shown } of { $total }
today-nothing-title = Nothing waits today
today-nothing-text = Every date ahead was checked in the last seven days, and every task is done.
today-nothing-action = Look at the dates ahead

today-start-title = No families yet
today-start-text = Bring the spreadsheets of your office, or write down the first family by hand. Everything stays on this laptop, encrypted.
today-start-import = Import a spreadsheet
today-start-import-help = For an office that already keeps lists. You see what would be added before anything is saved.
today-start-add = Add a family
today-start-add-help = For a first family, or for one that came today.

today-disputes-title = Two answers
today-disputes-text = Two sources say different things. Go by both until the court, the lawyer or a newer paper settles it.
today-disputes-action = Settle the first
today-unchecked-title = Not checked for seven days
today-unchecked-text = Nobody has checked these dates of the next 30 days this week. The nearest comes first.
today-unchecked-action = Check the first
today-past-title = Past, and nobody wrote what happened
today-past-text = Ask the family or the lawyer, and write down the next date.
today-past-action = Open the first
today-lawyer-title = Individual hearing without a lawyer
today-lawyer-text = The long hearing where the judge decides. Keep looking for a lawyer for these people.
today-lawyer-action = Open the first
today-week-title = The next seven days
today-week-text = Who must appear, where and when.
today-week-action = Show all dates
today-tasks-title = Tasks
today-tasks-text = What someone promised to do.
today-tasks-action = Add a task
today-claims-title = The spreadsheet says
today-claims-text = { $count ->
    [one] One thing came with a spreadsheet and nobody has confirmed it yet.
   *[other] { $count } things came with a spreadsheet and nobody has confirmed them yet.
  }
today-claims-action = Go through them
today-told-title = Saved on this laptop only
today-told-text = These dates changed here. Tell the family, the lawyer and whoever goes along, today.
today-told-action = Open the first
today-told-newest = The newest { $count } are shown.
today-told-appearance-move = the date moved
today-told-appearance-correct = the date was corrected
today-told-dispute-add = two answers
today-told-dispute-settle = two answers were settled
