# How the laptops of one programme tell each other what they know: sealed files that people hand over.
exchange-title = Exchange
exchange-lead = Sealed files, from laptop to laptop. Only the laptop that a file is for can open it.
exchange-back = Exchange

# Alone: no programme begun here, none joined.
exchange-alone-title = This laptop is alone
exchange-alone-text = There is no server. What others should know travels as a sealed file: on a USB stick, by e-mail, or in any other way that files reach people. Nobody in between can read it.
exchange-begin-title = This is the first laptop
exchange-begin-text = From here you invite the others. This laptop keeps the list of the programme’s laptops and signs it.
exchange-begin = Begin the exchange
exchange-begun = The exchange has begun. You can invite the first laptop now.
exchange-join-title = Others exchange already
exchange-join-text = Ask a coordinator for an invitation. Two windows open: first choose the invitation, then choose where to save your answer. Give the answer back within ten minutes, and stay on the phone together.
exchange-join-empty = This works only while no families and no volunteers stand on this laptop.
exchange-join = Join a programme
exchange-join-none = No invitation was chosen, or no answer was saved. Nothing has changed.

# Eight words that two people compare.
exchange-compare-title = Compare eight words
exchange-compare-who-inviting = { $name } answered from { $laptop }.
exchange-compare-who-joining = { $name } invites you from { $laptop }.
exchange-compare-text = Read them to each other, in person or by phone, at a number you know. Every word must be the same, in the same place. Do not compare by message: whoever can change a file can change a message.
exchange-compare-hand-over = Give them your answer file now. Their laptop shows its words as soon as it is opened there.
exchange-compare-caption = The eight words, in order
exchange-compare-same = All eight are the same
exchange-compare-differ = They differ
exchange-compare-later = Not now
exchange-compare-gone-title = The eight words are not shown any more
exchange-compare-gone-text = They were not kept on this laptop. Begin again with a new invitation.
exchange-compare-again = Begin again
exchange-differ-title = Stopped: nobody was let in
exchange-differ-text = Different words mean that a file was changed or mixed up on its way. That may be a mistake, or somebody in between. Nothing was handed over.
exchange-differ-do-files = Delete the invitation and the answer, both of you.
exchange-differ-do-again = Begin again with a new invitation. Meet for it, and hand the files over on a USB stick.
exchange-differ-do-twice = If the words differ once more, stop. Tell the other coordinators before anybody tries again.

# The words were the same; the first bundle has not come.
exchange-waiting-title = The words were the same
exchange-waiting-text = Now the coordinator lets this laptop in and writes its first bundle. When the file reaches you, open it here. Until then there is nothing to do.

# Restored from a backup.
exchange-restored-title = This vault came back from a backup
exchange-restored-text = The keys of a laptop are in no backup. So this laptop can open no bundle and write none until it belongs to the programme again, as a new laptop. Everything in the vault is here.
exchange-restored-join = Ask a coordinator for an invitation and join again. The old laptop is then taken out of the programme.
exchange-restored-root = This vault holds the root key, so it can sign this laptop in by itself. The old laptop is then no longer used. This cannot be undone.
exchange-sign-in = Sign this laptop in
exchange-signed-in = This laptop belongs to the programme again, as a new one.
exchange-join-again = Join again

# The main page.
exchange-open = Open a bundle
exchange-open-text = A file that somebody wrote for this laptop. You see what is in it before anything is taken in.
exchange-open-none = No file was chosen.
exchange-invite = Invite a laptop
exchange-invite-text = For somebody new, or for a new laptop. You need to meet, or talk by phone.
exchange-invite-root = Only a laptop that holds the root key can invite others.
exchange-arrived-title = A bundle from { $name } waits for you
exchange-arrived-look = Look at it
exchange-conflicts-title =
    { $count ->
        [one] 1 thing was answered differently on two laptops
       *[other] { $count } things were answered differently on two laptops
    }
exchange-conflicts-text = Both answers stand until a person decides.
exchange-conflicts-go = Decide
exchange-conflicts-look = Look at both
exchange-expired-title = The list of laptops no longer counts
exchange-expired-root = Sign it again now. Until then only reports to coordinators can be written.
exchange-expired-other = Ask whoever holds the root key to sign it again and to send you a bundle. Until then only reports to coordinators can be written.
exchange-expiring-title =
    { $days ->
        [0] The list of laptops counts until today
        [one] The list of laptops counts for 1 more day
       *[other] The list of laptops counts for { $days } more days
    }
