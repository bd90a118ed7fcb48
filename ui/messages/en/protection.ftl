# What protects the laptop itself, and what does not.
protection-title = What protects this laptop
protection-disk = Disk
protection-disk-encrypted = Encrypted
protection-disk-encrypted-text = The disk part that holds the vault is encrypted: whoever takes the laptop while it is switched off reads nothing there. We did not look at other parts.
protection-disk-not-encrypted = Not encrypted
protection-disk-not-encrypted-text = The vault itself is encrypted. But the laptop may keep pieces of what was on the screen outside of it. Ask whoever looks after this laptop to turn on disk encryption.
protection-disk-unknown = Not known
protection-disk-unknown-text = We could not find out whether this laptop’s disk is encrypted. The vault itself is. Ask whoever looks after this laptop.
protection-captures = Screen pictures
protection-captures-hidden = Kept away
protection-captures-hidden-text = The system keeps other programs from taking pictures of this window. A telephone still can.
protection-captures-open = Possible
protection-captures-open-text = Linux does not keep other programs from taking pictures of this window. Install only programs you trust.
protection-network = Network
protection-network-never = Never used
protection-network-text = Acompaña opens no connection. Nothing leaves this laptop but the files you save yourself.
protection-folder = Vault’s folder
protection-folder-synced = Copied by another service
protection-folder-synced-text = The folder of this vault is synchronised by another service. Copies made while you work can damage it. Ask whoever looks after this laptop to move the folder.
protection-notice-disk-not-encrypted = This laptop’s disk is not encrypted
protection-notice-disk-unknown = We could not find out whether this laptop’s disk is encrypted
protection-notice-folder = The vault’s folder is copied by another service
protection-notice-more = Read more
protection-tries =
    { $count ->
        [one] A wrong passphrase or wrong words were tried once since { $day }
       *[other] A wrong passphrase or wrong words were tried { $count } times since { $day }
    }
protection-tries-text = Your own tries count too. If it was not you or a colleague, tell the coordinator of your programme and change the passphrase.
protection-tries-action = Change the passphrase
protection-notices = About this vault
protection-clock = This laptop’s clock shows an earlier time than your last saved change
protection-clock-text = Look at the laptop’s date and time. If they are wrong, “today” and “in 3 days” are too: set them; the vault then locks by itself, open it again. If they are right, the clock was ahead when something was saved: nothing needs to be done. Nothing is lost.
