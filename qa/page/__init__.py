"""The page's parts that need no Gradio: what it draws, how it looks, where it listens."""
