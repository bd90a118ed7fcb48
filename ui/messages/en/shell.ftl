# The frame around every screen.
shell-rail = Workplaces
shell-skip = Skip to the content
shell-today = Today
shell-families = Families
shell-dates = Dates
shell-tasks = Tasks
shell-import = Import
shell-claims = Sheet says
shell-settings = Settings
shell-volunteers = Volunteers
shell-waiting =
    { $count ->
        [one] 1 waits
       *[other] { $count } wait
    }
shell-count-families =
    { $count ->
        [one] 1 family
       *[other] { $count } families
    }
shell-count-dates =
    { $count ->
        [one] 1 date ahead
       *[other] { $count } dates ahead
    }
shell-count-tasks =
    { $count ->
        [one] 1 open task
       *[other] { $count } open tasks
    }
shell-not-told =
    { $count ->
        [one] 1 not told yet
       *[other] { $count } not told yet
    }
shell-not-told-help = Saved on this laptop only: somebody still has to hear of it. Shows who.
shell-saved = Saved on this laptop only
shell-leave = Leave screen
shell-leave-keys = Esc ×3
shell-leave-help = Hides the window at once and locks it. Esc three times does the same.
shell-lock = Lock
shell-lock-help = Closes the vault. Ctrl+L does the same.
shell-keys = Keys
shell-key-search = Ctrl+K
shell-does-search = Search people, families, dates and notes
shell-key-places = Ctrl+1 … { $last }
shell-does-places = Go to a workplace of the rail
shell-key-filter = /
shell-does-filter = Filter the list
shell-key-rows = ↑ ↓
shell-does-rows = Move in a list
shell-key-open = Enter
shell-does-open = Open the row
shell-key-close = Esc
shell-does-close = Close the panel or the dialog
shell-key-company = F9
shell-does-company = Someone is with me: only the next date stays on the screen
shell-key-lock = Ctrl+L
shell-does-lock = Lock the vault
shell-key-leave = Esc Esc Esc
shell-does-leave = Leave the screen: the window is gone at once, then locked
shell-key-help = ?
shell-does-help = Show these keys
