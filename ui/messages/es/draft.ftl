draft-restored = Aquí está lo que usted había escrito antes.
draft-start-over = Empezar de nuevo
