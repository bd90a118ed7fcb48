gap-title = Lo que está anotado
gap-all-there = No falta nada
gap-count-missing = { $count ->
    [one] Falta 1 de { $all }
   *[other] Faltan { $count } de { $all }
  }
gap-there = está
gap-missing = falta
gap-missing-of = falta: { $names }
gap-state = { $what }: { $state }
gap-what-city = Ciudad
gap-what-primary = Primera persona a quien acudir
gap-what-contact-rule = Cómo comunicarse con cada adulto
gap-what-language = Mejor idioma
gap-what-birth = Fecha de nacimiento
gap-what-respondent = Si aparece en los papeles de la corte
gap-what-lawyer = Cómo va la búsqueda de abogado
gap-what-accompaniment = Permiso para acompañar
gap-what-emergency = Permiso para una emergencia
gap-what-next-date-checked = Próxima fecha comprobada
gap-of = { $what } ({ $names })

gap-list-title = Lo que falta
gap-list-help = Que falte algo no es culpa de nadie. Pregunte lo primero que falte cuando vuelva a hablar con la familia.
gap-list-caption = Familias, con lo que falta
gap-list-family = Familia
gap-list-count = Cuánto
gap-list-what = Falta
gap-list-empty-title = No hay familias activas
gap-list-empty-text = Aquí aparecen las familias activas, cada una con lo que todavía falta.
gap-list-keys = ↑ ↓ para moverse, Intro para abrir
