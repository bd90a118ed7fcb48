# Cómo las computadoras de un programa se cuentan lo que saben: archivos sellados que las personas se entregan.
exchange-title = Intercambio
exchange-lead = Archivos sellados, de una computadora a otra. Solo puede abrirlos la computadora para la que son.
exchange-back = Intercambio

# Sola: aquí no se empezó ningún programa, ni se unió a ninguno.
exchange-alone-title = Esta computadora está sola
exchange-alone-text = No hay servidor. Lo que los demás deben saber viaja en un archivo sellado: en una memoria USB, por correo o como sea que lleguen los archivos. Nadie en el camino puede leerlo.
exchange-begin-title = Esta es la primera computadora
exchange-begin-text = Desde aquí usted invita a las demás. Esta computadora guarda la lista de computadoras del programa y la firma.
exchange-begin = Empezar el intercambio
exchange-begun = El intercambio empezó. Ya puede invitar a la primera computadora.
exchange-join-title = Otras ya intercambian
exchange-join-text = Pida una invitación a la coordinación. Se abren dos ventanas: primero elija la invitación, después elija dónde guardar su respuesta. Devuelva la respuesta en diez minutos, y sigan hablando por teléfono mientras tanto.
exchange-join-empty = Solo se puede mientras en esta computadora no haya familias ni personas voluntarias.
exchange-join = Unirse a un programa
exchange-join-none = No eligió ninguna invitación, o no guardó la respuesta. No cambió nada.

# Ocho palabras que dos personas comparan.
exchange-compare-title = Comparar ocho palabras
exchange-compare-who-inviting = { $name } respondió desde { $laptop }.
exchange-compare-who-joining = { $name } le invita desde { $laptop }.
exchange-compare-text = Léanselas en persona o por teléfono, a un número que usted conozca. Cada palabra debe ser igual y estar en el mismo lugar. No las compare por mensaje: quien puede cambiar un archivo puede cambiar un mensaje.
exchange-compare-hand-over = Dele ahora el archivo de su respuesta. La otra computadora muestra sus palabras en cuanto se abre allí.
exchange-compare-caption = Las ocho palabras, en orden
exchange-compare-same = Las ocho son iguales
exchange-compare-differ = Son distintas
exchange-compare-later = Ahora no
exchange-compare-gone-title = Las ocho palabras ya no se muestran
exchange-compare-gone-text = No se guardaron en esta computadora. Empiece otra vez con una invitación nueva.
exchange-compare-again = Empezar otra vez
exchange-differ-title = Se detuvo: no entró nadie
exchange-differ-text = Si las palabras son distintas, un archivo se cambió o se confundió en el camino. Puede ser un error, o alguien en medio. No se entregó nada.
exchange-differ-do-files = Borren la invitación y la respuesta, las dos personas.
exchange-differ-do-again = Empiecen otra vez con una invitación nueva. Reúnanse para eso y entréguense los archivos en una memoria USB.
exchange-differ-do-twice = Si las palabras vuelven a ser distintas, deténganse. Avise a las demás personas de coordinación antes de que alguien lo intente otra vez.

# Las palabras eran iguales; el primer paquete no ha llegado.
exchange-waiting-title = Las palabras eran iguales
exchange-waiting-text = Ahora la coordinación deja entrar a esta computadora y escribe su primer paquete. Cuando le llegue el archivo, ábralo aquí. Mientras tanto no hay nada que hacer.

# Restaurada de un respaldo.
exchange-restored-title = Esta bóveda volvió de un respaldo
exchange-restored-text = Las llaves de una computadora no están en ningún respaldo. Por eso esta computadora no puede abrir ni escribir paquetes hasta que sea otra vez del programa, como computadora nueva. Todo lo de la bóveda está aquí.
exchange-restored-join = Pida una invitación a la coordinación y únase de nuevo. Entonces se saca del programa la computadora vieja.
exchange-restored-root = Esta bóveda tiene la llave raíz, así que puede inscribir esta computadora por sí misma. Entonces la computadora vieja ya no se usa. No se puede deshacer.
exchange-sign-in = Inscribir esta computadora
exchange-signed-in = Esta computadora es otra vez del programa, como una nueva.
exchange-join-again = Unirse de nuevo

