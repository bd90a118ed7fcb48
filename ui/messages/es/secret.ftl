# Lo que abre la bóveda: cambiarlo, renovarlo, probarlo.
secret-title = Frase de acceso y palabras de recuperación
secret-text = Solo esto abre la bóveda: su frase de acceso, o las doce palabras de su papel.
secret-current = Su frase de acceso de ahora
secret-lost = La perdí: usar las doce palabras
secret-not-lost = Usar la frase de acceso
secret-again = Su frase de acceso
secret-again-help = Se pide otra vez, para que nadie pueda hacer esto en una computadora que quedó abierta.
secret-cancel = Cancelar
secret-change = Cambiar la frase de acceso
secret-change-text = Desde ahora la nueva abre esta bóveda. Las doce palabras de recuperación siguen siendo las mismas.
secret-change-backups-title = Los respaldos viejos se siguen abriendo con la frase vieja
secret-change-backups = Si alguien pudiera conocer la vieja, haga después un respaldo nuevo y borre los respaldos viejos, donde sea que estén.
secret-changing = Cambiándola. Tarda como un segundo: hacemos lento el adivinar, a propósito.
secret-changed = La frase de acceso se cambió
secret-changed-text = Todos los respaldos hechos hasta ahora se siguen abriendo con la vieja, también los de hoy. Haga un respaldo nuevo y después borre los viejos.
secret-words = Hacer palabras de recuperación nuevas
secret-words-text = Para cuando el papel se perdió, o alguien pudo verlo. Se muestran una sola vez doce palabras nuevas; usted las escribe en otro papel.
secret-words-show = Mostrar palabras nuevas
secret-words-shown = Escriba estas doce palabras en papel
secret-words-shown-text = Valen solo después de que usted haya escrito tres de ellas aquí. Hasta entonces el papel viejo es el que abre la bóveda.
secret-words-old = Desde entonces el papel viejo abre solo los respaldos viejos. Destrúyalo cuando ya no los necesite.
secret-words-done = Las palabras de recuperación nuevas ya valen
secret-words-done-text = El papel viejo sigue abriendo todos los respaldos hechos hasta ahora, también los de hoy. Haga un respaldo nuevo. Si alguien pudiera tener el papel viejo, borre los respaldos viejos, donde sea que estén.
secret-drill = Probar sus palabras de recuperación
secret-drill-text = Dos veces al año: busque el papel y escriba las doce palabras. Así sabe que se puede encontrar y leer antes de que haga falta. No se cambia nada. Si no la abren, busque el papel correcto; si no lo encuentra, haga ahora palabras nuevas, mientras sabe la frase.
secret-drill-words = Las doce palabras de su papel
secret-drill-words-help = En orden, con un espacio entre cada una.
secret-drill-do = Comparar
secret-drill-good = El papel está bien: estas palabras abren la bóveda
secret-drill-good-text = Guárdelo otra vez donde estaba. Le preguntamos de nuevo en medio año.
secret-drill-last = Se probaron { $ago }
secret-drill-never =
    { $days ->
        [0] Todavía no se han probado; las palabras se hicieron hoy
        [one] Todavía no se han probado; las palabras se hicieron hace 1 día
       *[other] Todavía no se han probado; las palabras se hicieron hace { $days } días
    }
secret-drill-due = Es hora de probar sus palabras de recuperación
secret-drill-due-text = Dos veces al año, para saber que el papel se puede encontrar y leer antes de que haga falta.
