"""One order of keys: in the model, in skeletons, in the reference."""

import datetime as dt

import pytest

from briefings.corpus import Corpus
from briefings.exports.skeleton import skeleton
from briefings.fixes import mend
from briefings.model import type_of_kind
from briefings.model.account import Account
from briefings.model.order import OF_A_PAGE, keys_of
from briefings.parse.folder import Folder


def test_every_key_of_every_kind_has_its_place():
    assert {key for kind in type_of_kind.values() for key in keys_of(kind)} == set(OF_A_PAGE)


def test_a_record_within_a_page_keeps_the_order_of_its_model():
    assert keys_of(Account)[:3] == ("by", "said", "sources")


@pytest.mark.parametrize(("kind", "name"), [("launch", "2021-05-01-testville"), ("topic", "platforms/rail-cars"), ("term", "zone")])
def test_a_skeleton_is_in_order(kind, name):
    path, text = skeleton(kind, name, dt.date(2021, 5, 1))
    folder = Folder({path: text.encode()})

    assert mend(folder, Corpus.read(folder), {}) == {}
