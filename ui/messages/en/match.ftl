match-reason-understood-well = understood each other well
match-reason-understood-partly = understood each other partly
match-reason-same-town = speaks { $language }, town { $town }
match-reason-same-language = speaks { $language }
match-reason-basic-language = speaks some { $language }
match-reason-second-language = has { $language } in common
match-reason-same-city = same city
match-reason-distance = about { $miles } miles away
match-reason-free-that-day = free that day of the week
match-reason-room = has { $families } of { $most } families
match-reason-drives = has a vehicle
match-exclusion-already-paired = already with this family
match-exclusion-did-not-understand = they did not understand each other
match-exclusion-full = has { $families } of { $most } families
match-exclusion-away = away that day
match-exclusion-not-that-weekday = not on that day of the week
match-exclusion-busy = with another family that day
match-exclusion-no-buildings = does not enter government buildings

match-lead = The program proposes, a person decides. Nobody is asked or told by this.
match-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
match-clearance = { $standing } ({ $kind })
match-no-reason = nothing found that speaks for them
match-choose = Choose
match-choose-of = Choose { $name }
match-ruled-out = Ruled out
match-cannot = Cannot be chosen: { $why }
match-nobody = Nobody can be chosen today. Below it says why.
match-no-volunteers = No volunteer is written down yet. Add volunteers first.
match-other = Choose someone else
match-exclusion-kept-apart = not together with this family
match-exclusion-declined = said no for this date
match-exclusion-court-days = goes along on { $days } of { $most } court days already
match-constraints = Keep in mind: “{ $text }”
match-lives = lives in { $city }
match-lives-far = lives in { $city }, about { $miles } miles away
