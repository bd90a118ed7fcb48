# Lo que protege a la computadora misma, y lo que no.
protection-title = Lo que protege esta computadora
protection-disk = Disco
protection-disk-encrypted = Cifrado
protection-disk-encrypted-text = La parte del disco donde está la bóveda está cifrada: quien se lleve la computadora apagada no lee nada ahí. No revisamos las otras partes.
protection-disk-not-encrypted = Sin cifrar
protection-disk-not-encrypted-text = La bóveda sí está cifrada. Pero la computadora puede guardar afuera pedazos de lo que estuvo en la pantalla. Pida a quien cuida esta computadora que active el cifrado del disco.
protection-disk-unknown = No se sabe
protection-disk-unknown-text = No pudimos averiguar si el disco de esta computadora está cifrado. La bóveda sí lo está. Pregunte a quien cuida esta computadora.
protection-captures = Imágenes de la pantalla
protection-captures-hidden = Impedidas
protection-captures-hidden-text = El sistema no deja que otros programas tomen imágenes de esta ventana. Un teléfono sí puede.
protection-captures-open = Posibles
protection-captures-open-text = Linux no impide que otros programas tomen imágenes de esta ventana. Instale solo programas de confianza.
protection-network = Red
protection-network-never = Nunca se usa
protection-network-text = Acompaña no abre ninguna conexión. De esta computadora solo salen los archivos que usted mismo guarda.
protection-folder = Carpeta de la bóveda
protection-folder-synced = Otro servicio la copia
protection-folder-synced-text = Otro servicio sincroniza la carpeta de esta bóveda. Las copias que hace mientras usted trabaja pueden dañarla. Pida a quien cuida esta computadora que mueva la carpeta.
protection-notice-disk-not-encrypted = El disco de esta computadora no está cifrado
protection-notice-disk-unknown = No pudimos averiguar si el disco de esta computadora está cifrado
protection-notice-folder = Otro servicio copia la carpeta de la bóveda
protection-notice-more = Leer más
protection-tries =
    { $count ->
        [one] Se probó una frase o unas palabras equivocadas una vez desde { $day }
       *[other] Se probó una frase o unas palabras equivocadas { $count } veces desde { $day }
    }
protection-tries-text = Los intentos de usted también cuentan. Si no fue usted ni alguien de su equipo, avise a la coordinación de su programa y cambie la frase de acceso.
protection-tries-action = Cambiar la frase de acceso
protection-notices = Sobre esta bóveda
protection-clock = El reloj de esta computadora marca una hora anterior a su último cambio guardado
protection-clock-text = Revise la fecha y la hora de la computadora. Si están mal, «hoy» y «en 3 días» también: corríjalas; la bóveda se bloquea sola, ábrala otra vez. Si están bien, el reloj iba adelantado cuando se guardó algo: no hay que hacer nada. No se perdió nada.
