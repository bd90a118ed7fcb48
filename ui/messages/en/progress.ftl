# Long work: what it is at, how far, and ending it. Rows are counted; of a copy only the part is told.
progress-reading = Reading the file
progress-comparing = Comparing with the vault
progress-writing = Adding to the vault
progress-copying = Copying
progress-checking = Checking the copy
progress-rows =
    { $total ->
        [one] { $done } of 1 row
       *[other] { $done } of { $total } rows
    }
progress-percent = { $percent }%
progress-cancel = Cancel
progress-stopping = Stopping…
