# Qué hace una persona aquí y, por eso, qué ve.
role-coordinator = Coordinación
role-advocate = Equipo legal
role-volunteer = Voluntariado
role-sees-coordinator = Ve las familias, personas y fechas de todas las ciudades, las notas de coordinación, y los números A tapados.
role-sees-advocate = Ve el expediente legal: números A, fechas, representación, notas legales.
role-sees-volunteer = Ve las familias que acompaña, sin los detalles legales.
