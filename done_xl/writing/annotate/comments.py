"""The comments of one sheet: ours by their author, other people's left as they are.

A cell has room for one comment, so a message goes below the text of a comment that a person put
there, behind a line that lets the next run cut it off again.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from done_xl.text_nl.annotate import AUTHOR, HEADING

CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FONT: Final = (("sz", "9"), ("color", "81"), ("rFont", "Tahoma"), ("family", "2"))


def new_comments(space: str) -> etree._Element:
    """The root of a comments part without comments, in the sheet's own namespace."""
    root = etree.fromstring(f'<comments xmlns="{space}"/>')
    etree.SubElement(root, f"{{{space}}}authors")
    etree.SubElement(root, f"{{{space}}}commentList")
    return root


class Comments:
    """One comments part."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._tag = f"{{{etree.QName(root).namespace}}}%s"
        self._authors = self._child("authors", 0)
        self._list = self._child("commentList", 1)

    def __len__(self) -> int:
        return len(self._list)

    def strip(self) -> frozenset[str]:
        """The cells whose comment was ours and is gone; under other people's, ours is cut off."""
        names = [author.text or "" for author in self._authors]
        gone = set()
        for comment in list(self._list):
            number = int(comment.get("authorId", "0"))
            ours = number < len(names) and names[number] == AUTHOR
            if ours or not self._keep_theirs(comment):
                self._list.remove(comment)
                gone.add(comment.get("ref", ""))
        return frozenset(gone)

    def text(self, address: str) -> str | None:
        """The text of a cell's comment; None where it has none."""
        comment = self._find(address)
        return None if comment is None else "".join(t.text or "" for t in self._texts(comment))

    def put(self, address: str, text: str) -> None:
        """Give a cell our message, below the comment that it has."""
        comment = self._find(address)
        text = HEADING + text
        if comment is None:
            comment = etree.SubElement(self._list, self._tag % "comment")
            comment.set("ref", address)
            comment.set("authorId", str(self._author()))
            body = etree.SubElement(comment, self._tag % "text")
        else:
            body = self._body(comment)
            text = f"\n{text}"
        self._add_run(body, text)

    def _child(self, name: str, index: int) -> etree._Element:
        found = self.root.find(self._tag % name)
        if found is None:
            found = etree.Element(self._tag % name)
            self.root.insert(index, found)
        return found

    def _find(self, address: str) -> etree._Element | None:
        found = (comment for comment in self._list if comment.get("ref") == address)
        return next(found, None)

    def _author(self) -> int:
        for number, author in enumerate(self._authors):
            if author.text == AUTHOR:
                return number
        etree.SubElement(self._authors, self._tag % "author").text = AUTHOR
        return len(self._authors) - 1

    def _texts(self, comment: etree._Element) -> list[etree._Element]:
        direct = comment.findall(f"{self._tag % 'text'}/{self._tag % 't'}")
        return direct + comment.findall(f"{self._tag % 'text'}/{self._tag % 'r'}/{self._tag % 't'}")

    def _body(self, comment: etree._Element) -> etree._Element:
        """The text element; a text outside any run is put in one, as only then runs may follow."""
        body = comment.find(self._tag % "text")
        if body is None:
            body = etree.Element(self._tag % "text")
            comment.insert(0, body)
        plain = body.find(self._tag % "t")
        if plain is not None:
            run = etree.Element(self._tag % "r")
            body.replace(plain, run)
            run.append(plain)
        return body

    def _add_run(self, body: etree._Element, text: str) -> None:
        run = etree.Element(self._tag % "r")
        look = etree.SubElement(run, self._tag % "rPr")
        for name, value in _FONT:
            etree.SubElement(look, self._tag % name).set(
                "indexed" if name == "color" else "val", value
            )
        words = etree.SubElement(run, self._tag % "t")
        words.set(_SPACE, "preserve")
        words.text = text
        last = max(
            (index for index, child in enumerate(body) if child.tag == self._tag % "r"), default=-1
        )
        body.insert(last + 1, run)

    def _keep_theirs(self, comment: etree._Element) -> bool:
        """Cut our message off a comment; whether any words of a person are left."""
        texts = self._texts(comment)
        whole = "".join(node.text or "" for node in texts)
        if whole.startswith(HEADING):
            return False
        keep = whole.find(f"\n{HEADING}")
        if keep < 0:
            return True
        for node in texts:
            length = len(node.text or "")
            node.text = (node.text or "")[:keep]
            keep = max(0, keep - length)
            run = node.getparent()
            if not node.text and run is not None and run.tag == self._tag % "r":
                parent = run.getparent()
                if parent is not None:
                    parent.remove(run)
        return True
