# La organización: las reglas con las que trabajan todas sus computadoras y a quién llamar en un mal día.
programme-title = Programa
programme-lead = Las reglas con las que trabaja todo el programa.
programme-back = Ajustes
programme-reads-only = Solo la coordinación cambia esta página.
programme-settings-text = Nombre, ciudades, límites, permisos obligatorios y los números para un mal día.
programme-settings-open = Abrir el programa
programme-about = Cómo trabaja
programme-name = Nombre del programa
programme-unnamed = No hay nombre anotado
programme-cities = Ciudades
programme-cities-help = Donde hay familias y personas voluntarias. Las listas empiezan con estas.
programme-cities-none = Todavía no hay ninguna ciudad anotada.
programme-city-add = Agregar una ciudad
programme-city-choose = Elija una ciudad
programme-city-drop = Quitar { $city }
programme-limits = Límites
programme-limits-help = Deciden qué aparece en Hoy y cuándo. No impiden nada.
programme-limit-check-days = Verificar cada fecha otra vez después de (días)
programme-limit-check-days-help = Una fecha que nadie verificó en más tiempo aparece como no verificada.
programme-limit-check-days-said = { $count ->
    [one] Una fecha que nadie verificó en un día aparece como no verificada.
   *[other] Una fecha que nadie verificó en { $count } días aparece como no verificada.
  }
programme-limit-companions = Personas que acompañan a cada fecha
programme-limit-companions-help = Una fecha con menos personas confirmadas aparece en Hoy.
programme-limit-companions-said = { $count ->
    [0] No hace falta que alguien acompañe a las fechas.
    [one] Para cada fecha hace falta 1 persona que acompañe.
   *[other] Para cada fecha hacen falta { $count } personas que acompañen.
  }
programme-limit-clearance-days = Avisar antes de que termine un permiso (días)
programme-limit-clearance-days-help = Con ese tiempo todavía se puede pedir uno nuevo.
programme-limit-clearance-days-said = { $count ->
    [0] Un permiso aparece cuando ya terminó.
    [one] Un permiso que termina en un día aparece como por terminar.
   *[other] Un permiso que termina en { $count } días o menos aparece como por terminar.
  }
programme-limit-screening-days = Alguien de lo legal revisa el caso en (días)
programme-limit-screening-days-help = Se cuenta desde que la persona llegó al programa, si tiene un caso.
programme-limit-screening-days-said = { $count ->
    [one] Alguien de lo legal debe revisar el caso de cada persona en un día desde que llegó.
   *[other] Alguien de lo legal debe revisar el caso de cada persona en { $count } días desde que llegó.
  }
programme-limit-margin-days = Margen propio antes de un plazo (días)
programme-limit-margin-days-help = Aparece junto al día para actuar; nunca se le suma.
programme-limit-margin-days-said = { $count ->
    [0] No hay margen propio antes de un plazo.
    [one] El margen propio antes de un plazo es de 1 día. Aparece junto al día para actuar.
   *[other] El margen propio antes de un plazo es de { $count } días. Aparece junto al día para actuar.
  }
programme-limit-wrong = Escriba un número entero de { $least } a { $most }.
programme-required = Permisos sin los que nadie acompaña
programme-required-none = No se pide ningún permiso.
programme-change = Cambiar
programme-save = Guardar el programa
programme-saved = El programa quedó guardado.
duty-title = Números para un mal día
duty-text = A quién llamar de inmediato en cada ciudad. Un número al que nadie ha llamado en 90 días puede estar equivocado.
duty-none = Todavía no hay ningún número anotado.
duty-kind-coordinator-on-duty = Coordinación de turno
duty-kind-legal-on-call = Ayuda legal de turno
duty-kind-rapid-response = Línea de respuesta rápida
duty-kind-ero-office = Oficina de ICE (ERO)
duty-kind-consulate = Consulado
duty-kind-court-hotline = Línea de la corte
duty-all-cities = Todas las ciudades
duty-name-unknown = Quién contesta: no está anotado
duty-hours-unknown = Cuándo contestan: todavía no se preguntó
duty-never = Nadie ha llamado todavía
duty-stale = Sin verificar desde hace 90 días
duty-checked = Verificado el { $day }
duty-checked-by = Verificado el { $day } por { $name }
duty-last = La última vez: el { $day }
duty-add = Agregar un número
duty-add-title = Agregar un número
duty-change = Cambiar
duty-change-title = Cambiar el número
duty-change-of = Cambiar: { $name }
duty-right = Llamé y está bien
duty-right-of = Llamé y está bien: { $name }
duty-right-said = Verificado hoy: { $name }
duty-retire = Ya no se usa
duty-retire-of = Ya no se usa: { $name }
duty-retired-said = Ya no aparece: { $name }
duty-take-back = Mostrarlo otra vez
duty-taken-back = Aparece otra vez: { $name }
duty-kind = De quién es
duty-city = Para qué ciudad
duty-name = Quién contesta
duty-name-help = Un nombre o una oficina.
duty-phone = Número
duty-phone-missing = Escriba el número.
duty-hours = Cuándo contestan
duty-hours-help = Por ejemplo «Lunes a viernes, de 9 a 5; de noche, el buzón».
duty-save = Guardar el número
duty-saved = El número quedó guardado.
duty-new-check = Si el número cambia, hay que llamar una vez para ver que esté bien.
