# Hay alguien conmigo: solo la próxima fecha queda en la pantalla.
company-begin = Hay alguien conmigo
company-help = Deja solo la próxima fecha en la pantalla. También con F9.
company-title = La próxima fecha
company-none = No se conoce ninguna fecha por venir.
company-end = Mostrar todo otra vez
company-end-keys = También con F9
