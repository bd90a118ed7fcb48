closing-open = Cerrar esta familia
closing-title = Cerrar { $family }
closing-help = No se borra nada. Terminan los acompañamientos, y a quien iba a ir se le libera y hay que avisarle.
closing-reading = Leyendo lo que está pendiente…
closing-on = Último día
closing-on-missing = Escriba el último día.
closing-reason = Por qué se cierra
closing-reason-help = Queda en el registro y en el historial, junto a su nombre.
closing-reason-missing = Escriba en pocas palabras por qué se cierra.
closing-dates = Fechas por venir
closing-dates-none = No hay fechas por venir.
closing-with = Para acompañar: { $names }.
closing-with-nobody = Nadie iba a acompañar.
closing-tasks = Tareas pendientes
closing-tasks-none = No hay tareas pendientes.
closing-what-becomes = Qué pasa con esto
closing-choose = Elija
closing-choose-missing = Elija qué pasa con esto.
closing-handed-on = Se entrega: otra persona se encarga
closing-done = Ya no hace falta
closing-kept-coordinators = Se queda con la coordinación
closing-kept = Se queda con { $name }
closing-pairings = Acompañamientos que terminan
closing-pairing = { $name }: { $role }
closing-also = También está pendiente
closing-claims = { $count ->
    [one] 1 dato de una hoja que nadie confirmó. Queda como está.
   *[other] { $count } datos de hojas que nadie confirmó. Quedan como están.
  }
closing-notices = { $count ->
    [one] 1 cambio que falta avisar. Sigue en Hoy.
   *[other] { $count } cambios que falta avisar. Siguen en Hoy.
  }
closing-save = Cerrar la familia
closing-said = Se cerró { $family }.
closing-undo = Abrirla de nuevo
closing-undone = La familia está abierta otra vez, como antes.
closing-closed-on = Cerrada el { $day }
closing-closed = Cerrada
closing-why = Porque: { $reason }
closing-reopen = Abrir de nuevo
closing-reopen-title = Abrir de nuevo { $family }
closing-reopen-help = Los acompañamientos siguen terminados: elija otra vez quién va con la familia.
closing-reopen-reason = Por qué
closing-reopen-reason-missing = Escriba en pocas palabras por qué se abre de nuevo.
closing-reopen-save = Abrir la familia
closing-reopened = { $family } está abierta otra vez.
