volunteer-status-prospective = todavía no empieza
volunteer-status-active = activa o activo
volunteer-status-paused = en pausa
volunteer-status-left = ya no está
clearance-valid = con permiso, sin fecha de fin
clearance-until = con permiso hasta { $day }
clearance-ended = el permiso terminó { $day }
clearance-missing = sin permiso anotado
volunteers-title = Voluntariado
volunteers-count = { $count ->
    [one] 1 persona voluntaria
   *[other] { $count } personas voluntarias
  }
volunteers-add = Agregar una persona
volunteers-filter = Buscar una persona voluntaria
volunteers-filter-hint = Nombre, ciudad, idioma
volunteers-caption = Personas voluntarias, con sus idiomas, familias y permiso
volunteers-column-name = Nombre
volunteers-column-city = Ciudad
volunteers-column-languages = Idiomas
volunteers-column-families = Familias
volunteers-column-status = Estado
volunteers-column-clearance = Permiso
volunteers-unasked = Todavía no se preguntó
volunteers-families-of = { $families } de { $most }
volunteers-families-unasked = { $families }, límite sin preguntar
volunteers-shown = Se ven { $shown } de { $total }
volunteers-show-all = Ver todas ({ $total })
volunteers-empty-title = Todavía no hay personas voluntarias
volunteers-empty-text = Agregue la primera. Solo hace falta el nombre; lo demás se puede preguntar después.
volunteers-none-title = No hay nadie así
volunteers-none-text = Ningún nombre, ciudad o idioma tiene estas palabras.
volunteers-none-clear = Ver a todas las personas
volunteers-pairings-title = Acompañamientos con el tiempo
volunteers-pairings-now = { $count ->
    [0] Nadie acompaña ahora a una familia
    [one] 1 acompañamiento ahora
   *[other] { $count } acompañamientos ahora
  }
volunteers-pairings-then = { $count ->
    [0] ninguno al final de { $month }
    [one] 1 al final de { $month }
   *[other] { $count } al final de { $month }
  }
volunteers-pairings-help = Cuántos acompañamientos había al final de cada mes; en este mes, hoy.
volunteers-pairings-table = Lo mismo en una tabla
volunteers-pairings-month = Mes
volunteers-pairings-count = Acompañamientos
volunteers-pairings-chart = Acompañamientos que había en cada uno de los últimos doce meses
volunteer-name = Nombre
volunteer-name-missing = Escriba el nombre de la persona voluntaria.
volunteer-email = Correo electrónico
volunteer-phone = Teléfono
volunteer-languages = Idiomas que habla
volunteer-language = Idioma
volunteer-language-choose = Elija un idioma
volunteer-language-missing = Elija el idioma o quite esta línea.
volunteer-language-twice = Este idioma ya está en la lista. Quite uno de los dos.
volunteer-language-add = Agregar un idioma
volunteer-language-drop = Quitar este idioma
volunteer-fluency = Cuánto lo habla
volunteer-fluency-basic = Unas pocas frases
volunteer-fluency-good = Lo suficiente para acompañar
volunteer-fluency-native = Es su primer idioma
volunteer-fluency-unknown = Todavía no se preguntó
volunteer-weekdays = Días en que normalmente puede ir
volunteer-weekdays-unasked = Todavía no se preguntó
volunteer-weekdays-none = Ya se preguntó: normalmente no puede ningún día de la semana.
volunteer-away = Cuándo no está
volunteer-away-none = No hay días de ausencia anotados.
volunteer-away-from = Primer día de ausencia
volunteer-away-until = Último día de ausencia
volunteer-away-missing = Escriba los dos días o quite esta línea.
volunteer-away-backwards = El último día es anterior al primero. Corrija uno de los dos.
volunteer-away-add = Agregar días de ausencia
volunteer-away-drop = Quitar estos días
volunteer-max-families = Máximo de familias al mismo tiempo
volunteer-max-court-days = Máximo de días de corte al mes
volunteer-count-help = Vacío quiere decir que todavía no se preguntó.
volunteer-count-unread = Escriba un número entero o deje el espacio vacío.
volunteer-vehicle = Tiene carro
volunteer-seats = Asientos para otras personas
volunteer-childcare = Puede cuidar niños
volunteer-enters-buildings = Entra a edificios del gobierno
volunteer-enters-buildings-help = No pregunte por qué ni anote una razón.
volunteer-constraints = Qué más hay que tomar en cuenta
volunteer-constraints-help = Con sus propias palabras.
volunteer-status = Estado
volunteer-save = Guardar a la persona
volunteer-saved = Se guardó: { $name }.
volunteer-saved-new = Se guardó: { $name }. Ahora agregue sus permisos.
volunteer-families = Familias que acompaña
volunteer-families-none = Ninguna familia por ahora.
volunteer-families-before = Antes ({ $count })
volunteer-pairing-since = desde el { $day }
volunteer-pairing-until = del { $from } al { $until }
clearance-title = Permisos
clearance-none = Todavía no hay ningún permiso anotado.
clearance-kind = Qué
clearance-kind-background-check = Revisión de antecedentes
clearance-kind-training = Capacitación
clearance-kind-confidentiality = Promesa de confidencialidad
clearance-obtained = Desde
clearance-expires = Último día
clearance-expires-help = Mes, día, año. Deje el espacio vacío si no termina.
clearance-exemption = Por qué no se le pide
clearance-exemption-help = Solo si el programa le permite ir sin esto.
clearance-exempt = No se le pide: { $reason }
clearance-backwards = El último día es anterior al primero. Corrija uno de los dos.
clearance-since = Desde el { $day }
clearance-since-unknown = Desde cuándo: todavía no se preguntó
clearance-add = Agregar un permiso
clearance-change = Cambiar
clearance-change-of = Cambiar: { $kind }
clearance-save = Guardar el permiso
clearance-saved = Se guardó: { $kind }.
