import-title = Importar
import-lead = De la hoja de cálculo de la oficina al registro. No se guarda nada hasta que presione «Agregar a la bóveda».
import-steps = Pasos de la importación
import-step-file = Archivo
import-step-columns = Columnas
import-step-questions = Preguntas
import-step-preview = Vista previa
import-step-done = Listo
import-step-now = ahora
import-step-past = hecho

import-choose-title = ¿Qué contiene el archivo?
import-choose-people = Familias y personas
import-choose-people-help = Una fila por persona. Empiece con este.
import-choose-dates = Fechas
import-choose-dates-help = Audiencias, controles con ICE, huellas. Primero deben estar las familias.
import-choose-volunteers = Personas voluntarias
import-choose-volunteers-help = Una fila por cada persona que acompaña, con capacitación y antecedentes.
import-choose-pairings = Quién acompaña a quién
import-choose-pairings-help = Una familia y una persona voluntaria en cada fila. Primero deben estar las dos.
import-choose-format = Una tabla guardada como texto: .csv o .txt, de Excel, LibreOffice o Google Sheets.
import-choose-button = Escoger un archivo…
import-choose-reading = Leyendo el archivo…
import-choose-none = No se escogió ningún archivo.

import-file-title = Cómo se leyó el archivo
import-rows = { $count ->
    [one] 1 fila
   *[other] { $count } filas
  }
import-encoding = Letras
import-encoding-help = Está mal si abajo la ñ y la á se ven raras.
import-encoding-utf-8 = Unicode (UTF-8)
import-encoding-utf-16le = Unicode (UTF-16)
import-encoding-utf-16be = Unicode (UTF-16, byte alto primero)
import-encoding-windows-1252 = Windows (1252)
import-separator = Las celdas se separan con
import-separator-comma = Coma
import-separator-semicolon = Punto y coma
import-separator-tab = Tabulador
import-separator-other = «{ $sign }»
import-header-row = Los nombres de las columnas están en la fila
import-header-row-number = Fila { $row }
import-columns-title = Qué contiene cada columna
import-columns-text = Revise lo que se adivinó. Una columna sin lugar se queda fuera y se nombra en la vista previa.
import-columns-caption = Columnas del archivo y lo que contienen
import-column-header = En el archivo
import-column-samples = Por ejemplo
import-column-field = Contiene
import-column-of = Qué contiene «{ $header }»
import-column-none = Dejar fuera esta columna
import-column-empty = (sin nombre)
import-column-required = { $field } (hace falta)
import-missing-title = Falta una columna
import-missing-text = La importación necesita: { $fields }. Escoja qué columna lo contiene.
import-order-title = Día y mes
import-order-column = { $column }
import-order-month-first = Primero el mes, como en Estados Unidos
import-order-day-first = Primero el día, como en Centroamérica
import-order-undecided = El archivo no lo aclara
import-order-choice = Cómo están escritos los días en este archivo
import-order-keep = Como se adivinó, columna por columna
import-order-help = 03/04/2027 es el 4 de marzo si primero va el mes, y el 3 de abril si primero va el día.
import-order-open-title = ¿03/04/2027 es en marzo o en abril?
import-order-open-text = Nada en { $columns } lo aclara. Escoja, o cada fila dudosa será una pregunta.

import-questions-title = { $count ->
    [one] 1 pregunta
   *[other] { $count } preguntas
  }
import-questions-text = Una respuesta sirve para todas las filas que dicen lo mismo. Lo que deje sin contestar se devuelve en un archivo, no se adivina.
import-question-rows = { $count ->
    [one] Fila { $rows }
   *[other] { $count } filas: { $rows }
  }
import-question-rows-more = { $rows } y { $more } más
import-question-says = El archivo dice «{ $text }» en la columna «{ $column }»
import-question-empty = El archivo no dice nada en la columna «{ $column }»
import-ask-city = ¿En qué ciudad vive la familia { $text }?
import-ask-time = ¿Cuál hora es la correcta? La escrita no existe esa noche, o hay dos.
import-ask-zone = ¿Con qué reloj es la hora en este lugar?
import-ask-court = ¿Qué corte es?
import-ask-day = ¿Qué día es?
import-ask-same-person = ¿Es la misma persona?
import-ask-same-volunteer = ¿Es la misma persona?
import-ask-volunteer = ¿A qué persona voluntaria se refiere?
import-ask-role = ¿Qué hace esta persona voluntaria por la familia? { $text }
import-ask-other = ¿Qué quiere decir?
import-answer-later = Sin contestar: devolver estas filas

import-preview-title = Qué pasaría
import-preview-text = Todavía no se ha guardado nada.
import-count-read = Filas leídas
import-count-added = Se agregan
import-count-added-help = Nuevas en la bóveda
import-count-updated = Se completan
import-count-updated-help = Se llenan huecos, no se borra nada
import-count-unchanged = Ya están
import-count-unchanged-help = Se quedan como están
import-count-rejected = Se devuelven
import-count-rejected-help = Cada una con su motivo
import-count-claims = Por confirmar
import-count-claims-help = Se guardan como «la hoja dice»
import-new = Nuevo: { $things }
import-new-families = { $count ->
    [one] 1 familia
   *[other] { $count } familias
  }
import-new-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
  }