exchange-expiring-root = Sign it again, then write a bundle for each laptop.
exchange-expiring-other = Ask whoever holds the root key to sign it again.

# People and laptops.
exchange-laptops-title = People and laptops
exchange-laptops-caption = The laptops of the programme: whose, what each holds and what waits for it
exchange-laptops-keys = ↑ ↓ to move, Enter to open
exchange-laptops-alone = Nobody else yet. Invite the first laptop.
exchange-column-laptop = Laptop
exchange-column-roles = Role
exchange-column-holds = Holds
exchange-column-waits = Waits
exchange-column-sent = Last sent
exchange-column-received = Last received
exchange-column-standing = Standing
exchange-here = This laptop
exchange-here-needless = not needed
exchange-never = never
exchange-holds =
    { $count ->
        [0] no family
        [one] 1 family
       *[other] { $count } families
    }
exchange-waits =
    { $count ->
        [0] nothing
        [one] 1 change
       *[other] { $count } changes
    }
exchange-waits-withdraw =
    { $count ->
        [one] takes 1 family away
       *[other] takes { $count } families away
    }
exchange-waits-first = its first bundle
exchange-standing-active = In use
exchange-standing-revoked = No longer used
exchange-standing-lost = Lost
exchange-standing-since = { $standing } since { $day }

# One laptop.
exchange-fact-whose = Whose
exchange-fact-fingerprint = Fingerprint
exchange-fingerprint-help = It reads the same on both laptops. Compare it when you are not sure which laptop this is.
exchange-next-title = The next bundle
exchange-next-what-state = What { $name } may see now, and nothing else.
exchange-next-what-report = What was written here and no coordinator has yet.
exchange-next-changes =
    { $count ->
        [0] No changes
        [one] 1 change
       *[other] { $count } changes
    }
exchange-next-brings-state = Families it brings ({ $count })
exchange-next-brings-report = Families it is about ({ $count })
exchange-next-brings-none = It brings no family.
exchange-next-new = new there
exchange-next-withdraws = Families it takes away ({ $count })
exchange-next-withdraws-text = They are removed when the bundle is taken in. What somebody has already seen or copied stays with them.
exchange-next-blocked = Families that cannot go along yet ({ $count })
exchange-blocked-accompaniment = permission to accompany was never recorded, or no longer counts
exchange-blocked-legal = permission for legal help was never recorded, or no longer counts
exchange-blocked-referral = permission to tell a service was never recorded, or no longer counts
exchange-blocked-emergency = permission for an emergency was never recorded, or no longer counts
exchange-next-sealed =
    { $count ->
        [one] 1 bundle that was sealed before goes along.
       *[other] { $count } bundles that were sealed before go along.
    }
exchange-next-write = Write the bundle
exchange-next-writing = Writing it…
exchange-next-again = Write it once more
exchange-next-none = No folder was chosen. Nothing was written.
exchange-written-title =
    { $count ->
        [one] The bundle is written
       *[other] The bundle is written, in { $count } files
    }
exchange-written-text =
    { $count ->
        [one] Give this file to { $name }. Only their laptop can open it. When they have it, delete the file.
       *[other] Give all of them to { $name }. Only their laptop can open them. When they have them, delete the files.
    }
exchange-written-name = File: { $file }

# What somebody is in the programme.
exchange-change = Change role, cities or volunteer
exchange-change-all = This counts for every laptop of { $name }.
exchange-change-save = Save the change
exchange-change-cancel = Leave it as it was
exchange-changed = Saved for { $laptop }. The other laptops learn of it with their next bundle.
exchange-member = Whose laptop is it?
exchange-member-help = Somebody who has a laptop already keeps their name: choose them here.
exchange-member-new = { $name }, new in the programme
exchange-roles = What they do
exchange-roles-help = Their laptop gets what these roles may see, and nothing else.
exchange-cities = Cities they coordinate
exchange-cities-help = None ticked means all cities.
exchange-volunteer = Who they are among the volunteers
exchange-volunteer-help = Their laptop gets the families this volunteer goes with.
exchange-volunteer-missing = A volunteer’s laptop stays empty until you choose who they are.

