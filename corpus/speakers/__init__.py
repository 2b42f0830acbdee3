"""What tells who speaks: names, nouns, verbs and pronouns, and the cues made of them."""
