draft-restored = What you typed here before is back.
draft-start-over = Start over
