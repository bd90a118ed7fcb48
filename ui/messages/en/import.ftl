import-title = Import
import-lead = From the office’s spreadsheet to the record. Nothing is saved before you press “Add to the vault”.
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-questions = Questions
import-step-preview = Preview
import-step-done = Done
import-step-now = now
import-step-past = done

import-choose-title = What does the file hold?
import-choose-people = Families and people
import-choose-people-help = One row for each person. Start with this one.
import-choose-dates = Dates
import-choose-dates-help = Hearings, check-ins, fingerprints. The families must be here first.
import-choose-volunteers = Volunteers
import-choose-volunteers-help = One row for each person who accompanies, with training and background check.
import-choose-pairings = Who goes with whom
import-choose-pairings-help = A family and a volunteer in each row. Both must be here first.
import-choose-format = A table saved as text: .csv or .txt, from Excel, LibreOffice or Google Sheets.
import-choose-button = Choose a file…
import-choose-reading = Reading the file…
import-choose-none = No file was chosen.

import-file-title = How the file was read
import-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
  }
import-encoding = Letters
import-encoding-help = Wrong if ñ and á look strange below.
import-encoding-utf-8 = Unicode (UTF-8)
import-encoding-utf-16le = Unicode (UTF-16)
import-encoding-utf-16be = Unicode (UTF-16, high byte first)
import-encoding-windows-1252 = Windows (1252)
import-separator = Cells are divided by
import-separator-comma = Comma
import-separator-semicolon = Semicolon
import-separator-tab = Tab
import-separator-other = “{ $sign }”
import-header-row = Names of the columns are in row
import-header-row-number = Row { $row }
import-columns-title = What each column holds
import-columns-text = Check the guesses. A column without a place is left out and named in the preview.
import-columns-caption = Columns of the file and what they hold
import-column-header = In the file
import-column-samples = For example
import-column-field = Holds
import-column-of = What “{ $header }” holds
import-column-none = Leave this column out
import-column-empty = (no name)
import-column-required = { $field } (needed)
import-missing-title = A column is missing
import-missing-text = The import needs: { $fields }. Choose which column holds it.
import-order-title = Day and month
import-order-column = { $column }
import-order-month-first = Month first, as in the United States
import-order-day-first = Day first, as in Central America
import-order-undecided = Not decided by the file
import-order-choice = How the days in this file are written
import-order-keep = As guessed, column by column
import-order-help = 03/04/2027 is March 4 with the month first, and April 3 with the day first.
import-order-open-title = Is 03/04/2027 in March or in April?
import-order-open-text = Nothing in { $columns } tells. Choose, or each doubtful row becomes a question.

import-questions-title = { $count ->
    [one] 1 question
   *[other] { $count } questions
  }
import-questions-text = One answer serves all rows that say the same. What you leave open is handed back in a file, not guessed.
import-question-rows = { $count ->
    [one] Row { $rows }
   *[other] { $count } rows: { $rows }
  }
import-question-rows-more = { $rows } and { $more } more
import-question-says = The file says “{ $text }” in the column “{ $column }”
import-question-empty = The file says nothing in the column “{ $column }”
import-ask-city = In which city does family { $text } live?
import-ask-time = Which time is right? The one written does not exist on that night, or two are written.
import-ask-zone = On which clock is the time at this place?
import-ask-court = Which court is meant?
import-ask-day = Which day is meant?
import-ask-same-person = Is this the same person?
import-ask-same-volunteer = Is this the same person?
import-ask-volunteer = Which volunteer is meant?
import-ask-role = What does this volunteer do for the family? { $text }
import-ask-other = What is meant?
import-answer-later = Leave open: hand these rows back

import-preview-title = What would happen
import-preview-text = Nothing has been saved yet.
import-count-read = Rows read
import-count-added = Added
import-count-added-help = New in the vault
import-count-updated = Updated
import-count-updated-help = Gaps filled, nothing overwritten
import-count-unchanged = Already here
import-count-unchanged-help = Left as they are
import-count-rejected = Handed back
import-count-rejected-help = Each with its reason
import-count-claims = To confirm
import-count-claims-help = Kept as “the spreadsheet says”
import-new = New: { $things }
import-new-families = { $count ->
    [one] 1 family
   *[other] { $count } families
  }
import-new-people = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
import-new-dates = { $count ->
    [one] 1 date
   *[other] { $count } dates
  }
