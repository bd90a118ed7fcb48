dispute-title = Two answers
dispute-text = Both stay until the court, counsel of record or a newer paper settles it. Until then, be ready for both.
dispute-on-file = The date on file
dispute-other = The other answer
dispute-said = { $who }, { $day }
dispute-settle = Settle this
dispute-settled = Settled { $day } by { $who }
dispute-older = { $count ->
    [one] 1 settled answer
   *[other] { $count } settled answers
  }

dispute-add-title = Someone says otherwise
dispute-add-intro = Write what they say. Nothing is overwritten: both answers stand side by side until one is settled.
dispute-add-setting = What they say
dispute-source = Where it comes from
dispute-source-choose = Choose a source
dispute-source-missing = Choose where it comes from.
dispute-source-family = The family
dispute-source-other = Someone else
dispute-said-by = Who said so
dispute-said-by-help = For example: the clerk at window 2, the aunt, the notice of November 20.
dispute-said-by-missing = Write who said so.
dispute-said-on = When they said so
dispute-said-on-missing = Write the day they said so.
dispute-same = This is what stands on file already. If you checked it, record a check.
dispute-save = Add this answer

dispute-settle-title = Which answer is right?
dispute-keep = Keep the date on file
dispute-take = Take the other answer
dispute-take-help = The date moves. { $setting } stays, struck through.
dispute-decision = Decision
dispute-decision-missing = Choose which answer is right.
dispute-because = What settles it
dispute-because-help = A website or the hotline alone does not settle it: the paper notice and the court do.
dispute-because-missing = Choose what settles it.
dispute-because-court = The court said so
dispute-because-counsel = The lawyer of record said so
dispute-because-newer-paper = A newer paper says so
dispute-reason = In a few words
dispute-reason-help = Who said so and when, or which paper with which date.
dispute-settle-save = Settle it
dispute-by-court = the court
dispute-by-counsel = the lawyer of record
dispute-by-newer-paper = a newer paper
dispute-by-carried = the new date: it goes on there