# Inviting, step by step.
exchange-step = Step { $step } of 4
exchange-invite-file-title = Save an invitation
exchange-invite-file-text = It is good for ten minutes and for one laptop. Call each other first, and stay on the phone.
exchange-invite-file = Save the invitation
exchange-invite-file-none = No file was saved.
exchange-invite-file-saved = Saved as { $file }. Give it to the other person now: they open Exchange, choose “Join a programme”, and send you their answer.
exchange-invite-anew = Save a new invitation
exchange-answer-title = Open their answer
exchange-answer = Open the answer
exchange-answer-none = No answer was chosen.
exchange-admit-title = Who they are in the programme
exchange-admit-text = { $name } on { $laptop }. You can change this later.
exchange-admit = Let this laptop in
exchange-admit-stop = Do not let it in
exchange-admitted = { $laptop } belongs to the programme now. Write its first bundle.
exchange-stopped = Stopped. Nobody was let in.

# A laptop that is lost or no longer used.
exchange-lost-title = Lost, stolen or no longer used
exchange-lost-out = Take it out of the programme
exchange-lost-out-text = Then no bundle is written for it any more, and what is written on it from then on is refused.
exchange-lost-root = Only a laptop that holds the root key can do this. Call its owner now.
exchange-lost-why = What happened
exchange-lost-why-lost = Lost or stolen
exchange-lost-why-lost-help = Nobody knows who has it.
exchange-lost-why-revoked = No longer used
exchange-lost-why-revoked-help = Its owner left, or has another laptop.
exchange-lost-why-missing = Choose what happened.
exchange-lost-after = It is lost after all
exchange-lost-do = Take it out
exchange-lost-sure-title = Take { $laptop } out of the programme?
exchange-lost-sure-text = This cannot be undone. If the laptop is found, it joins again as a new one.
exchange-lost-keep = Leave it in
exchange-lost-said = { $laptop } is out of the programme. Write a bundle for each other laptop soon: only then do they know.
exchange-lost-held = See what was on it
exchange-lost-held-none = As far as this laptop knows, no family was on it.
exchange-lost-held-since = since { $since }
exchange-lost-held-until = { $since }; last sent { $until }
exchange-lost-held-families =
    { $count ->
        [one] 1 family
       *[other] { $count } families
    }
exchange-lost-tell = Tell everybody it concerns
exchange-lost-tell-families = Each family of step 2, in person or by phone: what was on the laptop, and since when.
exchange-lost-tell-lead = Whoever leads the programme, today. They decide who else must know: lawyers, other coordinators.
exchange-lost-honest = Nothing can be deleted from afar. What is on the laptop is encrypted, and as safe as its passphrase is hard to guess.

# The root key.
exchange-root-title = Root key
exchange-root-text = It signs the list of laptops. Without it nobody can be let in or taken out. At least two people should hold it, on two laptops, so that it is not lost with one of them.
exchange-root-here = This laptop holds it
exchange-root-elsewhere = This laptop does not hold it
exchange-root-until = The list of laptops counts until { $day }.
exchange-root-renew = Sign it again
exchange-root-renewed = Signed: the list counts for ninety days from today. Write a bundle for each laptop, so that they know.
exchange-root-words = Show the 24 words
exchange-root-words-text = A second person writes them on paper and types them in on their laptop. Whoever has these words can let anybody in: do not send them, and do not take a photograph of them.
exchange-root-words-title = Write these 24 words on paper
exchange-root-words-caption = The 24 words of the root key, in order
exchange-root-words-after = They go to another coordinator’s laptop, under “Type in the words”. Then lock the paper away, or destroy it.
exchange-root-take = Type in the words
exchange-root-take-text = Another coordinator shows them on their laptop and writes them on paper for you. Then this laptop holds the root key too.
exchange-root-take-words = The 24 words on the paper
exchange-root-taken = This laptop holds the root key now.

# The main page of whoever does not coordinate.
exchange-report-title = Your report
exchange-report-unsent =
    { $count ->
        [0] A coordinator has everything you wrote.
        [one] You wrote 1 change that no coordinator has yet.
       *[other] You wrote { $count } changes that no coordinator has yet.
    }
exchange-report-sealed =
    { $count ->
        [one] 1 sealed bundle about families you no longer have goes along with it.
       *[other] { $count } sealed bundles about families you no longer have go along with it.
    }
exchange-report-write = Write my report
exchange-report-write-for = Write my report for { $name }, { $laptop }
exchange-report-for = For { $name }
exchange-report-last = Last report: { $day }
exchange-report-last-never = No report yet
exchange-report-nobody = The list names no coordinator’s laptop. Ask your programme for a new bundle.

