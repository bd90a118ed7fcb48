duplicate-title = Duplicados
duplicate-count = { $count ->
    [0] No hay registros que parezcan de una misma persona
    [one] 1 par de registros que pueden ser de una persona
   *[other] { $count } pares de registros que pueden ser de una persona
  }
duplicate-help = Mire los dos antes de decidir. Dos personas de una familia pueden parecerse mucho aquí.
duplicate-empty-title = No se encontraron duplicados
duplicate-empty-text = En esta computadora no hay dos registros que parezcan de una misma persona.
duplicate-pair = { $a } y { $b }
duplicate-why = Lo que coincide: { $reasons }
duplicate-why-same-a-number = el mismo número A
duplicate-why-same-names = los mismos nombres
duplicate-why-alike-names = nombres parecidos
duplicate-why-same-birth = la misma fecha de nacimiento
duplicate-why-same-family = una misma familia
duplicate-two-families = Están en dos familias. Solo se pueden juntar registros de una misma familia.
duplicate-make-one = Hacer uno
duplicate-make-one-of = Hacer uno de { $a } y { $b }
duplicate-dialog-title = Hacer un solo registro
duplicate-dialog-text = El registro que queda toma del otro lo que le falta: fechas, permisos, tareas. El otro deja de verse y se puede recuperar.
duplicate-keep = Cuál queda
duplicate-keep-of = { $name } ({ $family })
duplicate-cancel = Dejar los dos
duplicate-said = Los dos registros de { $name } ahora son uno.
duplicate-undo = Deshacer
duplicate-undone = Son otra vez dos registros.
duplicate-merged = Unido con otro registro
duplicate-two-again = Hacer otra vez dos
duplicate-two-again-of = Hacer otra vez dos: { $name }
duplicate-split-said = { $name } tiene otra vez dos registros.