import-new-dates = { $count ->
    [one] 1 fecha
   *[other] { $count } fechas
  }
import-new-volunteers = { $count ->
    [one] 1 persona voluntaria
   *[other] { $count } personas voluntarias
  }
import-new-pairings = { $count ->
    [one] 1 acompañamiento
   *[other] { $count } acompañamientos
  }
import-nothing-new = No hay nada nuevo en este archivo
import-nothing-new-text = Cada fila ya está aquí o se devuelve. Importarlo no cambia nada.
import-rejects-title = Se devuelven
import-rejects-text = Estas filas no se agregan. Después puede guardarlas en un archivo, arreglarlas allí e importarlo otra vez.
import-rejects-caption = Filas que se devuelven, con motivo y remedio
import-rejects-row = Fila
import-rejects-cells = La fila
import-rejects-why = Por qué, y qué hacer
import-column-in = Columna «{ $column }»
import-warnings-title = Vale la pena mirarlo
import-warnings-text = Estas filas entran. Algo en ellas se supuso o es poco común.
import-warning-rows = { $count ->
    [one] fila { $rows }
   *[other] filas { $rows }
  }
import-warning-show = Ver cada una
import-claims-title = Para confirmar después
import-claims-text = Lo escribió la oficina y nadie lo ha confirmado. Se guarda palabra por palabra.
import-claims-caption = Lo que dice la hoja de cálculo, y cuántas veces
import-claims-field = Sobre
import-claims-says = La hoja de cálculo dice
import-claims-count = Cuántas veces
import-more = Mostrar { $count } más
import-commit = Agregar a la bóveda
import-commit-hint = Todo o nada: si se va la luz a la mitad, no queda nada a medias.
import-committing = { $count ->
    [one] Agregando 1 fila…
   *[other] Agregando { $count } filas…
  }

import-done-title = Importación terminada
import-done-people = Las familias ya están. Ahora las fechas pueden encontrarlas.
import-done-dates = Las fechas ya están.
import-done-volunteers = Las personas voluntarias ya están. Ahora la lista de quién acompaña a quién puede encontrarlas.
import-done-pairings = Ya está quién acompaña a quién.
import-done-nothing = No cambió nada: todas las filas ya estaban.
import-rejects-save = Guardar en un archivo las filas devueltas…
import-rejects-panel = Guardar las filas devueltas
import-rejects-panel-text = El archivo no está cifrado: quien tenga la computadora puede leerlo. Bórrelo cuando las filas estén arregladas e importadas.
import-rejects-choose = Elegir dónde…
import-rejects-saved = Guardado como { $file }
import-rejects-not-saved = No se guardó ningún archivo.
import-rejects-count = { $count ->
    [one] Se devolvió 1 fila.
   *[other] Se devolvieron { $count } filas.
  }
import-readable-title = Todavía se puede leer en esta computadora
import-readable-source = La hoja de cálculo ({ $file }) no está cifrada. Bórrela cuando nadie la necesite, también de la papelera.
import-readable-rejects = El archivo de las filas devueltas tampoco está cifrado.
import-go-families = Ver las familias
import-go-dates = Ver las fechas
import-go-claims = { $count ->
    [one] Confirmar 1 cosa que dice la hoja
   *[other] Confirmar { $count } cosas que dice la hoja
  }
import-dates-next = Ahora importar las fechas
import-pairings-next = Ahora importar quién acompaña a quién
import-go-volunteers = Ver a las personas voluntarias
import-another = Importar otro archivo

import-next = Siguiente
import-back = Atrás
import-cancel = Cancelar la importación
import-cancelled = La importación se canceló. No se guardó nada.
import-updating = Leyendo otra vez…

import-field-family-code = Código de la familia
import-field-given = Nombres
import-field-surname1 = Apellido
import-field-surname2 = Segundo apellido
import-field-preferred = Nombre preferido
import-field-relation = Lugar en la familia
import-field-birth = Fecha de nacimiento
import-field-country = País
import-field-a-number = Número A
import-field-language = Idioma
import-field-town = Pueblo o dialecto
import-field-spanish-level = Español
import-field-phone = Teléfono
import-field-contact-notes = Notas de contacto
import-field-address = Dirección
import-field-mailing-address = Dirección postal
import-field-city = Ciudad
import-field-arrival = Fecha de llegada
import-field-consent = Consentimiento
import-field-kind = Tipo de fecha
import-field-date = Día
import-field-time = Hora
import-field-zone = Zona horaria
import-field-place = Lugar
import-field-room = Sala
import-field-judge = Juez
import-field-medium = En persona o por video
import-field-who = Quién debe ir
import-field-checked = Verificada
import-field-lawyer = Abogado
import-field-interpreter = Intérprete
import-field-bring = Qué llevar
import-field-notes = Notas
import-field-name = Nombre
import-field-email = Correo electrónico
import-field-languages = Idiomas
import-field-max-families = Máximo de familias
import-field-availability = Días en que puede ir
import-field-vehicle = Carro
import-field-training = Día de la capacitación
import-field-background-check = Último día de los antecedentes
import-field-volunteer = Persona voluntaria
import-field-role = Qué hace
import-field-from-day = Primer día
import-field-until-day = Último día
import-field-ended = Por qué terminó
