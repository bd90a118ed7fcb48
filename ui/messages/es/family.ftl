families-title = Familias
families-count = { $count ->
    [one] 1 familia
   *[other] { $count } familias
  }
families-search = Buscar una familia
families-search-hint = Nombre, código, ciudad
families-city = Ciudad
families-city-all = Todas las ciudades
families-status = Estado
families-status-all = Todos los estados
families-without-lawyer = Sin abogado
families-without-date = Sin fecha
families-caption = Familias, con su próxima fecha
families-column-family = Familia
families-column-place = Ciudad, idiomas
families-column-next = Próxima fecha
families-column-lawyer = Abogado
families-column-attention = Atención
families-open-claims = { $count ->
    [one] 1 por confirmar
   *[other] { $count } por confirmar
  }
families-city-unknown = Todavía no se preguntó la ciudad
families-languages-unasked = Todavía no se preguntó el idioma
families-no-names = Todavía sin personas
families-no-date = Todavía sin fecha
families-range = Familias { $first } a { $last } de { $total }
families-previous = Familias anteriores
families-next = Más familias
families-keys = ↑ ↓ para moverse, Intro para abrir, / para buscar
families-empty-title = Todavía no hay familias
families-empty-text = Importe las hojas de cálculo de su oficina o agregue una familia a mano.
families-empty-import = Importar una hoja
families-none-title = No hay ninguna familia así
families-none-text = Nada en esta computadora coincide con la búsqueda y los filtros juntos.
families-none-clear = Ver todas las familias
families-add = Agregar una familia

family-add-title = Agregar una familia
family-add-help = Solo lo necesario para empezar. Después agrega a las personas.
family-code = Código de la oficina
family-code-help = El código que usa su oficina, por ejemplo F-1042. Va junto al nombre para no confundir nunca a dos familias.
family-code-missing = Escriba un código. Sirve cualquiera corto que no tenga otra familia.
family-city = Ciudad
family-city-unknown = Todavía no se preguntó
family-city-help = Las fechas sin lugar propio toman la hora de esta ciudad.
family-save = Guardar la familia
family-saved = La familia { $code } quedó guardada. Ahora agregue a las personas.

family-edit = Editar familia
family-edit-title = Editar familia
family-label = Nombre de la familia
family-label-help = Basta una inicial, por ejemplo «Familia C.». Se ve en las listas.
family-label-missing = Escriba un nombre o una inicial.
family-status = Estado
family-attention = Atención
family-attention-help = Qué tan de cerca quiere la coordinación seguir a esta familia.
family-reason = Por qué
family-reason-help = Queda en el historial, junto a su nombre.
family-edit-save = Guardar cambios
family-edit-saved = Los cambios quedaron guardados.

family-back = Familias
family-add-date = Agregar una fecha
family-people-count = { $count ->
    [one] 1 persona
   *[other] { $count } personas
  }
family-intake = Con el programa desde el { $day }
family-next-title = Próxima fecha
family-next-none = No hay ninguna fecha anotada
family-next-none-text = Pida a la familia sus papeles. Todo caso en la corte tiene una próxima fecha, o una razón por la que no la tiene.
family-next-where = Lugar
family-next-open = Abrir esta fecha
family-who-unknown = Quién debe ir: todavía no se preguntó
family-who = Deben ir: { $names }
family-room = Sala { $room }
family-ride-needed = Necesita transporte
family-dates-title = Fechas
family-dates-empty = Todavía no hay fechas.
family-dates-ahead = Por venir
family-dates-unset = Todavía sin día
family-dates-past = Pasadas
family-date-replaced = Reemplazada: { $reason }
family-date-replaced-plain = Reemplazada por otra fecha
family-date-also = o, según otra fuente: { $setting }
family-people-title = Personas
family-people-empty = Todavía no hay nadie anotado.
family-people-add = Agregar una persona
family-hidden = Su función no puede ver: { $fields }
family-gone-title = Esta familia no está aquí
family-gone-text = Puede que se haya entregado o que sea de otra ciudad.
family-city-other = Otra ciudad…
family-city-name = Nombre de la ciudad
families-filters = Acotar la lista
families-gaps = Lo que falta
families-duplicates = Duplicados
family-wishes = Lo que desean de quien los acompañe
family-wishes-help = Como lo dicen, por ejemplo «una mujer», «alguien del mismo pueblo», «nadie del mismo pueblo».
family-wishes-none = Todavía no se preguntó
family-attention-because = Porque: { $reason }
family-attention-set = lo puso { $author }, { $day }
family-attention-set-on = desde el { $day }
family-attention-unexplained = Nadie anotó por qué
family-actions = Más acciones
family-left-title = Ya no están con el programa
family-more = Más
family-more-entry = Dato { $number }
family-more-open = Abrir
family-more-close = Cerrar
