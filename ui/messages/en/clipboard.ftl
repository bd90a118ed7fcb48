# What is copied out of the vault.
clipboard-copied = Copied. It leaves the clipboard after 30 seconds, and when the vault locks.
