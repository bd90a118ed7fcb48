# Copias de la bóveda: hechas, pendientes, recordadas.
backup-title = Respaldo
backup-text = Un respaldo es un solo archivo cifrado con todo lo que hay en esta bóveda. Guárdelo en una memoria USB o en otro disco, lejos de esta computadora: quien se lleva la computadora se lleva lo que tiene adentro. Después de cada uno se borran los respaldos más viejos de esta bóveda en la misma carpeta: quedan los más nuevos de 7 días, 4 semanas y 6 meses.
backup-last = Último respaldo
backup-elsewhere = El último guardado en otro lugar
backup-never = Todavía ninguno
backup-when = { $ago } · { $moment }
backup-due-none-yet = Todavía no se ha hecho ningún respaldo
backup-due-none-yet-text = Si esta computadora se pierde o se daña, se pierde todo. Haga el primero ahora, en una memoria USB o en otro disco.
backup-due-only-here = Todos los respaldos están en esta computadora
backup-due-only-here-text = Se pierden junto con ella. Haga uno en una memoria USB o en otro disco.
backup-due-too-old = El último respaldo guardado en otro lugar es de hace { $days } días
backup-due-too-old-text = Lo que se escribió después se perdería con esta computadora. Conecte la memoria USB o el disco y haga uno nuevo.
backup-not-due = No hay nada pendiente. Después de 14 días sin un respaldo en otro lugar, Hoy se lo recuerda.
backup-make = Hacer un respaldo
backup-making = Haciendo el respaldo
backup-done = El respaldo está hecho, y se volvió a leer completo desde el disco
backup-done-text =
    { $families ->
        [one] 1 familia
       *[other] { $families } familias
    }, { $dates ->
        [one] 1 fecha
       *[other] { $dates } fechas
    }, { $size } MB. Si está en una memoria USB, expúlsela desde el sistema antes de sacarla.
backup-restore-title = Para restaurar uno
backup-restore-text = Bloquee la bóveda y presione «Restaurar un respaldo», debajo de la frase de acceso. Antes de que algo cambie, usted ve lo que tiene el respaldo junto a lo que hay aquí.
backup-rail-none-yet = Todavía sin respaldo
backup-rail-only-here = Respaldo solo en esta computadora
backup-rail-too-old =
    { $days ->
        [one] Último respaldo en otro lugar hace 1 día
       *[other] Último respaldo en otro lugar hace { $days } días
    }
backup-rail-last = Último respaldo { $ago }
backup-rail-help = Respaldo, en los ajustes
backup-noun-families = Familias
backup-noun-people = Personas
backup-noun-dates = Fechas
backup-noun-verifications = Verificaciones
backup-noun-disputes = Otras respuestas
backup-noun-notes = Notas
backup-noun-claims = Lo que dicen las hojas
backup-noun-representations = Representaciones
backup-noun-consents = Consentimientos
backup-noun-volunteers = Personas voluntarias
backup-noun-clearances = Permisos
backup-noun-pairings = Acompañamientos
backup-noun-tasks = Tareas
backup-noun-changes = Historial