# A bundle that came in.
exchange-bundle-title = A bundle from { $name }
exchange-bundle-made = Written { $moment } on { $laptop }
exchange-bundle-already-title = You took this bundle in before
exchange-bundle-already-text = Nothing changes, and there is nothing to do.
exchange-bundle-unusual = What is unusual
exchange-bundle-changes = What it changes
exchange-bundle-changes-caption = What it changes, family by family
exchange-bundle-changes-none = It changes nothing on this laptop.
exchange-bundle-family = Family
exchange-bundle-what = Changes
exchange-bundle-new = new here
exchange-bundle-general = Volunteers and the programme
exchange-bundle-withdraws = What it takes away
exchange-bundle-withdraws-text = These families are removed from this laptop. What you wrote about them and no coordinator has yet is sealed first, and goes along with your next report.
exchange-bundle-conflicts =
    { $count ->
        [one] 1 thing was answered differently on two laptops. You can decide it when the bundle is taken in.
       *[other] { $count } things were answered differently on two laptops. You can decide them when the bundle is taken in.
    }
exchange-bundle-confirm = I read what is unusual, I asked the sender, and the bundle is to be taken in.
exchange-bundle-take = Take it in
exchange-bundle-taking = Taking it in…
exchange-bundle-leave = Leave it
exchange-bundle-hint = All of it or nothing: a power cut in the middle leaves nothing half.
exchange-taken-title = The bundle is taken in
exchange-taken-families =
    { $count ->
        [0] No family changed.
        [one] 1 family has something new.
       *[other] { $count } families have something new.
    }
exchange-taken-withdrawn =
    { $count ->
        [one] 1 family was removed from this laptop.
       *[other] { $count } families were removed from this laptop.
    }
exchange-taken-done = Back to the exchange
exchange-taken-families-go = Show the families

# What is unusual about a bundle.
exchange-remark-missing =
    { $count ->
        [one] 1 bundle before this one has not come
       *[other] { $count } bundles before this one have not come
    }
exchange-remark-missing-text = Nothing has to be sent again: a bundle holds everything that is needed now. Ask whether one is still on its way.
exchange-remark-clock-ahead =
    { $hours ->
        [one] The sender’s clock is 1 hour ahead
       *[other] The sender’s clock is { $hours } hours ahead
    }
exchange-remark-clock-ahead-text = What was written there looks newer than it is. Ask the sender to set the clock of the laptop.
exchange-remark-expired = It was to be used until { $day }
exchange-remark-expired-text = It may be older than what is known here. Ask the sender for a new one, if you can.
exchange-remark-laptop-ended = Its laptop was taken out of the programme on { $day }
exchange-remark-laptop-ended-text = Take it in only if you know from its owner that they wrote it before that day.
exchange-remark-roster-expired = The list of laptops no longer counts
exchange-remark-roster-expired-text = The bundle can be taken in. Whoever holds the root key must sign the list again before families travel.
exchange-remark-roster-newer = A newer list of laptops came with it
exchange-remark-roster-newer-text = It takes the place of the list here.
exchange-remark-refused =
    { $count ->
        [one] 1 change is left out
       *[other] { $count } changes are left out
    }
exchange-remark-refused-text = The sender’s role does not allow changes of this kind. Everything else is taken in. Ask the sender what they wanted to change.
exchange-remark-forgotten =
    { $count ->
        [one] 1 change is about somebody who was removed from this laptop
       *[other] { $count } changes are about people who were removed from this laptop
    }
exchange-remark-forgotten-text = This is left out: nobody who was removed comes back by a bundle.
exchange-remark-sealed =
    { $count ->
        [one] 1 change of yours is sealed for the coordinator
       *[other] { $count } changes of yours are sealed for the coordinator
    }
exchange-remark-sealed-text = The families are taken from this laptop. Write your report afterwards: it carries what was sealed.
exchange-remark-other = Something else is unusual about it
exchange-remark-other-text = This version of the program has no words for it. Ask the sender before you take it in.

# How many changes of which kind.
exchange-count-family =
    { $count ->
        [one] 1 change of the family itself
       *[other] { $count } changes of the family itself
    }
exchange-count-person =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
exchange-count-contact-rule =
    { $count ->
        [one] 1 contact rule
       *[other] { $count } contact rules
    }
