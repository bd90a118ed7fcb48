task-title = Tareas
task-empty = No hay nada pendiente anotado.
task-add = Agregar una tarea
task-add-title = Agregar una tarea
task-what = Qué hay que hacer
task-what-help = Por ejemplo «Llamar antes de la audiencia».
task-what-missing = Escriba qué hay que hacer.
task-due = Para el
task-due-text = para el { $day }
task-overdue = era para el { $day }
task-no-due = Sin día fijado
task-done-on = hecha el { $day }
task-save = Guardar la tarea
task-saved = La tarea quedó guardada.
task-done-said = Hecha: { $title }
task-open-said = Abierta otra vez: { $title }
task-finished = { $count ->
    [one] 1 tarea terminada
   *[other] { $count } tareas terminadas
  }
