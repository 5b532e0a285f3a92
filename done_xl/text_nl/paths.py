"""What the check says about candidates' paths over several sheets (BOE)."""

from __future__ import annotations

from typing import Final

from done_xl.text_nl.rule import Rule

MILESTONES: Final = Rule(
    "BOE-020",
    "warning",
    "{header} ({found}) ligt voor {earlier} ({earlier_day}).",
    "Kijk beide datums na.",
    "De stappen van een traject volgen op elkaar.",
    "een datum op of na {earlier_day}",
)
START_WITHOUT_EFFORT: Final = Rule(
    "BOE-021",
    "warning",
    "Kandidaat {candidate} start in het NEC zonder inspanning in Registratie of PDP en zonder "
    "getekend engagement.",
    "Vul Engagement getekend op in, of registreer wat u voor de kandidaat deed.",
    "Een doorstroming zonder begeleiding is zelden het werk van het project.",
    "een engagement of een inspanning",
)
OVERDUE: Final = Rule(
    "BOE-022",
    "warning",
    "De actie moest klaar zijn op {found} en is nog niet voltooid.",
    "Zet Voltooid? op + als de actie klaar is, of spreek een nieuwe datum af.",
    "Acties die blijven liggen, houden het traject tegen.",
    "Voltooid? is +, of een datum na {reference}",
)
AFTER_STOP: Final = Rule(
    "BOE-023",
    "warning",
    "{header} is {found}, maar kandidaat {candidate} stopte op {stopped}.",
    "Kijk beide datums na. Bij een herstart krijgt de kandidaat een nieuwe code, zoals K012B.",
    "Na de stopzetting begint een nieuw traject.",
    "een datum tot en met {stopped}",
)
START_BEFORE_REFERRAL: Final = Rule(
    "BOE-028",
    "warning",
    "Kandidaat {candidate} start op {found} in het NEC, voor Toegeleid op ({referred}).",
    "Kijk beide datums na.",
    "Een traject begint met de toeleiding.",
    "een datum op of na {referred}",
)
STOP_BEFORE_REFERRAL: Final = Rule(
    "BOE-029",
    "warning",
    "Stopgezet op ({found}) ligt voor Toegeleid op ({referred}).",
    "Kijk beide datums na. Een herstart krijgt een nieuwe rij met een nieuwe code, zoals K012B.",
    "Een traject kan niet stoppen voor het begint.",
    "een datum op of na {referred}",
)
LOG_BEFORE_REFERRAL: Final = Rule(
    "BOE-033",
    "warning",
    "Kandidaat {candidate} staat hier op {found}, voor Toegeleid op ({referred}). Rijen: {count}.",
    "Kijk de datums na, of pas Toegeleid op aan in het blad Kandidaten.",
    "Een traject begint met de toeleiding.",
    "een datum op of na {referred}",
)
RESTART_ALONE: Final = Rule(
    "BOE-035",
    "info",
    "Code {found} is een herstart, maar {other} staat niet op dit blad.",
    "Kijk de code na. Staat {other} in een vorig werkboek? Dan is dit in orde.",
    "Een letter na de cijfers betekent: nieuw traject van dezelfde kandidaat.",
    "{other} op een andere rij",
)

RULES: Final = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
