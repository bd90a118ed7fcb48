# Lo que se copia de la bóveda.
clipboard-copied = Copiado. Sale del portapapeles después de 30 segundos, y cuando se bloquea la bóveda.
