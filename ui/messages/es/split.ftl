split-open = Reordenar personas
split-title = Reordenar personas
split-step = Paso { $at } de { $all }: { $what }
split-step-people = quiénes pasan
split-step-dates = qué fechas
split-step-notes = qué notas
split-step-family = la nueva familia
split-step-read = antes de guardar
split-lead = Las personas que elija empiezan una familia propia, con su propio registro.
split-people = Quiénes pasan
split-people-missing = Elija por lo menos a una persona y deje por lo menos a una.
split-with-them = Pasan con ellas cómo comunicarse, su abogado, sus permisos y las tareas sobre ellas.
split-dates = Fechas que pasan con ellas
split-dates-help = Una fecha a la que también debe ir alguien que se queda estará después en los dos registros.
split-dates-none = No hay fechas anotadas.
split-notes = Notas que pasan con ellas
split-notes-help = Lea las notas que se quedan: ¿nombran a alguien que pasa, o una dirección nueva?
split-notes-none = No hay notas.
split-code = Código de la nueva familia
split-code-help = Que no se parezca al código anterior.
split-code-missing = Escriba un código que no tenga otra familia.
split-before = Lea esto antes de guardar
split-before-undo = No se puede deshacer.
split-before-trace = Nada en el registro anterior lo va a mostrar: ni un enlace, ni una línea en el historial.
split-before-copies = Los papeles y respaldos hechos antes siguen mostrando a todos juntos.
split-before-tell = A quién avisar no se enumera, a propósito. Decídalo con la persona que pasa.
split-before-notes = Hay que leer las notas que nombran a alguien y se quedan, y tachar lo que diga demasiado.
split-moving = Pasan { $names }, con { $dates ->
    [0] ninguna fecha
    [one] 1 fecha
   *[other] { $dates } fechas
  } y { $notes ->
    [0] ninguna nota
    [one] 1 nota
   *[other] { $notes } notas
  }.
split-next = Seguir
split-back = Atrás
split-save = Hacer la nueva familia
split-saved = La familia { $code } quedó hecha.
