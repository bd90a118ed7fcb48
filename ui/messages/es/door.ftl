# La primera imagen. Solo mensajes de una línea: src/unlock/words.ts los lee sin plurales.
door-language = Idioma
door-theme = Claro u oscuro
door-title = Abrir la bóveda
door-text = Todo lo que hay en esta computadora está cerrado hasta que usted lo abra.
door-passphrase = Frase de acceso
door-show = Mostrar
door-hide = Ocultar
door-caps = Las mayúsculas están activadas (Bloq Mayús).
door-open = Abrir
door-opening = Abriendo. Tarda como un segundo: hacemos lento el adivinar, a propósito.
door-use-words = Usar las doce palabras
door-use-passphrase = Usar la frase de acceso
door-words = Doce palabras de recuperación
door-words-help = De su papel, en orden, con un espacio entre cada una.
door-nowhere = No se envía nada a ningún lado. No hay cuenta ni servidor.
door-passphrase-help = Las palabras que eligió al preparar esta computadora, con espacios entre ellas.
