"""The network: MiniLM's six layers over question and passage together, with two heads.

One head says how well the passage answers, the other where the answering words begin and end
(Devlin et al. 2019, for SQuAD).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertModel
from transformers.models.bert.modeling_bert import BertOutput, BertSelfOutput
from transformers.utils import logging as transformers_logging

from qa.reader.pairs import Pair

# So many pairs at most are read at once.
_AT_ONCE = 32
# So many of a layer's units are dropped while training.
_DROPPED = 0.1


class Scores(NamedTuple):
    """Each pair's logit of answering, shape (n,), and its tokens' of being an end, (n, length, 2).

    An article answers with a passage's share of the softmax over the logits of all the passages
    read and a 0 for "none of them".
    """

    answers: Tensor
    ends: Tensor


class Network(nn.Module):
    """The reader's network, begun from the embedding model in `folder`.

    The word embeddings stay the embedding model's own: they are neither trained nor saved.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        # It would report that the pooler, which is not asked for, is not used.
        transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        # Attention is written out, since on a CPU the fused one's backward pass takes longer
        # than all the rest.
        self.bert = BertModel.from_pretrained(
            folder,
            add_pooling_layer=False,
            attn_implementation="eager",
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
            local_files_only=True,
        )
        for layer in self.bert.modules():
            if isinstance(layer, BertSelfOutput | BertOutput):
                layer.dropout = _Dropout(_DROPPED)
        self.bert.embeddings.requires_grad_(False)
        width = self.bert.config.hidden_size
        self.answers, self.ends = nn.Linear(width, 1), nn.Linear(width, 2)
        # The search's own score counts too: scale * score + shift is added to a logit.
        self.scale, self.shift = nn.Parameter(torch.tensor(8.0)), nn.Parameter(torch.tensor(-5.0))
        for head in (self.answers, self.ends):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def forward(self, pairs: Sequence[Pair], found: Tensor) -> Scores:
        """Return the scores of pairs to whose passages the search gave `found`, shape (n,)."""
        ids, kinds, kept = _padded(pairs)
        device = self.scale.device
        states = self.bert(
            input_ids=ids.to(device),
            token_type_ids=kinds.to(device),
            attention_mask=kept.to(device),
        ).last_hidden_state[: len(pairs)]
        answers = self.answers(states[:, 0])[:, 0].float()
        prior = self.scale.float() * found.to(device) + self.shift.float()
        return Scores(answers + prior, self.ends(states).float())

    def read(self, pairs: Sequence[Pair], found: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Return each pair's logit, and the end logits of its passage's tokens, (tokens, 2).

        Pairs of like length are read together, so that little is padded.
        """
        order = sorted(range(len(pairs)), key=lambda at: len(pairs[at].ids))
        answers: dict[int, Tensor] = {}
        ends: dict[int, Tensor] = {}
        for start in range(0, len(order), _AT_ONCE):
            rows = order[start : start + _AT_ONCE]
            scores = self([pairs[at] for at in rows], found[rows])
            for row, at in enumerate(rows):
                first = pairs[at].passage
                answers[at] = scores.answers[row]
                ends[at] = scores.ends[row, first : first + len(pairs[at].places)]
        return torch.stack([answers[at] for at in range(len(pairs))]), [
            ends[at] for at in range(len(pairs))
        ]

    def trained(self) -> dict[str, Tensor]:
        """Return what training changes, by name."""
        state = self.state_dict()
        return {name: state[name] for name in state if not name.startswith("bert.embeddings.")}


class _Dropout(nn.Dropout):
    """Drops units, the same ones for all the tokens of a row (Gal and Ghahramani 2016).

    A mask for each token would take a CPU as long to draw as everything else takes.
    """

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's own name for it
        """Return states, shape (rows, length, width), some set to 0 while training."""
        if not self.training:
            return input
        kept = torch.rand(len(input), 1, input.shape[2], device=input.device) >= self.p
        return input * (kept / (1 - self.p)).to(input.dtype)


def _padded(pairs: Sequence[Pair]) -> tuple[Tensor, Tensor, Tensor]:
    """Return token ids, token types and which are no padding, each of shape (rows, length).

    Both are rounded up: a CPU prepares its kernels for each shape anew, so few shapes are fast.
    """
    longest = max(len(pair.ids) for pair in pairs)
    shape = (_rounded(len(pairs), 8), _rounded(longest, 16))
    ids, kinds, kept = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    for row, pair in enumerate(pairs):
        ids[row, : len(pair.ids)] = torch.tensor(pair.ids)
        kinds[row, pair.second : len(pair.ids)] = 1
        kept[row, : len(pair.ids)] = 1
    return ids, kinds, kept


def _rounded(count: int, to: int) -> int:
    return -(-count // to) * to
