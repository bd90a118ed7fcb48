# What may be shown to whoever helps: codes and counts, no record.
diagnostics-title = Diagnostics
diagnostics-text = For whoever helps you when something does not work. It holds codes and counts only: no names, dates or notes. You see it before it is copied.
diagnostics-show = Show diagnostics
diagnostics-shown = Read it before you give it to anybody. It holds no names, dates or notes.
diagnostics-label = Diagnostics of this vault
diagnostics-copy = Copy