# La página principal.
exchange-open = Abrir un paquete
exchange-open-text = Un archivo que alguien escribió para esta computadora. Usted ve qué trae antes de recibir nada.
exchange-open-none = No eligió ningún archivo.
exchange-invite = Invitar a una computadora
exchange-invite-text = Para alguien que es nuevo, o para una computadora nueva. Tienen que verse o hablar por teléfono.
exchange-invite-root = Solo una computadora que tiene la llave raíz puede invitar a otras.
exchange-arrived-title = Un paquete de { $name } le espera
exchange-arrived-look = Verlo
exchange-conflicts-title =
    { $count ->
        [one] 1 cosa tiene respuestas distintas en dos computadoras
       *[other] { $count } cosas tienen respuestas distintas en dos computadoras
    }
exchange-conflicts-text = Las dos respuestas valen hasta que una persona decida.
exchange-conflicts-go = Decidir
exchange-conflicts-look = Ver las dos
exchange-expired-title = La lista de computadoras ya no vale
exchange-expired-root = Fírmela otra vez ahora. Hasta entonces solo se pueden escribir informes para la coordinación.
exchange-expired-other = Pida a quien tiene la llave raíz que la firme otra vez y le mande un paquete. Hasta entonces solo se pueden escribir informes para la coordinación.
exchange-expiring-title =
    { $days ->
        [0] La lista de computadoras vale hasta hoy
        [one] La lista de computadoras vale 1 día más
       *[other] La lista de computadoras vale { $days } días más
    }
exchange-expiring-root = Fírmela otra vez y después escriba un paquete para cada computadora.
exchange-expiring-other = Pida a quien tiene la llave raíz que la firme otra vez.

# Personas y computadoras.
exchange-laptops-title = Personas y computadoras
exchange-laptops-caption = Las computadoras del programa: de quién son, qué tiene cada una y qué le espera
exchange-laptops-keys = ↑ ↓ para moverse, Entrar para abrir
exchange-laptops-alone = Todavía no hay nadie más. Invite a la primera computadora.
exchange-column-laptop = Computadora
exchange-column-roles = Función
exchange-column-holds = Tiene
exchange-column-waits = Le espera
exchange-column-sent = Último envío
exchange-column-received = Última recepción
exchange-column-standing = Estado
exchange-here = Esta computadora
exchange-here-needless = no hace falta
exchange-never = nunca
exchange-holds =
    { $count ->
        [0] ninguna familia
        [one] 1 familia
       *[other] { $count } familias
    }
exchange-waits =
    { $count ->
        [0] nada
        [one] 1 cambio
       *[other] { $count } cambios
    }
exchange-waits-withdraw =
    { $count ->
        [one] quita 1 familia
       *[other] quita { $count } familias
    }
exchange-waits-first = su primer paquete
exchange-standing-active = En uso
exchange-standing-revoked = Ya no se usa
exchange-standing-lost = Perdida
exchange-standing-since = { $standing } desde el { $day }

# Una computadora.
exchange-fact-whose = De quién es
exchange-fact-fingerprint = Huella
exchange-fingerprint-help = Se lee igual en las dos computadoras. Compárela si no sabe bien qué computadora es.
exchange-next-title = El próximo paquete
exchange-next-what-state = Lo que { $name } puede ver ahora, y nada más.
exchange-next-what-report = Lo que se escribió aquí y la coordinación todavía no tiene.
exchange-next-changes =
    { $count ->
        [0] Ningún cambio
        [one] 1 cambio
       *[other] { $count } cambios
    }
exchange-next-brings-state = Familias que trae ({ $count })
exchange-next-brings-report = Familias de las que trata ({ $count })
exchange-next-brings-none = No trae ninguna familia.
exchange-next-new = nueva allí
exchange-next-withdraws = Familias que quita ({ $count })
exchange-next-withdraws-text = Se quitan cuando se recibe el paquete. Lo que alguien ya vio o copió se queda con esa persona.
exchange-next-blocked = Familias que todavía no pueden ir ({ $count })
exchange-blocked-accompaniment = el permiso para acompañar nunca se anotó, o ya no vale
exchange-blocked-legal = el permiso para la ayuda legal nunca se anotó, o ya no vale
exchange-blocked-referral = el permiso para avisar a un servicio nunca se anotó, o ya no vale
exchange-blocked-emergency = el permiso para una emergencia nunca se anotó, o ya no vale
exchange-next-sealed =
    { $count ->
        [one] También va 1 paquete que se selló antes.
       *[other] También van { $count } paquetes que se sellaron antes.
    }
