# The program itself.
app-name = Acompaña
app-sample = Sample data: invented people
app-english = English
app-spanish = Español
app-theme-system = Like this laptop
app-theme-light = Light
app-theme-dark = Dark
