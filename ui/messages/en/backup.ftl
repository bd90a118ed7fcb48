# Copies of the vault: made, due, remembered.
backup-title = Backup
backup-text = A backup is one encrypted file with everything in this vault. Keep it on a USB stick or another drive, away from this laptop: whoever takes the laptop takes what lies in it. After each one, older backups of this vault in the same folder are deleted: the newest of 7 days, 4 weeks and 6 months stay.
backup-last = Last backup
backup-elsewhere = Last one kept elsewhere
backup-never = None yet
backup-when = { $ago } · { $moment }
backup-due-none-yet = No backup was made yet
backup-due-none-yet-text = If this laptop is lost or breaks, everything in it is lost. Make the first one now, on a USB stick or another drive.
backup-due-only-here = All backups lie on this laptop
backup-due-only-here-text = They are lost with it. Make one on a USB stick or another drive.
backup-due-too-old = The last backup kept elsewhere is { $days } days old
backup-due-too-old-text = What was written since then would be lost with this laptop. Connect the USB stick or drive and make a new one.
backup-not-due = Nothing is due. After 14 days without a backup elsewhere, Today reminds you.
backup-make = Make a backup
backup-making = Making the backup
backup-done = The backup is made, and was read back whole from the disk
backup-done-text =
    { $families ->
        [one] 1 family
       *[other] { $families } families
    }, { $dates ->
        [one] 1 date
       *[other] { $dates } dates
    }, { $size } MB. If it is on a USB stick, let the system eject the stick before you pull it out.
backup-restore-title = To restore one
backup-restore-text = Lock the vault, then press “Restore a backup” below the passphrase. You see what the backup holds beside what is here before anything changes.
backup-rail-none-yet = No backup yet
backup-rail-only-here = Backup only on this laptop
backup-rail-too-old =
    { $days ->
        [one] Last backup elsewhere 1 day ago
       *[other] Last backup elsewhere { $days } days ago
    }
backup-rail-last = Last backup { $ago }
backup-rail-help = Backup, in the settings
backup-noun-families = Families
backup-noun-people = People
backup-noun-dates = Dates
backup-noun-verifications = Checks
backup-noun-disputes = Other answers
backup-noun-notes = Notes
backup-noun-claims = What spreadsheets say
backup-noun-representations = Representations
backup-noun-consents = Consents
backup-noun-volunteers = Volunteers
backup-noun-clearances = Clearances
backup-noun-pairings = Pairings
backup-noun-tasks = Tasks
backup-noun-changes = History