exchange-next-write = Escribir el paquete
exchange-next-writing = Escribiéndolo…
exchange-next-again = Escribirlo otra vez
exchange-next-none = No eligió ninguna carpeta. No se escribió nada.
exchange-written-title =
    { $count ->
        [one] El paquete está escrito
       *[other] El paquete está escrito, en { $count } archivos
    }
exchange-written-text =
    { $count ->
        [one] Dé este archivo a { $name }. Solo su computadora puede abrirlo. Cuando lo tenga, borre el archivo.
       *[other] Dé todos a { $name }. Solo su computadora puede abrirlos. Cuando los tenga, borre los archivos.
    }
exchange-written-name = Archivo: { $file }

# Qué es alguien en el programa.
exchange-change = Cambiar función, ciudades o voluntariado
exchange-change-all = Esto vale para todas las computadoras de { $name }.
exchange-change-save = Guardar el cambio
exchange-change-cancel = Dejarlo como estaba
exchange-changed = Guardado para { $laptop }. Las otras computadoras lo saben con su próximo paquete.
exchange-member = ¿De quién es la computadora?
exchange-member-help = Quien ya tiene una computadora conserva su nombre: elija a esa persona aquí.
exchange-member-new = { $name }, alguien nuevo en el programa
exchange-roles = Qué hace
exchange-roles-help = Su computadora recibe lo que estas funciones pueden ver, y nada más.
exchange-cities = Ciudades que coordina
exchange-cities-help = Si no marca ninguna, son todas las ciudades.
exchange-volunteer = Quién es en el voluntariado
exchange-volunteer-help = Su computadora recibe las familias que esta persona acompaña.
exchange-volunteer-missing = La computadora de una persona voluntaria queda vacía hasta que usted elija quién es.

# Invitar, paso a paso.
exchange-step = Paso { $step } de 4
exchange-invite-file-title = Guardar una invitación
exchange-invite-file-text = Vale diez minutos y para una sola computadora. Llámense antes y sigan hablando por teléfono.
exchange-invite-file = Guardar la invitación
exchange-invite-file-none = No se guardó ningún archivo.
exchange-invite-file-saved = Guardada como { $file }. Désela ahora a la otra persona: abre Intercambio, elige «Unirse a un programa» y le manda su respuesta.
exchange-invite-anew = Guardar una invitación nueva
exchange-answer-title = Abrir su respuesta
exchange-answer = Abrir la respuesta
exchange-answer-none = No eligió ninguna respuesta.
exchange-admit-title = Quién es en el programa
exchange-admit-text = { $name } en { $laptop }. Puede cambiarlo después.
exchange-admit = Dejar entrar a esta computadora
exchange-admit-stop = No dejarla entrar
exchange-admitted = { $laptop } ya es del programa. Escriba su primer paquete.
exchange-stopped = Se detuvo. No entró nadie.

# Una computadora perdida o que ya no se usa.
exchange-lost-title = Perdida, robada o ya no se usa
exchange-lost-out = Sacarla del programa
exchange-lost-out-text = Desde entonces no se escribe ningún paquete para ella, y lo que se escriba en ella se rechaza.
exchange-lost-root = Solo una computadora que tiene la llave raíz puede hacerlo. Llame ahora a quien la usa.
exchange-lost-why = Qué pasó
exchange-lost-why-lost = Perdida o robada
exchange-lost-why-lost-help = Nadie sabe quién la tiene.
exchange-lost-why-revoked = Ya no se usa
exchange-lost-why-revoked-help = La persona se fue, o tiene otra computadora.
exchange-lost-why-missing = Elija qué pasó.
exchange-lost-after = Resulta que se perdió
exchange-lost-do = Sacarla
exchange-lost-sure-title = ¿Sacar { $laptop } del programa?
exchange-lost-sure-text = No se puede deshacer. Si la computadora aparece, se une de nuevo como nueva.
exchange-lost-keep = Dejarla dentro
exchange-lost-said = { $laptop } está fuera del programa. Escriba pronto un paquete para cada una de las otras: solo así lo saben.
exchange-lost-held = Ver qué había en ella
exchange-lost-held-none = Hasta donde sabe esta computadora, no había ninguna familia en ella.
exchange-lost-held-since = desde el { $since }
exchange-lost-held-until = { $since }; último envío: { $until }
exchange-lost-held-families =
    { $count ->
        [one] 1 familia
       *[other] { $count } familias
    }
