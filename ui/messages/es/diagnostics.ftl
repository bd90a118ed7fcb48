# Lo que se puede mostrar a quien ayuda: códigos y cantidades, ningún registro.
diagnostics-title = Diagnóstico
diagnostics-text = Para quien le ayuda cuando algo no funciona. Tiene solo códigos y cantidades: sin nombres, fechas ni notas. Usted lo ve antes de copiarlo.
diagnostics-show = Mostrar el diagnóstico
diagnostics-shown = Léalo antes de dárselo a alguien. No tiene nombres, fechas ni notas.
diagnostics-label = Diagnóstico de esta bóveda
diagnostics-copy = Copiar
