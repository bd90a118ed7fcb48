match-reason-understood-well = se entendieron bien
match-reason-understood-partly = se entendieron en parte
match-reason-same-town = habla { $language }, de { $town }
match-reason-same-language = habla { $language }
match-reason-basic-language = habla algo de { $language }
match-reason-second-language = tienen en común { $language }
match-reason-same-city = misma ciudad
match-reason-distance = a unas { $miles } millas
match-reason-free-that-day = ese día de la semana puede
match-reason-room = tiene { $families } de { $most } familias
match-reason-drives = tiene carro
match-exclusion-already-paired = ya está con esta familia
match-exclusion-did-not-understand = no se entendieron
match-exclusion-full = tiene { $families } de { $most } familias
match-exclusion-away = no está ese día
match-exclusion-not-that-weekday = ese día de la semana no puede
match-exclusion-busy = ese día va con otra familia
match-exclusion-no-buildings = no entra en edificios del gobierno

match-lead = El programa propone, una persona decide. Con esto no se le pide ni se le avisa a nadie.
match-points = { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
}
match-clearance = { $standing } ({ $kind })
match-no-reason = no se encontró nada a favor
match-choose = Elegir
match-choose-of = Elegir a { $name }
match-ruled-out = Descartados
match-cannot = No se puede elegir: { $why }
match-nobody = Hoy no se puede elegir a nadie. Abajo dice por qué.
match-no-volunteers = Todavía no hay voluntarios anotados. Agregue primero voluntarios.
match-other = Elegir a otra persona
match-exclusion-kept-apart = no va junto con esta familia
match-exclusion-declined = dijo que no para esta fecha
match-exclusion-court-days = ya acompaña { $days } de { $most } días de corte
match-constraints = Tenga en cuenta: «{ $text }»
match-lives = vive en { $city }
match-lives-far = vive en { $city }, a unas { $miles } millas
