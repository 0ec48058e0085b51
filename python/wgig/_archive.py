"""ZIP archives from strangers: read into memory within limits, or refused; written always the same."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from wgig._errors import ParseError
from wgig._formats import BAD_VALUE, UNSUPPORTED

MAX_MEMBERS = 100_000
#: Texts shrink to a tenth, drawings to a fiftieth; what shrinks more is made to fill a memory.
MAX_RATIO = 300
_SMALL = 1 << 22
_CHUNK = 1 << 20


def read_archive(data: bytes, file: str, *, max_bytes: int) -> dict[str, bytes]:
    """The members by name, in the order of the archive, none of them written anywhere.

    ParseError for what is no archive, for names that lead out of it, for links, passwords, the same
    name twice, members that overlap, and for more than `max_bytes` in all, as unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check(members, file)
            found: dict[str, bytes] = {}
            left = max_bytes
            for member in members:
                if member.is_dir():
                    continue
                found[member.filename] = _member(archive, member, file, left)
                left -= len(found[member.filename])
            return found
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        if isinstance(error, ParseError):
            raise
        raise ParseError(
            f"not a ZIP archive that can be read: {error}", file=file, code=BAD_VALUE
        ) from None


def _refuse(message: str, file: str, member: str, code: int = BAD_VALUE) -> ParseError:
    return ParseError(message, file=file, path=member, code=code)


def _check(members: list[zipfile.ZipInfo], file: str) -> None:
    if len(members) > MAX_MEMBERS:
        raise ParseError(f"more than {MAX_MEMBERS} members", file=file, code=BAD_VALUE)
    names: set[str] = set()
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        name = member.filename
        parts = name.replace("\\", "/").split("/")
        if name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name:
            raise _refuse("a name that leads out of the archive", file, name)
        if name.casefold() in names:
            raise _refuse("a name that is there twice", file, name)
        names.add(name.casefold())
        if (member.external_attr >> 16) & 0o170000 == 0o120000:
            raise _refuse("a link, which is not followed", file, name)
        if member.flag_bits & 0x1:
            raise _refuse("needs a password", file, name, UNSUPPORTED)
        if member.header_offset < end:
            raise _refuse("overlaps another member", file, name)
        end = member.header_offset + 30 + member.compress_size


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: str, left: int) -> bytes:
    """What a member unpacks to; what its header says of the size is not believed."""
    parts = []
    size = 0
    with archive.open(member) as stream:
        while True:
            part = stream.read(_CHUNK)
            if not part:
                break
            size += len(part)
            if size > left:
                raise _refuse(
                    "unpacks to more than the limit of the archive", file, member.filename
                )
            if size > _SMALL and size > MAX_RATIO * max(member.compress_size, 1):
                raise _refuse(
                    f"unpacks to more than {MAX_RATIO} times its size", file, member.filename
                )
            parts.append(part)
    return b"".join(parts)


def archive_bytes(files: Mapping[str, bytes]) -> bytes:
    """An archive of the files in their order, without the time of its making."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            archive.writestr(member, data)
    return out.getvalue()
