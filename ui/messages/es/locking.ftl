# Cuándo se cierra la bóveda por sí sola, y qué queda a la vista hasta entonces.
locking-title = Bloqueo
locking-idle = La bóveda se bloquea después de { $time } sin una tecla ni un movimiento.
locking-minutes =
    { $count ->
        [one] 1 minuto
       *[other] { $count } minutos
    }
locking-seconds =
    { $count ->
        [one] 1 segundo
       *[other] { $count } segundos
    }
locking-hold = Mientras esté abierta una verificación o un formulario de contacto, queda abierta hasta 30 minutos y muestra solo ese formulario.
locking-change = Cambiar el tiempo
locking-choose = Bloquear después de
locking-choose-help = Mientras más corto, más seguro donde pasa otra gente. No se ofrece «nunca».
locking-save = Guardar el tiempo
locking-saved = Guardado: la bóveda se bloquea después de { $time }
locking-also = También se bloquea
locking-also-sleep = cuando la computadora se duerme o se cierra la tapa
locking-also-screen = cuando se bloquea la pantalla o entra otro usuario, si el sistema nos lo avisa
locking-also-clock = cuando el reloj da un salto
locking-also-long = después de 12 horas, pase lo que pase
locking-also-you = cuando usted la bloquea o sale de la pantalla
locking-drafts = Lo que usted estaba escribiendo queda en la bóveda y está ahí cuando la abre otra vez.
locking-alone = Lo demás está escondido, porque nadie escribió aquí durante { $time }. Presione cualquier tecla o mueva el ratón para que vuelva.
