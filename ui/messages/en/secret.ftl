# What opens the vault: changed, renewed, tried.
secret-title = Passphrase and recovery words
secret-text = Only these open the vault: your passphrase, or the twelve words on your paper.
secret-current = Your passphrase now
secret-lost = I lost it: use the twelve words
secret-not-lost = Use the passphrase after all
secret-again = Your passphrase
secret-again-help = Asked once more, so that nobody can do this on a laptop left open.
secret-cancel = Cancel
secret-change = Change the passphrase
secret-change-text = The new one opens this vault from now on. The twelve recovery words stay the same.
secret-change-backups-title = Old backups still open with the old passphrase
secret-change-backups = If somebody may know the old one, make a new backup afterwards and delete the old backups, wherever they are.
secret-changing = Changing it. This takes about a second: we make guessing slow on purpose.
secret-changed = The passphrase is changed
secret-changed-text = Every backup made until now still opens with the old one, today’s too. Make a new backup, then delete the old ones.
secret-words = Make new recovery words
secret-words-text = For when the paper is lost, or somebody may have seen it. Twelve new words are shown once; you write them on a new paper.
secret-words-show = Show new words
secret-words-shown = Write these twelve words on paper
secret-words-shown-text = They count only after you have typed three of them back. Until then the old paper is still the one that opens the vault.
secret-words-old = From then on the old paper opens older backups only. Destroy it when you no longer need them.
secret-words-done = The new recovery words count now
secret-words-done-text = The old paper goes on opening every backup made until now, today’s too. Make a new backup. If somebody may have the old paper, delete the old backups, wherever they are.
secret-drill = Try your recovery words
secret-drill-text = Twice a year: get the paper and type the twelve words. So you know that it can be found and read before you need it. Nothing is changed. If they do not open it, look for the right paper; if you do not find it, make new recovery words now, while you know the passphrase.
secret-drill-words = The twelve words on your paper
secret-drill-words-help = In order, with a space between each.
secret-drill-do = Compare
secret-drill-good = The paper is right: these words open the vault
secret-drill-good-text = Put it back where it was. We ask again in half a year.
secret-drill-last = Tried { $ago }
secret-drill-never =
    { $days ->
        [0] Not tried yet; the words were made today
        [one] Not tried yet; the words were made 1 day ago
       *[other] Not tried yet; the words were made { $days } days ago
    }
secret-drill-due = Time to try your recovery words
secret-drill-due-text = Twice a year, so that you know the paper can be found and read before you need it.
