dispute-title = Dos respuestas
dispute-text = Las dos se quedan hasta que la corte, el abogado del caso o un papel más nuevo lo resuelva. Mientras tanto, prepárese para las dos.
dispute-on-file = La fecha que tenemos
dispute-other = La otra respuesta
dispute-said = { $who }, { $day }
dispute-settle = Resolver
dispute-settled = Resuelto el { $day } por { $who }
dispute-older = { $count ->
    [one] 1 respuesta resuelta
   *[other] { $count } respuestas resueltas
  }

dispute-add-title = Alguien dice otra cosa
dispute-add-intro = Escriba lo que dicen. No se borra nada: las dos respuestas quedan una junto a la otra hasta que se resuelva.
dispute-add-setting = Lo que dicen
dispute-source = De dónde viene
dispute-source-choose = Escoja de dónde viene
dispute-source-missing = Escoja de dónde viene.
dispute-source-family = La familia
dispute-source-other = Otra persona
dispute-said-by = Quién lo dijo
dispute-said-by-help = Por ejemplo: la persona de la ventanilla 2, la tía, el aviso del 20 de noviembre.
dispute-said-by-missing = Escriba quién lo dijo.
dispute-said-on = Cuándo lo dijo
dispute-said-on-missing = Escriba qué día lo dijo.
dispute-same = Esto es lo que ya tenemos. Si la verificó, anote una verificación.
dispute-save = Agregar esta respuesta

dispute-settle-title = ¿Cuál respuesta es la correcta?
dispute-keep = Dejar la fecha que tenemos
dispute-take = Tomar la otra respuesta
dispute-take-help = La fecha cambia. { $setting } se queda, tachada.
dispute-decision = Decisión
dispute-decision-missing = Escoja cuál respuesta es la correcta.
dispute-because = Qué lo resuelve
dispute-because-help = Una página de internet o la línea telefónica sola no lo resuelve: lo resuelven el aviso en papel y la corte.
dispute-because-missing = Escoja qué lo resuelve.
dispute-because-court = La corte lo dijo
dispute-because-counsel = El abogado del caso lo dijo
dispute-because-newer-paper = Un papel más nuevo lo dice
dispute-reason = En pocas palabras
dispute-reason-help = Quién lo dijo y cuándo, o qué papel y de qué fecha.
dispute-settle-save = Resolver
dispute-by-court = la corte
dispute-by-counsel = la abogada o el abogado del caso
dispute-by-newer-paper = un papel más nuevo
dispute-by-carried = la fecha nueva: sigue allí
