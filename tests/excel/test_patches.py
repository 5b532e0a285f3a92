"""Patches of somebody else's text: each fits once, or says which one does not."""

from __future__ import annotations

import pytest

from done_xl.excel import xlwings_module
from done_xl.excel.patches import Patch, PatchError, Remove, Replace, Swap, patched
from done_xl.excel.vbatext import filled, literal

TEXT = """Attribute VB_Name = "m"

#If App = "Microsoft Excel" Then
Function A(wb As Workbook)
#Else
Function A(wb As Variant)
#End If
    A = 1
End Function

#If App = "Microsoft Excel" Then
Private Sub B()
    #If Mac Then
    #End If
End Sub
#End If

Sub C()
End Sub
"""


def test_whole_procedures_go_with_the_directives_around_them() -> None:
    patches = (
        Remove("A", ""),
        Replace("B", "", "Sub B()\nEnd Sub"),
        Swap("c", "", "Sub C", "Sub D"),
    )
    assert patched(TEXT, patches) == (
        'Attribute VB_Name = "m"\n\n\nSub B()\nEnd Sub\n\nSub D()\nEnd Sub\n'
    )


@pytest.mark.parametrize(
    ("patch", "times"),
    [
        (Remove("Nergens", ""), 0),
        (Replace("Nergens", "", ""), 0),
        (Swap("nergens", "", "niets", ""), 0),
        (Swap("dubbel", "", "Sub", ""), 4),
    ],
)
def test_a_patch_that_does_not_fit_is_named(patch: Patch, times: int) -> None:
    with pytest.raises(PatchError, match=f"patch '{patch.name}' fits {times} times, not once"):
        patched(TEXT, [patch])


def test_every_patch_of_xlwings_says_why() -> None:
    patches = xlwings_module.all_patches(xlwings_module.source_text())
    assert [one.name for one in patches if not one.reason] == []
    assert len({(type(one), one.name) for one in patches}) == len(patches)


def test_another_xlwings_is_looked_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    source = xlwings_module.source_text()
    monkeypatch.setattr(xlwings_module, "source_text", lambda: source + "' new\n")
    with pytest.raises(PatchError, match=r"xlwings 0\.37\.8: read its VBA anew"):
        xlwings_module.xlwings_text()


def test_the_licence_stays() -> None:
    head = xlwings_module.source_text().partition("'xlwings is distributed")[2]
    licence = "'xlwings is distributed" + head.partition("POSSIBILITY OF SUCH DAMAGE.")[0]
    assert licence in xlwings_module.xlwings_text()


def test_a_text_becomes_an_expression() -> None:
    assert literal('Zeg "ja"\n') == '"Zeg ""ja""" & vbNewLine'
    assert literal("") == '""'
    assert filled("MsgBox {{a}}", {"a": literal("b\nc")}) == 'MsgBox "b" & vbNewLine & "c"'
    with pytest.raises(KeyError):
        filled("{{onbekend}}", {})
