# Trabajo largo: en qué va, cuánto falta y cómo detenerlo. Las filas se cuentan; de una copia solo se dice la parte.
progress-reading = Leyendo el archivo
progress-comparing = Comparando con la bóveda
progress-writing = Agregando a la bóveda
progress-copying = Copiando
progress-checking = Revisando la copia
progress-rows =
    { $total ->
        [one] { $done } de 1 fila
       *[other] { $done } de { $total } filas
    }
progress-percent = { $percent } %
progress-cancel = Cancelar
progress-stopping = Deteniendo…
