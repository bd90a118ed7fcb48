# When the vault closes by itself, and what stays in sight until then.
locking-title = Locking
locking-idle = The vault locks after { $time } without a key or a movement.
locking-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
locking-seconds =
    { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
locking-hold = While a check or a contact form is open it stays open for up to 30 minutes, and shows only that form.
locking-change = Change the time
locking-choose = Lock after
locking-choose-help = The shorter, the safer where other people pass by. “Never” is not offered.
locking-save = Save the time
locking-saved = Saved: the vault locks after { $time }
locking-also = It also locks
locking-also-sleep = when the laptop goes to sleep or its lid is closed
locking-also-screen = when the screen is locked or another user comes, where the system tells us
locking-also-clock = when the clock jumps
locking-also-long = after 12 hours, whatever happens
locking-also-you = when you lock it or leave the screen
locking-drafts = What you were typing is kept in the vault and is there when you open it again.
locking-alone = The rest is hidden, because nobody typed here for { $time }. Press any key or move the mouse to bring it back.
