# The command line's own words. Failures, kinds and states come from the other files.
cli-passphrase = Passphrase:
cli-passphrase-again = The same once more:
cli-passphrase-differs = These two are not the same. Once more from the start.
cli-usage-remedy = acompana-cli --help names every command and flag.
cli-value-invalid = What was given for “{ $field }” does not fit
cli-value-missing = Nothing was given for “{ $field }”

cli-new-name = Coordinator
cli-new-laptop = This laptop
cli-new-done = The vault was made, and opened again from disk.
cli-new-words = Write these twelve words on paper, in order. They open the vault when the passphrase is lost, and they are not shown again.

cli-check-header = Header
cli-check-seal = Seal
cli-check-pages = Pages
cli-check-structure = Structure
cli-check-references = References
cli-check-schema = Schema
cli-check-good = good
cli-check-damaged = damaged
cli-check-unread = not looked at
cli-check-not-closed = not closed cleanly
cli-check-ok = Nothing is damaged.
cli-check-found = Something is damaged. Copy the vault’s folder to a safe place before anything else, then restore the newest backup.
cli-noun-families = Families
cli-noun-people = People
cli-noun-dates = Dates
cli-noun-verifications = Checks
cli-noun-disputes = Other answers
cli-noun-notes = Notes
cli-noun-claims = What spreadsheets say
cli-noun-representations = Representations
cli-noun-consents = Consents
cli-noun-volunteers = Volunteers
cli-noun-clearances = Clearances
cli-noun-pairings = Pairings
cli-noun-accompaniments = Companions
cli-noun-notices = To be told
cli-noun-tasks = Tasks
cli-noun-changes = Changes

cli-backup-done = The backup was written, and read back whole from the disk.
cli-backup-good = The backup is whole.
cli-backup-damaged = The backup is damaged. Use another one, and make a new one soon.
cli-restore-done = The vault was made from the backup, and opened again from disk.

cli-import-dry = Nothing was saved: this only says what would happen.
cli-import-rejects = Handed back
cli-import-warnings = Worth a look
cli-import-readable = Still readable on this laptop: { $files }
cli-import-readable-remedy = These files are not encrypted. Delete them when nobody needs them any more, also from the recycle bin.

cli-none = Nothing found.
cli-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
  }

cli-head-a-number = A-number
cli-head-after = After
cli-head-at = When
cli-head-author = Who
cli-head-before = Before
cli-head-birth = Birth
cli-head-checked = Verified
cli-head-city = City
cli-head-clearance = Clearance
cli-head-code = Code
cli-head-column = Column
cli-head-count = Rows
cli-head-device = Laptop
cli-head-eoir = EOIR
cli-head-excluded = Ruled out by
cli-head-families = Families
cli-head-family = Family
cli-head-field = Field
cli-head-from = From
cli-head-id = Id
cli-head-iso = ISO
cli-head-kind = Kind
cli-head-languages = Languages
cli-head-lawyer = Lawyer
cli-head-message = Message
cli-head-name = Name
cli-head-next = Next date
cli-head-part = Part
cli-head-people = People
cli-head-place = Place
cli-head-reason = Reason
cli-head-reasons = What speaks for them
cli-head-relation = Relation
cli-head-role = Role
cli-head-row = Row
cli-head-score = Points
cli-head-state = State
cli-head-status = Status
cli-head-title = Title
cli-head-until = Until
cli-head-verb = What
cli-head-when = When, there
cli-head-where = Where
cli-head-zone = Zone
cli-head-due = Due
cli-head-done = Done
cli-head-for = For whom
