task-title = Tasks
task-empty = Nothing to do is written down.
task-add = Add a task
task-add-title = Add a task
task-what = What to do
task-what-help = For example “Call before the hearing”.
task-what-missing = Write what has to be done.
task-due = By
task-due-text = by { $day }
task-overdue = was due { $day }
task-no-due = No day set
task-done-on = done { $day }
task-save = Save the task
task-saved = The task was saved.
task-done-said = Done: { $title }
task-open-said = Open again: { $title }
task-finished = { $count ->
    [one] 1 finished task
   *[other] { $count } finished tasks
  }
