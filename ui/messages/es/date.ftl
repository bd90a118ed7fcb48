date-title = Fechas
date-lead-days = { $count ->
    [one] 1 en los próximos { $days } días
   *[other] { $count } en los próximos { $days } días
  }
date-lead-ahead = { $count ->
    [one] 1 por venir
   *[other] { $count } por venir
  }
date-lead-unset = { $count ->
    [one] 1 sin día
   *[other] { $count } sin día
  }
date-lead-past = { $count ->
    [one] 1 ya pasó y no tiene resultado
   *[other] { $count } ya pasaron y no tienen resultado
  }
date-lead-all = { $count ->
    [one] 1 en total
   *[other] { $count } en total
  }
date-lead-no-lawyer = { $count ->
    [one] 1 sin abogado
   *[other] { $count } sin abogado
  }
date-lead-unchecked = { $count ->
    [one] 1 sin verificar últimamente
   *[other] { $count } sin verificar últimamente
  }

date-filters = Qué fechas
date-chip-30 = Próximos 30 días
date-chip-90 = Próximos 90 días
date-chip-ahead = Todas las que vienen
date-chip-unset = Sin fecha fija
date-chip-past = Pasadas sin resultado
date-chip-no-lawyer = Sin abogado
date-chip-unchecked = Sin verificar últimamente
date-chip-disputed = Dos respuestas
date-chip-few = Falta quien acompañe
date-narrow = Reducir la lista
date-kind = Tipo
date-kind-any = Cualquier tipo
date-court = Corte
date-court-any = Cualquier corte
date-court-count = { $name } ({ $count })
date-city = Ciudad
date-city-any = Cualquier ciudad
date-text = Buscar
date-text-hint = Nombre, código, lugar
date-clear = Mostrar todas

date-caption = Fechas por día, primero la más cercana
date-column-when = Cuándo
date-column-who = Quién
date-column-what = Qué
date-column-where = Dónde
date-column-lawyer = Abogado
date-column-checked = Verificada
date-column-going = Acompañan
date-group-unset = Sin fecha fija
date-group-count = { $count ->
    [one] 1 fecha
   *[other] { $count } fechas
  }
date-keys = ↑ ↓ para moverse · Enter para abrir · C para verificar · / para buscar
date-more = { $count ->
    [one] Mostrar la última
   *[other] Mostrar { $count } más
  }
date-shown = Se muestran { $shown } de { $total }

date-empty-title = Todavía no hay fechas
date-empty-text = Importe la hoja de cálculo de fechas, o abra una familia y agregue una fecha.
date-empty-import = Importar fechas
date-none-title = Ninguna fecha coincide
date-none-text = Nada en esta computadora coincide con todos estos filtros.

date-time-unknown = No se sabe la hora
date-between = { $from } a { $to }
date-unset = Todavía sin fecha
date-or = o bien { $setting }
date-what-of = { $kind }: { $who }
date-who-unknown = Quién debe ir: todavía no se sabe
date-place-unknown = Todavía no se sabe el lugar
date-place-zone = { $place } ({ $zone })
date-room = sala { $room }
date-here = aquí { $time }
date-here-day = aquí { $day }, { $time }
date-ride = Necesita transporte

date-lawyer-some = { $names }: sin abogado
date-going-none = Nadie va todavía
date-going-some = Va { $count } de { $wanted }
date-going-enough = Van { $count }
date-going-later = Después
date-going-past = Ya pasó

date-back = Fechas
date-page-lead = { $names } · { $family }
date-in-place = Dónde
date-card-title = La fecha
date-zone = Reloj del lugar: { $zone }
date-room-label = Sala
date-room-unknown = Todavía no se sabe
date-medium-label = Cómo
date-interpreter-label = Intérprete
date-interpreter-unknown = Sin preguntar
date-bring-label = Llevar
date-bring-unknown = No hay nada anotado
date-ride-label = Transporte
date-ride-yes = Necesita transporte
date-ride-no = No pidió transporte
date-family-open = Abrir { $family }
date-attendees-title = Quién debe ir
date-attendees-unknown = Nadie ha anotado quién debe ir. Pregunte a la familia y mire el aviso: tal vez también deben ir los niños.
date-notes-title = Notas
date-notes-empty = Esta fecha no tiene notas.
date-note-add = Agregar una nota
date-claims-title = La hoja de cálculo dice
date-claims-text = Nadie lo ha confirmado todavía.
date-claims-open = Confirmar o descartar
date-claim-source = { $source }, fila { $row }
date-chain-title = Respuestas anteriores
date-chain-text = Una fecha que cambió se queda aquí, con el motivo.
date-chain-reason = Reemplazada: { $reason }
date-chain-no-reason = Reemplazada, sin motivo anotado
date-replaced-title = Esta fecha fue reemplazada
date-replaced-text = Se queda aquí para que nadie tenga dudas. No vaya en esta fecha.
date-replaced-two = Dos fechas reemplazaron a esta. Las dos valen hasta que alguien decida.
date-replaced-open = Abrir { $setting }
date-vacated-title = La corte quitó esta fecha
date-past-title = Esta fecha ya pasó
date-past-text = Nadie ha anotado qué pasó. Pregunte a la familia o al abogado, y agregue la próxima fecha.
date-history-title = Qué se cambió
date-gone-title = Esta fecha no está aquí
date-gone-text = Tal vez se entregó a otra persona, o es de otra ciudad.

date-saved-moved = La fecha se cambió. La anterior se queda, tachada.
date-saved-corrected = La fecha se corrigió. Lo que decía antes está en el historial.
date-saved-disputed = Se agregó la otra respuesta. Las dos se quedan hasta que se resuelva.
date-saved-kept = Resuelto: se queda la fecha que teníamos.
date-saved-taken = Resuelto: la fecha cambió a la otra respuesta.
date-saved-added = La fecha se guardó.
date-saved-attendees = Se guardó quién debe ir.
date-saved-note = La nota se guardó.
date-saved-checked = La verificación se guardó.
date-saved-differs = La verificación se guardó. Ahora hay dos respuestas.
date-undo = Deshacer
date-undone = Deshecho. Todo está como antes.
