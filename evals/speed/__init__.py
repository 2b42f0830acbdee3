"""How fast the answers are, beside what people would use instead."""
