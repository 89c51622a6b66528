"""A credential of several parts is replaced as one (H14): found together, spliced in one write."""

import base64
import random
import string
from pathlib import Path

import pytest

from vault_app.core.credential import Part
from vault_app.core.errors import FileChanged, NotFoundInFile, WriteRefused
from vault_app.core.secret import Secret
from vault_app.editors.parts import find_parts, swaps_for
from vault_app.editors.splicing import (
    PartSwap,
    put_back_parts,
    splice,
    splice_parts,
    unsplice_parts,
)

Values = dict[str, str]


def _aws(seed: int) -> Values:
    letters = random.Random(seed)  # noqa: S311 - a fake
    return {
        "id": "AKIA" + "".join(letters.choices(string.ascii_uppercase + "234567", k=16)),
        "secret": "".join(letters.choices(string.ascii_letters + string.digits + "+/", k=39)) + "q",
    }


def _parts(values: Values) -> list[Part]:
    return [
        Part(name, Secret(value), public=name in ("id", "user")) for name, value in values.items()
    ]


OLD, NEW, OTHER = _aws(1), _aws(2), _aws(3)


def _run(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


FILES = {
    ".aws/credentials": "# {id}\r\n[default]\r\naws_access_key_id = {id}\r\n"
    "aws_secret_access_key={secret}\r\nregion = eu-west-1\r\n",
    ".env": "\ufeffexport AWS_ACCESS_KEY_ID='{id}'\nAWS_SECRET_ACCESS_KEY=\"{secret}\"\n",
    "a.json": '{{"a": {{"id": "{id}", "secret": "{secret}"}}, "b": ["{id}"]}}',
    "terraform.tfvars": 'access_key = "{id}"\nsecret_key = "{secret}"\n',
    "s3.yaml": "- {{access: {id}, secret: {secret}}}\n",
    "Dockerfile": "FROM x\nENV AWS_ACCESS_KEY_ID={id} AWS_SECRET_ACCESS_KEY={secret}\n",
    "notes.txt": "{id}:{secret} and {secret} of {id}\n",
}


@pytest.mark.parametrize("name", FILES)
def test_all_parts_change_in_one_write_and_back(name: str) -> None:
    """H14: both or none; undo is exact."""
    path, data = Path(name), FILES[name].format(**OLD).encode()
    done = splice_parts(path, data, swaps_for(path, data, _parts(OLD), _parts(NEW)))
    assert done.data == FILES[name].format(**NEW).encode()
    olds = {part.name: part.value for part in _parts(OLD)}
    assert unsplice_parts(path, done.data, done.splices, olds) == data
    assert all(value not in repr(done) for value in (*OLD.values(), *NEW.values()))


def test_base64_with_both_parts_is_one_splice() -> None:
    path = Path("secret.yaml")
    text = "data:\n  both: {run}\n  id: {id}\n"
    data = text.format(run=_run("{id}:{secret}".format(**OLD)), id=_run(OLD["id"])).encode()
    done = splice_parts(path, data, swaps_for(path, data, _parts(OLD), _parts(NEW)))
    after = text.format(run=_run("{id}:{secret}".format(**NEW)), id=_run(NEW["id"]))
    assert done.data == after.encode()
    assert [one.key for one in done.splices] == ["data.both", "data.id"]
    olds = {part.name: part.value for part in _parts(OLD)}
    assert unsplice_parts(path, done.data, done.splices, olds) == data


def test_one_part_of_a_shared_base64_can_be_left() -> None:
    path, data = Path("a.txt"), _run("{id}:{secret}".format(**OLD)).encode()
    (whole,) = swaps_for(path, data, _parts(OLD), [Part("secret", Secret(NEW["secret"]))])
    done = splice_parts(path, data, [whole])
    assert base64.b64decode(done.data).decode() == f"{OLD['id']}:{NEW['secret']}"


def test_another_credential_in_the_same_file_stays() -> None:
    path = Path(".aws/credentials")
    text = "[a]\nid={a[id]}\nsecret={a[secret]}\n[b]\nid={b[id]}\nsecret={b[secret]}\n"
    data = text.format(a=OLD, b=OTHER).encode()
    done = splice_parts(path, data, swaps_for(path, data, _parts(OLD), _parts(NEW)))
    assert done.data == text.format(a=NEW, b=OTHER).encode()


@pytest.mark.parametrize(
    ("name", "text", "count"),
    [
        (".netrc", "machine h login ada password {t}\nmachine ada login x password y\n", 1),
        (".git-credentials", "https://ada:{t}@h\nhttps://ada:other@g\n", 1),
        ("a.ini", "[a]\nuser = ada\ntoken = {t}\n[b]\nuser = ada\nnote = of ada\n", 1),
        ("a.ini", "[a]\nuser = ada and bob\ntoken = {t}\n", 0),
        ("a.txt", "ada is here, ada:{t}\n", 1),
        ("a.ini", "[a]\nuser = ada\n# {t}\n", 0),
        ("a.txt", "ada\n", 0),
        ("broken.json", '{{"user": "ada", "token" "{t}"', 0),
    ],
)
def test_a_public_name_counts_only_beside_its_secret(name: str, text: str, count: int) -> None:
    parts = _parts({"user": "ada", "secret": OLD["secret"].replace("/", "x")})
    found = find_parts(Path(name), text.format(t=OLD["secret"].replace("/", "x")).encode(), parts)
    assert len(found["user"]) == count


def test_a_part_that_does_not_change_is_not_touched() -> None:
    path, data = Path(".env"), FILES[".env"].format(**OLD).encode()
    same = [Part("id", Secret(OLD["id"]), public=True), Part("secret", Secret(NEW["secret"]))]
    assert [swap.name for swap in swaps_for(path, data, _parts(OLD), same)] == ["secret"]


def test_put_back_of_parts_keeps_what_others_wrote() -> None:
    """H5 for several parts."""
    path, data = Path(".env"), FILES[".env"].format(**OLD).encode()
    done = splice_parts(path, data, swaps_for(path, data, _parts(OLD), _parts(NEW)))
    pairs = [(name, Secret(OLD[name]), Secret(NEW[name])) for name in OLD]
    assert put_back_parts(path, done.data + b"X=1\n", pairs).data == data + b"X=1\n"
    with pytest.raises(NotFoundInFile):
        put_back_parts(path, data, pairs)


def test_an_unknown_part_cannot_be_undone() -> None:
    path, data = Path(".env"), FILES[".env"].format(**OLD).encode()
    done = splice_parts(path, data, swaps_for(path, data, _parts(OLD), _parts(NEW)))
    with pytest.raises(FileChanged):
        unsplice_parts(path, done.data, done.splices, {"id": Secret(OLD["id"])})


def test_a_part_that_is_not_there_is_refused() -> None:
    path, data = Path(".env"), FILES[".env"].format(**OLD).encode()
    found = find_parts(path, data, _parts(OLD))
    wrong = PartSwap("secret", found["id"], Secret(OLD["secret"]), Secret(NEW["secret"]))
    with pytest.raises(NotFoundInFile):
        splice_parts(path, data, [wrong])


def test_verification_covers_every_part() -> None:
    """One part that reads as another type than text spoils the whole write."""
    path = Path("a.yaml")
    data = "id: {id}\nsecret: {secret}\n".format(**OLD).encode()
    with pytest.raises(WriteRefused):
        splice_parts(path, data, swaps_for(path, data, _parts(OLD), _parts(NEW | {"id": "12345"})))


def test_two_parts_of_one_name_are_refused() -> None:
    """Undo could not tell them apart."""
    path, data = Path(".env"), FILES[".env"].format(**OLD).encode()
    found = find_parts(path, data, _parts(OLD))
    same = [PartSwap("", found[n], Secret(OLD[n]), Secret(NEW[n])) for n in ("id", "secret")]
    with pytest.raises(WriteRefused):
        splice_parts(path, data, same)


def test_one_part_without_a_name_is_the_plain_splice() -> None:
    path, data = Path(".env"), FILES[".env"].format(**OLD).encode()
    found = find_parts(path, data, _parts(OLD))["secret"]
    old, new = Secret(OLD["secret"]), Secret(NEW["secret"])
    assert splice(path, data, found, old, new) == splice_parts(
        path, data, [PartSwap("", found, old, new)]
    )
