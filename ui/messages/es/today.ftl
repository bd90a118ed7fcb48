today-title = Hoy
today-show-all = Ver todas
today-shown = { $shown } de { $total }
today-nothing-title = Hoy no hay nada pendiente
today-nothing-text = Todas las fechas que vienen se verificaron hace poco y no quedan tareas. Buen trabajo.
today-nothing-action = Ver las fechas que vienen

today-start-title = Todavía no hay familias
today-start-text = Traiga las hojas de cálculo de su oficina o anote a mano la primera familia. Todo queda cifrado en esta computadora.
today-start-import = Importar una hoja
today-start-import-help = Para una oficina que ya tiene listas. Usted ve qué se agregaría antes de guardar nada.
today-start-add = Agregar una familia
today-start-add-help = Para la primera familia o para una que llegó hoy.

today-disputes-title = Dos respuestas
today-disputes-text = Dos fuentes dicen cosas distintas. Cuente con las dos hasta que la corte, el abogado o un papel más nuevo lo aclare.
today-disputes-action = Aclarar la primera
today-unchecked-title = Sin verificar últimamente
today-unchecked-text = Nadie ha verificado estas fechas de los próximos 30 días dentro del plazo de su programa. La más cercana va primero.
today-unchecked-action = Verificar la primera
today-past-title = Ya pasaron y nadie anotó qué sucedió
today-past-text = Pregunte a la familia o al abogado y anote la próxima fecha.
today-past-action = Abrir la primera
today-lawyer-title = Audiencia individual sin abogado
today-lawyer-text = La audiencia larga, donde decide el juez. Siga buscando abogado para estas personas.
today-lawyer-action = Abrir la primera
today-week-title = Los próximos siete días
today-week-text = Quién debe presentarse, dónde y cuándo.
today-week-action = Ver todas las fechas
today-tasks-title = Tareas
today-tasks-text = Lo que alguien prometió hacer.
today-tasks-action = Agregar una tarea
today-claims-title = La hoja dice
today-claims-text = { $count ->
    [one] Un dato llegó con una hoja de cálculo y nadie lo ha confirmado todavía.
   *[other] { $count } datos llegaron con una hoja de cálculo y nadie los ha confirmado todavía.
  }
today-claims-action = Revisarlos

today-companions-title = Falta quien acompañe
today-companions-text = { $wanted ->
    [one] Para estas fechas de los próximos 30 días nadie ha confirmado todavía. La más cercana va primero.
   *[other] Para estas fechas de los próximos 30 días han confirmado menos de { $wanted } personas. La más cercana va primero.
  }
today-companions-action = Abrir la primera
today-companions-row = { $count ->
    [0] Nadie ha confirmado todavía; hacen falta { $wanted }
    [one] 1 persona confirmó; hacen falta { $wanted }
   *[other] { $count } personas confirmaron; hacen falta { $wanted }
  }
today-primary-title = Familias sin primera persona
today-primary-text = No tienen a alguien fijo a quien acudir. Van primero las que más esperan.
today-primary-since = desde el { $day }
today-primary-since-unknown = sin día de llegada al programa
today-primary-find = Buscar a alguien
today-primary-find-of = Buscar a alguien para { $family }
today-clearances-title = Permisos que terminan
today-clearances-text = Pida uno nuevo a tiempo. Sin él nadie acompaña.
today-clearances-ended = { $kind }: terminó el { $day }
today-clearances-ends = { $kind }: termina el { $day }
today-clearances-dates = { $count ->
    [one] 1 fecha después de ese día
   *[other] { $count } fechas después de ese día
  }
today-clearances-no-dates = ninguna fecha después de ese día
today-clearances-families = { $count ->
    [one] acompaña a 1 familia
   *[other] acompaña a { $count } familias
  }
today-clearances-no-families = ahora no acompaña a ninguna familia
today-unscreened-title = Sin revisión legal
today-unscreened-text = Estas personas tienen un caso y nadie anotó que alguien de lo legal lo revisara a tiempo.
today-unscreened-days = { $count ->
    [one] 1 día desde que llegó al programa
   *[other] { $count } días desde que llegó al programa
  }
today-waiting-title = Dónde esperan familias
today-waiting-text = Ciudades con familias sin primera persona, y a quién se le puede preguntar allí.
today-waiting-city-unknown = No se sabe la ciudad
today-waiting-families = { $count ->
    [one] 1 familia espera
   *[other] { $count } familias esperan
  }
today-waiting-volunteers = { $count ->
    [0] allí nadie puede acompañar a una más
    [one] 1 persona voluntaria puede acompañar a una más
   *[other] { $count } personas voluntarias pueden acompañar a una más
  }
today-waiting-see = Ver quién hay
today-waiting-see-of = Ver quién hay: { $city }
today-lines-all = { $total ->
    [one] Verla
   *[other] Ver los { $total }
  }
today-volunteer-nothing-title = Hoy no hay nada pendiente
today-volunteer-nothing-text = Sus familias no tienen fechas en los próximos siete días, no falta avisar a nadie y no quedan tareas.
today-volunteer-week-title = Sus familias: los próximos siete días