exchange-lost-tell = Avisar a quienes toca
exchange-lost-tell-families = A cada familia del paso 2, en persona o por teléfono: qué había en la computadora y desde cuándo.
exchange-lost-tell-lead = A quien dirige el programa, hoy mismo. Esa persona decide quién más debe saberlo: abogados, otras coordinaciones.
exchange-lost-honest = No se puede borrar nada a distancia. Lo que hay en la computadora está cifrado, y está tan seguro como difícil sea adivinar su frase de acceso.

# La llave raíz.
exchange-root-title = Llave raíz
exchange-root-text = Firma la lista de computadoras. Sin ella nadie puede entrar ni salir. Deben tenerla al menos dos personas, en dos computadoras, para que no se pierda con una.
exchange-root-here = Esta computadora la tiene
exchange-root-elsewhere = Esta computadora no la tiene
exchange-root-until = La lista de computadoras vale hasta el { $day }.
exchange-root-renew = Firmarla otra vez
exchange-root-renewed = Firmada: la lista vale noventa días desde hoy. Escriba un paquete para cada computadora, para que lo sepan.
exchange-root-words = Mostrar las 24 palabras
exchange-root-words-text = Una segunda persona las escribe en papel y las escribe en su computadora. Quien tiene estas palabras puede dejar entrar a cualquiera: no las mande y no les tome fotos.
exchange-root-words-title = Escriba estas 24 palabras en papel
exchange-root-words-caption = Las 24 palabras de la llave raíz, en orden
exchange-root-words-after = Van a la computadora de otra persona de coordinación, en «Escribir las palabras». Después guarde el papel bajo llave o destrúyalo.
exchange-root-take = Escribir las palabras
exchange-root-take-text = Otra persona de coordinación las muestra en su computadora y se las escribe en papel. Entonces esta computadora también tiene la llave raíz.
exchange-root-take-words = Las 24 palabras del papel
exchange-root-taken = Esta computadora ya tiene la llave raíz.

# La página principal de quien no coordina.
exchange-report-title = Su informe
exchange-report-unsent =
    { $count ->
        [0] La coordinación tiene todo lo que usted escribió.
        [one] Usted escribió 1 cambio que la coordinación todavía no tiene.
       *[other] Usted escribió { $count } cambios que la coordinación todavía no tiene.
    }
exchange-report-sealed =
    { $count ->
        [one] También va 1 paquete sellado sobre familias que usted ya no tiene.
       *[other] También van { $count } paquetes sellados sobre familias que usted ya no tiene.
    }
exchange-report-write = Escribir mi informe
exchange-report-write-for = Escribir mi informe para { $name }, { $laptop }
exchange-report-for = Para { $name }
exchange-report-last = Último informe: { $day }
exchange-report-last-never = Todavía no hay informe
exchange-report-nobody = La lista no nombra ninguna computadora de coordinación. Pida un paquete nuevo a su programa.

# Un paquete que llegó.
exchange-bundle-title = Un paquete de { $name }
exchange-bundle-made = Escrito el { $moment } en { $laptop }
exchange-bundle-already-title = Usted ya recibió este paquete
exchange-bundle-already-text = No cambia nada y no hay nada que hacer.
exchange-bundle-unusual = Lo que llama la atención
exchange-bundle-changes = Qué cambia
exchange-bundle-changes-caption = Qué cambia, familia por familia
exchange-bundle-changes-none = No cambia nada en esta computadora.
exchange-bundle-family = Familia
exchange-bundle-what = Cambios
exchange-bundle-new = nueva aquí
exchange-bundle-general = Voluntariado y programa
exchange-bundle-withdraws = Qué quita
exchange-bundle-withdraws-text = Estas familias se quitan de esta computadora. Lo que usted escribió sobre ellas y la coordinación todavía no tiene se sella antes, y va con su próximo informe.
exchange-bundle-conflicts =
    { $count ->
        [one] 1 cosa tiene respuestas distintas en dos computadoras. Puede decidirla cuando el paquete esté recibido.
       *[other] { $count } cosas tienen respuestas distintas en dos computadoras. Puede decidirlas cuando el paquete esté recibido.
    }
exchange-bundle-confirm = Leí lo que llama la atención, le pregunté a quien lo mandó, y el paquete debe recibirse.
exchange-bundle-take = Recibirlo
exchange-bundle-taking = Recibiéndolo…
exchange-bundle-leave = Dejarlo
exchange-bundle-hint = Todo o nada: si se va la luz a la mitad, no queda nada a medias.
exchange-taken-title = El paquete está recibido
exchange-taken-families =
    { $count ->
        [0] No cambió ninguna familia.
        [one] 1 familia tiene algo nuevo.
       *[other] { $count } familias tienen algo nuevo.
    }
