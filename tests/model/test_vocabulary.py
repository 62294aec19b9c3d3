"""Roughly where places lie: half degrees, and no finer."""

import pytest

from support.corpus import VOCABULARY, findings, make_corpus


def placed(point):
    return VOCABULARY.replace("otherton: {name: Otherton}", f"otherton: {{name: Otherton, point: {point}}}")


def test_a_place_may_have_a_point_in_half_degrees():
    point = make_corpus({}, placed("{lat: 39.5, lon: 127, source: Atlas}")).vocabulary.sites["otherton"].point

    assert (point.lat, point.lon, point.source) == (39.5, 127.0, "Atlas")


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("{lat: 39.2, lon: 127, source: Atlas}", "`sites.otherton.point.lat` is wrong: `39.2` is finer than half a degree; write 39.0"),
        ("{lat: 39, lon: 127.49, source: Atlas}", "`sites.otherton.point.lon` is wrong: `127.49` is finer than half a degree; write 127.5"),
        (
            '{lat: "39.5", lon: 127, source: Atlas}',
            "`sites.otherton.point.lat` is wrong: `39.5` is not a number of degrees; write one like 39.5",
        ),
        (
            "{lat: 39.5, lon: true, source: Atlas}",
            "`sites.otherton.point.lon` is wrong: `True` is not a number of degrees; write one like 39.5",
        ),
        ("{lat: 39.5, lon: 127}", "the key `sites.otherton.point.source` is missing"),
        ("{lat: 90.5, lon: 127, source: Atlas}", "`sites.otherton.point.lat` is a number `90.5`; expected at most 90"),
    ],
)
def test_a_finer_or_faulty_point_is_a_finding_with_its_place_and_cure(point, said):
    (found,) = [finding for finding in findings({}, placed(point)) if finding.place.path == "vocabulary.yml"]

    assert found.message.startswith(said)
    assert (found.place.line, bool(found.hint)) == (15, True)
