# El campo de búsqueda de la barra de arriba.
search-label = Buscar personas, familias, fechas y notas
search-placeholder = Buscar personas, familias, fechas
search-keys = Ctrl K
search-found = Resultados
search-count =
    { $count ->
        [0] No se encontró nada
        [one] 1 resultado
       *[other] { $count } resultados
    }
search-none = Aquí no hay nada con «{ $text }». Pruebe con un nombre, el número de una familia, una corte o una ciudad.
search-failed = La búsqueda no funcionó en este momento. Escriba otra vez.
search-person = Persona
search-family = Familia
search-date = Fecha
search-note = Nota
search-place = Ir allí