exchange-taken-withdrawn =
    { $count ->
        [one] Se quitó 1 familia de esta computadora.
       *[other] Se quitaron { $count } familias de esta computadora.
    }
exchange-taken-done = Volver al intercambio
exchange-taken-families-go = Ver las familias

# Lo que llama la atención de un paquete.
exchange-remark-missing =
    { $count ->
        [one] No ha llegado 1 paquete anterior a este
       *[other] No han llegado { $count } paquetes anteriores a este
    }
exchange-remark-missing-text = No hay que mandar nada otra vez: un paquete trae todo lo que hace falta ahora. Pregunte si alguno viene en camino.
exchange-remark-clock-ahead =
    { $hours ->
        [one] El reloj de quien lo mandó va 1 hora adelantado
       *[other] El reloj de quien lo mandó va { $hours } horas adelantado
    }
exchange-remark-clock-ahead-text = Lo que se escribió allí parece más nuevo de lo que es. Pida a quien lo mandó que ajuste el reloj de la computadora.
exchange-remark-expired = Era para usarse hasta el { $day }
exchange-remark-expired-text = Puede ser más viejo que lo que ya se sabe aquí. Si puede, pida uno nuevo a quien lo mandó.
exchange-remark-laptop-ended = Su computadora se sacó del programa el { $day }
exchange-remark-laptop-ended-text = Recíbalo solo si usted sabe, por la persona misma, que lo escribió antes de ese día.
exchange-remark-roster-expired = La lista de computadoras ya no vale
exchange-remark-roster-expired-text = El paquete se puede recibir. Quien tiene la llave raíz debe firmar la lista otra vez antes de que viajen familias.
exchange-remark-roster-newer = Trae una lista de computadoras más nueva
exchange-remark-roster-newer-text = Toma el lugar de la lista de aquí.
exchange-remark-refused =
    { $count ->
        [one] 1 cambio se deja fuera
       *[other] { $count } cambios se dejan fuera
    }
exchange-remark-refused-text = La función de quien lo mandó no permite cambios de esta clase. Todo lo demás se recibe. Pregúntele qué quería cambiar.
exchange-remark-forgotten =
    { $count ->
        [one] 1 cambio es sobre alguien que se quitó de esta computadora
       *[other] { $count } cambios son sobre personas que se quitaron de esta computadora
    }
exchange-remark-forgotten-text = Eso se deja fuera: nadie que se quitó vuelve con un paquete.
exchange-remark-sealed =
    { $count ->
        [one] 1 cambio de usted se sella para la coordinación
       *[other] { $count } cambios de usted se sellan para la coordinación
    }
exchange-remark-sealed-text = Las familias se quitan de esta computadora. Escriba después su informe: lleva lo que se selló.
exchange-remark-other = Hay algo más que llama la atención
exchange-remark-other-text = Esta versión del programa no tiene palabras para decirlo. Pregunte a quien lo mandó antes de recibirlo.

# Cuántos cambios de qué clase.
exchange-count-family =
    { $count ->
        [one] 1 cambio de la familia misma
       *[other] { $count } cambios de la familia misma
    }
exchange-count-person =
    { $count ->
        [one] 1 persona
       *[other] { $count } personas
    }
exchange-count-contact-rule =
    { $count ->
        [one] 1 regla de contacto
       *[other] { $count } reglas de contacto
    }
exchange-count-note =
    { $count ->
        [one] 1 nota
       *[other] { $count } notas
    }
exchange-count-appearance =
    { $count ->
        [one] 1 fecha
       *[other] { $count } fechas
    }
exchange-count-dispute =
    { $count ->
        [one] 1 fecha con dos respuestas
       *[other] { $count } fechas con dos respuestas
    }
exchange-count-verification =
    { $count ->
        [one] 1 verificación de una fecha
       *[other] { $count } verificaciones de fechas
    }
exchange-count-representation =
    { $count ->
        [one] 1 dato sobre un abogado
       *[other] { $count } datos sobre abogados
    }
exchange-count-consent =
    { $count ->
        [one] 1 permiso
       *[other] { $count } permisos
    }
exchange-count-consent-override =
    { $count ->
        [one] 1 decisión de emergencia
       *[other] { $count } decisiones de emergencia
    }
