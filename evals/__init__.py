"""How good the answers are: gold questions, metrics, baselines, and a report."""
