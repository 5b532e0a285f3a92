"""The shape of every rule's text, and how a rule becomes a finding.

The sentences themselves stand in the other modules of this package, one per stage.
"""

from __future__ import annotations

from dataclasses import dataclass

from done_xl.model.findings import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its stable code and its Dutch sentences.

    `message`, `expected` and `proposal` are `str.format` templates over the words that the caller
    gives. `message` says what is wrong and what was found ({found} where it helps); `proposal` says
    what to do; `explanation` says why, for the column Uitleg of the sheet Controle.
    """

    code: str
    severity: Severity
    message: str
    proposal: str
    explanation: str
    expected: str = ""

    def at(
        self,
        place: Place,
        *,
        found: str | None = None,
        proposal: str | None = None,
        **words: object,
    ) -> Finding:
        """The finding of this rule at a place; `proposal` replaces the rule's own where given."""
        given = {"found": found if found is not None else "", **words}
        return Finding(
            place=place,
            severity=self.severity,
            code=self.code,
            message=self.message.format(**given),
            found=found,
            expected=self.expected.format(**given) or None,
            proposal=(proposal or self.proposal.format(**given)) or None,
        )
