# Las palabras propias de la línea de comandos. Fallos, tipos y estados vienen de los otros archivos.
cli-passphrase = Frase de acceso:
cli-passphrase-again = La misma otra vez:
cli-passphrase-differs = Las dos no son iguales. Otra vez desde el principio.
cli-usage-remedy = acompana-cli --help nombra todos los comandos y opciones.
cli-value-invalid = Lo que se dio para “{ $field }” no sirve
cli-value-missing = Falta “{ $field }”

cli-new-name = Coordinación
cli-new-laptop = Esta computadora
cli-new-done = La bóveda está hecha, y se abrió de nuevo desde el disco.
cli-new-words = Escriba estas doce palabras en papel, en orden. Abren la bóveda si se pierde la frase de acceso, y no se muestran otra vez.

cli-check-header = Encabezado
cli-check-seal = Sello
cli-check-pages = Páginas
cli-check-structure = Estructura
cli-check-references = Referencias
cli-check-schema = Esquema
cli-check-good = bien
cli-check-damaged = dañado
cli-check-unread = sin revisar
cli-check-not-closed = no se cerró bien
cli-check-ok = No hay nada dañado.
cli-check-found = Algo está dañado. Antes de todo, copie la carpeta de la bóveda a un lugar seguro; después restaure la copia de seguridad más nueva.
cli-noun-families = Familias
cli-noun-people = Personas
cli-noun-dates = Fechas
cli-noun-verifications = Verificaciones
cli-noun-disputes = Otras respuestas
cli-noun-notes = Notas
cli-noun-claims = Lo que dicen las hojas
cli-noun-representations = Representaciones
cli-noun-consents = Consentimientos
cli-noun-volunteers = Personas voluntarias
cli-noun-clearances = Permisos
cli-noun-pairings = Acompañamientos
cli-noun-accompaniments = Acompañantes
cli-noun-notices = Por avisar
cli-noun-tasks = Tareas
cli-noun-changes = Cambios

cli-backup-done = El respaldo se escribió y se volvió a leer entero desde el disco.
cli-backup-good = El respaldo está entero.
cli-backup-damaged = El respaldo está dañado. Use otro, y haga pronto uno nuevo.
cli-restore-done = La bóveda se hizo a partir del respaldo y se volvió a abrir desde el disco.

cli-import-dry = No se guardó nada: esto solo dice qué pasaría.
cli-import-rejects = Devueltas
cli-import-warnings = Vale la pena mirar
cli-import-readable = Todavía se puede leer en esta computadora: { $files }
cli-import-readable-remedy = Estos archivos no están cifrados. Bórrelos cuando ya nadie los necesite, también de la papelera.

cli-none = No hay nada.
cli-rows = { $count ->
    [one] 1 fila
   *[other] { $count } filas
  }

cli-head-a-number = Número A
cli-head-after = Después
cli-head-at = Cuándo
cli-head-author = Quién
cli-head-before = Antes
cli-head-birth = Nacimiento
cli-head-checked = Verificada
cli-head-city = Ciudad
cli-head-clearance = Permiso
cli-head-code = Código
cli-head-column = Columna
cli-head-count = Filas
cli-head-device = Computadora
cli-head-eoir = EOIR
cli-head-excluded = Lo impide
cli-head-families = Familias
cli-head-family = Familia
cli-head-field = Campo
cli-head-from = Desde
cli-head-id = Id
cli-head-iso = ISO
cli-head-kind = Tipo
cli-head-languages = Idiomas
cli-head-lawyer = Abogado
cli-head-message = Mensaje
cli-head-name = Nombre
cli-head-next = Próxima fecha
cli-head-part = Parte
cli-head-people = Personas
cli-head-place = Lugar
cli-head-reason = Motivo
cli-head-reasons = A favor
cli-head-relation = Parentesco
cli-head-role = Función
cli-head-row = Fila
cli-head-score = Puntos
cli-head-state = Estado
cli-head-status = Estado
cli-head-title = Título
cli-head-until = Hasta
cli-head-verb = Qué
cli-head-when = Cuándo, allá
cli-head-where = Dónde
cli-head-zone = Zona
cli-head-due = Vence
cli-head-done = Hecha
cli-head-for = Para quién
