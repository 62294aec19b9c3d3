"""A content folder on disk as one mapping."""

import os

from briefings.parse.folder import read_folder


def test_pages_are_read_by_path_in_order(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b/a.md").write_bytes(b"two")
    (tmp_path / "a.md").write_bytes(b"one")
    (tmp_path / "train.jpg").write_bytes(b"left out")

    folder = read_folder(tmp_path)

    assert list(folder.pages.items()) == [("a.md", b"one"), ("b/a.md", b"two")]
    assert folder.problems == ()


def test_the_vocabulary_is_read_where_there_is_one(tmp_path):
    assert read_folder(tmp_path).vocabulary is None

    (tmp_path / "vocabulary.yml").write_bytes(b"sites: {}")

    assert read_folder(tmp_path).vocabulary == b"sites: {}"


def test_names_that_begin_with_a_dot_are_left_out(tmp_path):
    (tmp_path / ".draft").mkdir()
    (tmp_path / ".draft/a.md").touch()
    (tmp_path / ".a.md").touch()

    assert read_folder(tmp_path).pages == {}


def test_fm001_what_is_no_file_is_named_and_hides_nothing(tmp_path):
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "folder.md/inside.md").write_bytes(b"read")
    (tmp_path / "link.md").symlink_to("gone.md")
    (tmp_path / "loop.md").symlink_to("loop.md")
    os.mkfifo(tmp_path / "pipe.md")

    folder = read_folder(tmp_path)

    assert folder.pages == {"folder.md/inside.md": b"read"}
    assert [(problem.rule, problem.place.path, problem.message) for problem in folder.problems] == [
        ("FM001", "folder.md", "a folder is named like a page"),
        ("FM001", "link.md", "this symbolic link leads nowhere: there is no file `gone.md`"),
        ("FM001", "loop.md", "this symbolic link leads nowhere: there is no file `loop.md`"),
        ("FM001", "pipe.md", "this is neither a file nor a folder"),
    ]


def test_fm018_what_is_neither_page_nor_picture_is_named(tmp_path):
    for name in ("a.html", "b.js", "c.PNG", "d.jpg", "e", "source-health.json", ".hidden.html"):
        (tmp_path / name).touch()

    problems = read_folder(tmp_path).problems

    assert [(problem.rule, problem.place.path) for problem in problems] == [("FM018", "a.html"), ("FM018", "b.js"), ("FM018", "e")]


def test_fm019_a_drawing_that_acts_is_named(tmp_path):
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    (tmp_path / "b.SVG").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d=""/></svg>')

    assert [(problem.rule, problem.place.path, problem.place.column) for problem in read_folder(tmp_path).problems] == [("FM019", "a.svg", 41)]
