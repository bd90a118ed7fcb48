claim-title = La hoja dice
claim-lead = { $count ->
    [0] Ya se revisó todo lo que decían las hojas.
    [one] 1 dato que decía una hoja y que nadie ha confirmado todavía.
   *[other] { $count } datos que decían las hojas y que nadie ha confirmado todavía.
  }
claim-shown = Se ven { $shown } de { $count }
claim-explain = Confirme lo que sabe que es cierto. Corrija lo que está mal escrito. Descarte lo que nadie necesita. Las palabras de la hoja quedan en el historial.
claim-field = Sobre
claim-field-all = Todo
claim-family = Familia
claim-family-all = Todas las familias
claim-source = { $source } fila { $row }
claim-source-people = lista de personas del { $day }, fila { $row }
claim-source-dates = lista de fechas del { $day }, fila { $row }
claim-source-volunteers = lista de personas voluntarias del { $day }, fila { $row }
claim-source-pairings = lista de quién acompaña a quién del { $day }, fila { $row }
claim-said = «{ $text }»
claim-about = { $who }: «{ $text }»
claim-group = { $field } ({ $count })
claim-confirm = Confirmar
claim-confirm-all = Confirmar los { $count }
claim-correct = Corregir
claim-correct-all = Corregir los { $count }
claim-drop = Descartar
claim-drop-all = Descartar los { $count }
claim-all-alike = Los { $count } iguales
claim-all-alike-help = { $count } datos dicen exactamente esto. Una respuesta los resuelve todos.
claim-right = ¿Qué es lo correcto?
claim-right-missing = Escriba lo correcto, o use Confirmar o Descartar.
claim-right-save = Guardar lo correcto
claim-right-cancel = No corregir
claim-confirmed = { $count ->
    [one] Se confirmó 1 dato.
   *[other] Se confirmaron { $count } datos.
  }
claim-corrected = { $count ->
    [one] Se corrigió 1 dato.
   *[other] Se corrigieron { $count } datos.
  }
claim-dropped = { $count ->
    [one] Se descartó 1 dato.
   *[other] Se descartaron { $count } datos.
  }
claim-undo = Deshacer
claim-undone = Quedó como estaba.
claim-more = Ver { $count } más
claim-keys = ↑ ↓ para moverse, C confirmar, E corregir, D descartar, A todos los iguales
claim-done-title = No queda nada por confirmar
claim-done-text = Al importar una hoja, lo que no se puede tomar como cierto llega aquí.
claim-none-title = No hay nada así
claim-none-text = Ningún dato abierto coincide con estos filtros.
claim-none-clear = Ver todo
claim-family-title = La hoja dice
claim-hint-lawyer = Confirmar guarda estas palabras. Una persona tiene abogado solo cuando alguien vio el formulario EOIR-28: anótelo en la página de la familia.
claim-hint-checked = Confirmar guarda estas palabras. No es una verificación de la fecha: esa se anota en la fecha misma.
claim-filters = Acotar la lista
