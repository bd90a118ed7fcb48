duplicate-title = Duplicates
duplicate-count = { $count ->
    [0] No two records look like one person
    [one] 1 pair of records that may be one person
   *[other] { $count } pairs of records that may be one person
  }
duplicate-help = Look at both before you decide. Two people of one family may well look alike here.
duplicate-empty-title = No duplicates found
duplicate-empty-text = No two records on this laptop look like one person.
duplicate-pair = { $a } and { $b }
duplicate-why = What speaks for it: { $reasons }
duplicate-why-same-a-number = the same A-number
duplicate-why-same-names = the same names
duplicate-why-alike-names = names that look alike
duplicate-why-same-birth = the same birth date
duplicate-why-same-family = one family
duplicate-two-families = They are in two families. Only records of one family can be made one.
duplicate-make-one = Make one
duplicate-make-one-of = Make one of { $a } and { $b }
duplicate-dialog-title = Make one record
duplicate-dialog-text = The record you keep takes what it lacks from the other: dates, consents, tasks. The other goes out of sight and can be brought back.
duplicate-keep = Which one stays
duplicate-keep-of = { $name } ({ $family })
duplicate-cancel = Leave both
duplicate-said = The two records of { $name } are one.
duplicate-undo = Undo
duplicate-undone = They are two records again.
duplicate-merged = Made one with another record
duplicate-two-again = Make them two again
duplicate-two-again-of = Make them two again: { $name }
duplicate-split-said = { $name } has two records again.
