# Someone is with me: only the next date stays on the screen.
company-begin = Someone is with me
company-help = Leaves only the next date on the screen. F9 does the same.
company-title = The next date
company-none = No date ahead is known.
company-end = Show everything again
company-end-keys = F9 does the same