exchange-count-note =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
exchange-count-appearance =
    { $count ->
        [one] 1 date
       *[other] { $count } dates
    }
exchange-count-dispute =
    { $count ->
        [one] 1 date with two answers
       *[other] { $count } dates with two answers
    }
exchange-count-verification =
    { $count ->
        [one] 1 check of a date
       *[other] { $count } checks of dates
    }
exchange-count-representation =
    { $count ->
        [one] 1 entry about a lawyer
       *[other] { $count } entries about lawyers
    }
exchange-count-consent =
    { $count ->
        [one] 1 permission
       *[other] { $count } permissions
    }
exchange-count-consent-override =
    { $count ->
        [one] 1 emergency decision
       *[other] { $count } emergency decisions
    }
exchange-count-task =
    { $count ->
        [one] 1 task
       *[other] { $count } tasks
    }
exchange-count-claim =
    { $count ->
        [one] 1 thing that a spreadsheet says
       *[other] { $count } things that a spreadsheet says
    }
exchange-count-volunteer =
    { $count ->
        [one] 1 volunteer
       *[other] { $count } volunteers
    }
exchange-count-clearance =
    { $count ->
        [one] 1 clearance
       *[other] { $count } clearances
    }
exchange-count-pairing =
    { $count ->
        [one] 1 pairing
       *[other] { $count } pairings
    }
exchange-count-not-together =
    { $count ->
        [one] 1 pair to keep apart
       *[other] { $count } pairs to keep apart
    }
exchange-count-accompaniment =
    { $count ->
        [one] 1 person who goes along
       *[other] { $count } people who go along
    }
exchange-count-notice-given =
    { $count ->
        [one] 1 entry about who was told
       *[other] { $count } entries about who was told
    }
exchange-count-programme =
    { $count ->
        [one] 1 change of the programme
       *[other] { $count } changes of the programme
    }
exchange-count-duty-number =
    { $count ->
        [one] 1 number for a bad day
       *[other] { $count } numbers for a bad day
    }
exchange-count-member =
    { $count ->
        [one] 1 member of the programme
       *[other] { $count } members of the programme
    }
exchange-count-other =
    { $count ->
        [one] 1 other change
       *[other] { $count } other changes
    }

# Two laptops, two answers.
exchange-conflict-title = Two laptops, two answers
exchange-conflict-lead =
    { $count ->
        [0] Nothing to decide
        [one] 1 to decide
       *[other] { $count } to decide
    }
exchange-conflict-text = Each stands until a person decides. If you are not sure, ask the family, the lawyer or the court first.
exchange-conflict-others = A coordinator or an advocate decides. Until then go by both answers.
exchange-conflict-none-title = Nothing to decide
exchange-conflict-none-text = When two laptops answer differently about a date, a permission, a lawyer or how to reach somebody, both answers come here.
exchange-conflict-of = { $what } ({ $about })
exchange-conflict-which = Which one holds?
exchange-conflict-which-missing = Choose the answer that holds.
exchange-conflict-answer = Answer { $place }
exchange-conflict-no-reason = No reason was written down.
exchange-conflict-hidden = They differ in the digits that are hidden here. Ask somebody of the legal team which one is right.
exchange-conflict-successor = Another date
exchange-conflict-reason = Why
exchange-conflict-reason-help = Who said so and when, or which paper with which date.
exchange-conflict-decide = This one holds
exchange-conflict-decided = Decided: { $what }. The other laptops learn of it with their next bundle.

# What two laptops together made, and neither alone would have.
exchange-contradiction-title = Does not fit together
exchange-contradiction-text = Two laptops wrote this down without knowing of each other. Change one of the two.
exchange-contradiction-two-primaries = { $names } are both the first person to turn to.
exchange-contradiction-over-capacity = { $names } goes with more families than agreed.
exchange-contradiction-kept-apart = { $names } goes with a family and is to be kept apart from it.
exchange-contradiction-two-places = { $names } is asked for two dates at the same hour.
exchange-contradiction-not-cleared = { $names } goes along on a day without a clearance that counts.
exchange-contradiction-date = Open date { $place }

# On Today, while a volunteer’s laptop holds no family.
exchange-today-title = This laptop holds nothing yet
exchange-today-text = Join your programme: then a coordinator can send you the families you go with.
exchange-today-joined-text = Your families come in a bundle from a coordinator. When the file reaches you, open it in the exchange.
exchange-today-join = Join your programme
exchange-today-go = Go to the exchange
