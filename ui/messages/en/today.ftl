today-title = Today
today-show-all = Show all
today-shown = { $shown } of { $total }
today-nothing-title = Nothing waits today
today-nothing-text = Every date ahead was checked lately, and every task is done. Good work.
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
today-unchecked-title = Not checked lately
today-unchecked-text = Nobody has checked these dates of the next 30 days for longer than your programme allows. The nearest comes first.
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

today-companions-title = Too few people go along
today-companions-text = { $wanted ->
    [one] For these dates of the next 30 days nobody is confirmed yet. The nearest comes first.
   *[other] For these dates of the next 30 days fewer than { $wanted } people are confirmed. The nearest comes first.
  }
today-companions-action = Open the first
today-companions-row = { $count ->
    [0] Nobody is confirmed yet, { $wanted } wanted
    [one] 1 person is confirmed, { $wanted } wanted
   *[other] { $count } people are confirmed, { $wanted } wanted
  }
today-primary-title = Families without a first person
today-primary-text = Nobody is the one they turn to. Those who wait longest come first.
today-primary-since = since { $day }
today-primary-since-unknown = day of intake not written down
today-primary-find = Find somebody
today-primary-find-of = Find somebody for { $family }
today-clearances-title = Clearances that end
today-clearances-text = Ask for a new one in time. Without it nobody goes along.
today-clearances-ended = { $kind } ended { $day }
today-clearances-ends = { $kind } ends { $day }
today-clearances-dates = { $count ->
    [one] 1 date after that day
   *[other] { $count } dates after that day
  }
today-clearances-no-dates = no dates after that day
today-clearances-families = { $count ->
    [one] goes with 1 family
   *[other] goes with { $count } families
  }
today-clearances-no-families = goes with no family now
today-unscreened-title = Not seen by a legal helper
today-unscreened-text = These people have a case, and nobody wrote down that a legal helper looked at it in time.
today-unscreened-days = { $count ->
    [one] 1 day since intake
   *[other] { $count } days since intake
  }
today-waiting-title = Where families wait
today-waiting-text = Cities with families that have no first person, and who could be asked there.
today-waiting-city-unknown = City not known
today-waiting-families = { $count ->
    [one] 1 family waits
   *[other] { $count } families wait
  }
today-waiting-volunteers = { $count ->
    [0] nobody there could take one more
    [one] 1 volunteer could take one more
   *[other] { $count } volunteers could take one more
  }
today-waiting-see = See who is there
today-waiting-see-of = See who is there: { $city }
today-lines-all = { $total ->
    [one] Show it
   *[other] Show all { $total }
  }
today-volunteer-nothing-title = Nothing waits today
today-volunteer-nothing-text = Your families have no date in the next seven days, nobody has to be told, and every task is done.
today-volunteer-week-title = Your families: the next seven days