import-new-volunteers = { $count ->
    [one] 1 volunteer
   *[other] { $count } volunteers
  }
import-new-pairings = { $count ->
    [one] 1 pairing
   *[other] { $count } pairings
  }
import-nothing-new = Nothing new in this file
import-nothing-new-text = Every row is here already, or is handed back. Importing it changes nothing.
import-rejects-title = Handed back
import-rejects-text = These rows are not added. Afterwards you can save them as a file, mend them there and import it again.
import-rejects-caption = Rows handed back, with reason and remedy
import-rejects-row = Row
import-rejects-cells = The row
import-rejects-why = Why, and what to do
import-column-in = Column “{ $column }”
import-warnings-title = Worth a look
import-warnings-text = These rows come in. Something about them was assumed or is unusual.
import-warning-rows = { $count ->
    [one] row { $rows }
   *[other] rows { $rows }
  }
import-warning-show = Show each
import-claims-title = To confirm afterwards
import-claims-text = The office wrote this, and nobody has confirmed it. It is kept word for word.
import-claims-caption = What the spreadsheet says, and how often
import-claims-field = About
import-claims-says = The spreadsheet says
import-claims-count = How often
import-more = Show next { $count }
import-commit = Add to the vault
import-commit-hint = All of it or nothing: a power cut in the middle leaves nothing half.
import-committing = { $count ->
    [one] Adding 1 row…
   *[other] Adding { $count } rows…
  }

import-done-title = Import finished
import-done-people = The families are in. Now the dates can find them.
import-done-dates = The dates are in.
import-done-volunteers = The volunteers are in. Now the list of who goes with whom can find them.
import-done-pairings = Who goes with whom is in.
import-done-nothing = Nothing changed: every row was here already.
import-rejects-save = Save the rows handed back as a file…
import-rejects-panel = Save the rows handed back
import-rejects-panel-text = The file is not encrypted: whoever has the laptop can read it. Delete it when the rows are mended and imported.
import-rejects-choose = Choose where…
import-rejects-saved = Saved as { $file }
import-rejects-not-saved = No file was saved.
import-rejects-count = { $count ->
    [one] 1 row was handed back.
   *[other] { $count } rows were handed back.
  }
import-readable-title = Still readable on this laptop
import-readable-source = The spreadsheet itself ({ $file }) is not encrypted. Delete it when nobody needs it any more, also from the recycle bin.
import-readable-rejects = The file of the rows handed back is not encrypted either.
import-go-families = See the families
import-go-dates = See the dates
import-go-claims = { $count ->
    [one] Confirm 1 thing the spreadsheet says
   *[other] Confirm { $count } things the spreadsheet says
  }
import-dates-next = Import the dates next
import-pairings-next = Import who goes with whom next
import-go-volunteers = See the volunteers
import-another = Import another file

import-next = Next
import-back = Back
import-cancel = Cancel the import
import-cancelled = The import was cancelled. Nothing was saved.
import-updating = Reading again…

import-field-family-code = Office code of the family
import-field-given = First names
import-field-surname1 = Surname
import-field-surname2 = Second surname
import-field-preferred = Preferred name
import-field-relation = Place in the family
import-field-birth = Birth date
import-field-country = Country
import-field-a-number = A-number
import-field-language = Language
import-field-town = Town or dialect
import-field-spanish-level = Spanish
import-field-phone = Phone
import-field-contact-notes = Contact notes
import-field-address = Address
import-field-mailing-address = Mailing address
import-field-city = City
import-field-arrival = Date of arrival
import-field-consent = Consent
import-field-kind = Kind of date
import-field-date = Day
import-field-time = Time
import-field-zone = Time zone
import-field-place = Place
import-field-room = Room
import-field-judge = Judge
import-field-medium = In person or by video
import-field-who = Who must go
import-field-checked = Checked
import-field-lawyer = Lawyer
import-field-interpreter = Interpreter
import-field-bring = What to bring
import-field-notes = Notes
import-field-name = Name
import-field-email = E-mail
import-field-languages = Languages
import-field-max-families = Families at most
import-field-availability = Days when they can go
import-field-vehicle = Car
import-field-training = Day of the training
import-field-background-check = Last day of the background check
import-field-volunteer = Volunteer
import-field-role = What they do
import-field-from-day = First day
import-field-until-day = Last day
import-field-ended = Why it ended
