"""Articles of any text, and quotations from any place in them."""

from hypothesis import strategies as st

from corpus import Article, Source, Span
from qa import Quote

# Letters that look alike or stand on their heads, and whatever some format gives a meaning to.
WORDS = st.one_of(
    st.text(st.sampled_from("ab \n"), min_size=1, max_size=40),
    st.text(st.sampled_from("a “”\"'`\\{}[]()<>*_#&%$~^|,;:-–.!?\n\r\t\u00a0"), min_size=1),
    st.text(
        st.sampled_from("😀👩‍👩‍👧𝕏 e\u0301עברית\u202e\u2066\u2069العربية漢字\u2028\n"), min_size=1
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1),
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map("".join)


@st.composite
def quotes(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Quote:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    article = Article("any", text, source=Source(url="https://example.org/a"))
    return Quote(article, Span(start, end), score=1.0)
