# El marco de todas las pantallas.
shell-rail = Lugares de trabajo
shell-skip = Ir al contenido
shell-today = Hoy
shell-families = Familias
shell-dates = Fechas
shell-tasks = Tareas
shell-import = Importar
shell-claims = La hoja dice
shell-settings = Ajustes
shell-volunteers = Voluntariado
shell-waiting =
    { $count ->
        [one] 1 en espera
       *[other] { $count } en espera
    }
shell-count-families =
    { $count ->
        [one] 1 familia
       *[other] { $count } familias
    }
shell-count-dates =
    { $count ->
        [one] 1 fecha por venir
       *[other] { $count } fechas por venir
    }
shell-count-tasks =
    { $count ->
        [one] 1 tarea pendiente
       *[other] { $count } tareas pendientes
    }
shell-not-told =
    { $count ->
        [one] Falta avisar a 1
       *[other] Falta avisar a { $count }
    }
shell-not-told-help = Guardado solo en esta computadora: alguien todavía tiene que saberlo. Muestra quién.
shell-saved = Guardado solo en esta computadora
shell-leave = Salir de la pantalla
shell-leave-keys = Esc ×3
shell-leave-help = Esconde la ventana al instante y la bloquea. También con Esc tres veces.
shell-lock = Bloquear
shell-lock-help = Cierra la bóveda. También con Ctrl+L.
shell-keys = Teclas
shell-key-search = Ctrl+K
shell-does-search = Buscar personas, familias, fechas y notas
shell-key-places = Ctrl+1 … { $last }
shell-does-places = Ir a un lugar de trabajo de la barra
shell-key-filter = /
shell-does-filter = Filtrar la lista
shell-key-rows = ↑ ↓
shell-does-rows = Moverse en una lista
shell-key-open = Entrar
shell-does-open = Abrir la fila
shell-key-close = Esc
shell-does-close = Cerrar el panel o el diálogo
shell-key-company = F9
shell-does-company = Hay alguien conmigo: solo la próxima fecha queda en la pantalla
shell-key-lock = Ctrl+L
shell-does-lock = Bloquear la bóveda
shell-key-leave = Esc Esc Esc
shell-does-leave = Salir de la pantalla: la ventana desaparece al instante y se bloquea
shell-key-help = ?
shell-does-help = Mostrar estas teclas
