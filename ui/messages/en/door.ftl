# The first picture. Plain one-line messages only: src/unlock/words.ts reads them without plurals.
door-language = Language
door-theme = Light or dark
door-title = Open the vault
door-text = Everything on this laptop is closed until you open it.
door-passphrase = Passphrase
door-show = Show
door-hide = Hide
door-caps = Caps Lock is on.
door-open = Open
door-opening = Opening. This takes about a second: we make guessing slow on purpose.
door-use-words = Use the twelve words instead
door-use-passphrase = Use the passphrase instead
door-words = Twelve recovery words
door-words-help = From your paper, in order, with a space between each.
door-nowhere = Nothing is sent anywhere. There is no account and no server.
door-passphrase-help = The words you chose when this laptop was set up, with spaces between them.