exchange-count-task =
    { $count ->
        [one] 1 tarea
       *[other] { $count } tareas
    }
exchange-count-claim =
    { $count ->
        [one] 1 dato que dice una hoja de cálculo
       *[other] { $count } datos que dice una hoja de cálculo
    }
exchange-count-volunteer =
    { $count ->
        [one] 1 persona voluntaria
       *[other] { $count } personas voluntarias
    }
exchange-count-clearance =
    { $count ->
        [one] 1 permiso de una persona voluntaria
       *[other] { $count } permisos de personas voluntarias
    }
exchange-count-pairing =
    { $count ->
        [one] 1 acompañamiento
       *[other] { $count } acompañamientos
    }
exchange-count-not-together =
    { $count ->
        [one] 1 caso de quienes no deben ir juntos
       *[other] { $count } casos de quienes no deben ir juntos
    }
exchange-count-accompaniment =
    { $count ->
        [one] 1 persona que acompaña a una fecha
       *[other] { $count } personas que acompañan a una fecha
    }
exchange-count-notice-given =
    { $count ->
        [one] 1 dato sobre a quién se avisó
       *[other] { $count } datos sobre a quién se avisó
    }
exchange-count-programme =
    { $count ->
        [one] 1 cambio del programa
       *[other] { $count } cambios del programa
    }
exchange-count-duty-number =
    { $count ->
        [one] 1 número para un mal día
       *[other] { $count } números para un mal día
    }
exchange-count-member =
    { $count ->
        [one] 1 integrante del programa
       *[other] { $count } integrantes del programa
    }
exchange-count-other =
    { $count ->
        [one] 1 cambio más
       *[other] { $count } cambios más
    }

# Dos computadoras, dos respuestas.
exchange-conflict-title = Dos computadoras, dos respuestas
exchange-conflict-lead =
    { $count ->
        [0] No hay nada que decidir
        [one] Falta decidir 1
       *[other] Falta decidir { $count }
    }
exchange-conflict-text = Cada una vale hasta que una persona decida. Si no está segura o seguro, pregunte antes a la familia, al abogado o a la corte.
exchange-conflict-others = Decide la coordinación o el equipo legal. Hasta entonces cuente con las dos respuestas.
exchange-conflict-none-title = No hay nada que decidir
exchange-conflict-none-text = Cuando dos computadoras responden distinto sobre una fecha, un permiso, un abogado o cómo comunicarse con alguien, las dos respuestas llegan aquí.
exchange-conflict-of = { $what } ({ $about })
exchange-conflict-which = ¿Cuál es la que vale?
exchange-conflict-which-missing = Elija la respuesta que vale.
exchange-conflict-answer = Respuesta { $place }
exchange-conflict-no-reason = No se anotó ningún motivo.
exchange-conflict-hidden = Son distintas en los números que aquí van tapados. Pregunte al equipo legal cuál es el correcto.
exchange-conflict-successor = Otra fecha
exchange-conflict-reason = Por qué
exchange-conflict-reason-help = Quién lo dijo y cuándo, o qué papel y de qué fecha.
exchange-conflict-decide = Esta es la que vale
exchange-conflict-decided = Decidido: { $what }. Las otras computadoras lo saben con su próximo paquete.

# Lo que dos computadoras hicieron juntas, y ninguna sola habría hecho.
exchange-contradiction-title = No cuadra
exchange-contradiction-text = Dos computadoras anotaron esto sin saber la una de la otra. Cambie una de las dos cosas.
exchange-contradiction-two-primaries = { $names }: las dos son la primera persona a quien acudir.
exchange-contradiction-over-capacity = { $names }: acompaña a más familias de las acordadas.
exchange-contradiction-kept-apart = { $names }: acompaña a una familia y no deben ir juntos.
exchange-contradiction-two-places = { $names }: le pidieron ir a dos fechas a la misma hora.
exchange-contradiction-not-cleared = { $names }: acompaña un día sin permiso que valga.
exchange-contradiction-date = Abrir la fecha { $place }

# En Hoy, mientras la computadora de una persona voluntaria no tiene ninguna familia.
exchange-today-title = Esta computadora todavía no tiene nada
exchange-today-text = Únase a su programa: así la coordinación puede mandarle las familias que usted acompaña.
exchange-today-joined-text = Sus familias llegan en un paquete de la coordinación. Cuando le llegue el archivo, ábralo en el intercambio.
exchange-today-join = Unirse a su programa
exchange-today-go = Ir al intercambio
