today-title = Hoy
today-show-all = Ver todas
today-shown = { $shown } de { $total }
today-nothing-title = Hoy no hay nada pendiente
today-nothing-text = Todas las fechas que vienen se verificaron en los últimos siete días y no quedan tareas.
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
today-unchecked-title = Sin verificar desde hace siete días
today-unchecked-text = Nadie verificó esta semana estas fechas de los próximos 30 días. La más cercana va primero.
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
today-told-title = Guardado solo en esta computadora
today-told-text = Estas fechas cambiaron aquí. Avise hoy mismo a la familia, al abogado y a quien acompaña.
today-told-action = Abrir la primera
today-told-newest = Se muestran las { $count } más nuevas.
today-told-appearance-move = la fecha cambió
today-told-appearance-correct = la fecha se corrigió
today-told-dispute-add = dos respuestas
today-told-dispute-settle = se aclararon dos respuestas
