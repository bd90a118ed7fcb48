# El programa mismo.
app-name = Acompaña
app-sample = Datos de ejemplo: personas inventadas
app-english = English
app-spanish = Español
app-theme-system = Como esta computadora
app-theme-light = Claro
app-theme-dark = Oscuro
