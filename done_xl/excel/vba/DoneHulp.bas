Attribute VB_Name = "DoneHulp"
Option Explicit
Option Private Module

' The help of the function wizard. What Excel refuses keeps its short description.
Public Sub RegistreerHulp()
    On Error Resume Next
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_KPI", _
        Description:="Telt in de registratie het totaal van één KPI, als u wilt in een periode of voor één kandidaat.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De tabel van het blad Registratie met haar koppen, of haar eerste kolommen: Datum, KPI, Aantal, Kandidaat. Rijen zonder datum, KPI of aantal tellen niet mee.", _
            "De code of de naam van de KPI, zoals ""SOA"".", _
            "De eerste dag die meetelt. Leeg: vanaf de eerste rij.", _
            "De laatste dag die meetelt. Leeg: tot en met de laatste rij.", _
            "De code van één kandidaat, zoals ""K012"". Leeg: iedereen.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_KPI_TABEL", _
        Description:="Zet de registratie in een tabel: elke KPI in een rij, elke maand in een kolom, met het totaal achteraan.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De tabel van het blad Registratie met haar koppen, of haar eerste kolommen: Datum, KPI, Aantal, Kandidaat. Rijen zonder datum, KPI of aantal tellen niet mee.", _
            "De eerste dag die meetelt. Leeg: vanaf de eerste rij.", _
            "De laatste dag die meetelt. Leeg: tot en met de laatste rij.", _
            "De KPI's die u wilt zien, in één kolom of rij. Leeg: elke KPI van de registratie.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_VERHOUDING", _
        Description:="Deelt KPI's door elkaar, zoals coachinguren per doorstroming. Zonder noemer: een streepje.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De verhouding, zoals ""CUR/DST"" of ""(TEL+BBP)/STG"". Eigen KPI's mogen ook.", _
            "De codes of namen van de KPI's in één kolom of rij, zoals A7:A27 op KPI rekenblad.", _
            "De totalen, even lang als kpis, zoals R7:R27 op KPI rekenblad.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_REALISATIE", _
        Description:="Vergelijkt een totaal met het doel: het deel van het doel dat u bereikte. Met een nulmeting vult de functie ook de cel ernaast: het verschil met de nulmeting.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "Het totaal van de KPI.", _
            "Het doel voor de hele periode. Leeg: een streepje.", _
            "De nulmeting, als u die hebt.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_CHECKLIST", _
        Description:="Berekent de score van de checklist 0-6: de som gedeeld door het hoogst mogelijke van wat u invulde.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De 13 scores van de checklist in volgorde, of de tabel van het blad Checklist 0-6 met haar koppen. Leeg is niet ingevuld.", _
            "Leeg of ""%"": het deel van het hoogst mogelijke. ""score"": de som. ""aantal"": hoeveel stellingen ingevuld zijn.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_WERKPUNTEN", _
        Description:="Toont de werkpunten van de checklist 0-6: de stellingen met een lage score.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De 13 scores van de checklist in volgorde, of de tabel van het blad Checklist 0-6 met haar koppen. Leeg is niet ingevuld.", _
            "Tot en met welke score een stelling een werkpunt is. Leeg: 2.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_JANEE", _
        Description:="Telt de antwoorden van de checklist JA-NEE: hoe vaak JA, hoe vaak NEE, hoeveel open.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De 21 antwoorden JA of NEE in volgorde, of de tabel van het blad Checklist JA-NEE met haar koppen. Leeg is nog open.", _
            "Leeg: alle drie onder elkaar. Of één getal: ""JA"", ""NEE"" of ""open"".")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_OBSTAKELS", _
        Description:="Toont de obstakels van de checklist JA-NEE: elke vraag met het antwoord NEE, en of er een actie bij staat.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De 21 antwoorden JA of NEE in volgorde, of de tabel van het blad Checklist JA-NEE met haar koppen. Leeg is nog open.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_SAM_NIVEAU", _
        Description:="Stelt een niveau voor: de middelste van alle scores samen (bij twee middelste de laagste). Minder dan 3 scores: te weinig waarnemingen.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De scores van 1 tot 4. Leeg is niet gezien.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_SAM_PROFIEL", _
        Description:="Maakt een profiel: voor elke competentie het voorgestelde niveau, met het aantal scores, het laagste en het hoogste.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "In de eerste kolom de competentie, in de kolommen ernaast de scores van 1 tot 4. Een competentie mag in meer rijen staan. De tabel van een proef met haar koppen mag ook.", _
            "De letter van de kandidaat, als u de tabel van een proef koos. Leeg: alle kolommen.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_OVEREENSTEMMING", _
        Description:="Vergelijkt assessoren die dezelfde cellen scoorden: hoe vaak ze precies gelijk zijn, Krippendorffs alfa, en in woorden goed, matig, zwak of te weinig gegevens.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "Elke kolom is een assessor, elke rij een cel die ze samen scoorden. Leeg is niet gezien.", _
            "Leeg: alles onder elkaar. Of één waarde: woord, gelijk, bijna, alfa of aantal.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_PDP_VOORTGANG", _
        Description:="Berekent hoe ver de acties van het PDP staan, van 0 tot 100 %: + telt als 1, +/- als een half, - en leeg als 0.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De tabel van het blad PDP met haar koppen, of alle kolommen ervan. Lege rijen tellen niet mee.", _
            "De code van één kandidaat, zoals ""K012"". Leeg: iedereen.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_PDP_OPVOLGEN", _
        Description:="De acties van het PDP die klaar moesten zijn voor de peildatum en het niet zijn, de oudste eerst.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De tabel van het blad PDP met haar koppen, of alle kolommen ervan. Lege rijen tellen niet mee.", _
            "De dag waarop u kijkt, zoals de peildatum.", _
            "De code van één kandidaat, zoals ""K012"". Leeg: iedereen.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_OPVOLGDATUM", _
        Description:="De dag waarop u nakijkt of iemand nog aan het werk is: 2 weken, 6 weken of 6 maanden na de start.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De eerste werkdag in het NEC.", _
            "Welk moment: ""D2W"" (2 weken), ""D6W"" (6 weken) of ""D6M"" (6 maanden).")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_OPVOLGSTATUS", _
        Description:="Zegt of iemand op het moment van opvolging nog aan het werk was: bereikt, niet bevestigd, niet bereikt of nog niet meetbaar.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De eerste werkdag in het NEC.", _
            "Welk moment: ""D2W"" (2 weken), ""D6W"" (6 weken) of ""D6M"" (6 maanden).", _
            "De dag waarop u kijkt, zoals de peildatum.", _
            "De laatste werkdag. Leeg: nog in dienst.", _
            "De laatste dag waarop u zeker wist dat de kandidaat er nog werkt.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_TERMIJN", _
        Description:="De laatste dag waarop een maatregel nog mag lopen. De eerste en de laatste dag tellen mee; de regel van de startdatum geldt.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De maatregel, zoals ""BVS"" of ""IBO"".", _
            "De eerste dag van de maatregel.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_TERMIJN_CONTROLE", _
        Description:="Kijkt een maatregel na: duur, start, statuut, tewerkstelling en groep. Zegt dat ze in orde is, of wat niet klopt, met de regel en de bron.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De maatregel, zoals ""BVS"" of ""IBO"".", _
            "De eerste dag van de maatregel.", _
            "De laatste dag. Leeg: nog niet gekend.", _
            "Het statuut van de kandidaat.", _
            "Het percentage waarvoor de kandidaat werkt, zoals 80.", _
            "Hoeveel mensen de groep telt.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_VOP_PREMIE", _
        Description:="Het deel van het referteloon dat de VOP in een kwartaal geeft. Kwartaal 1 is het kalenderkwartaal van de start.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "Het statuut, zoals ""Maatwerk"".", _
            "De eerste dag van de tewerkstelling.", _
            "Het nummer van het kwartaal, of een dag erin.", _
            "De dag van de aanvraag. Leeg: de dag van de start.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_CONTROLE", _
        Description:="Kijkt een tabel na zoals done_xl een werkboek nakijkt, en toont elke fout en waarschuwing met de cel en wat u kunt doen.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "De rijen van één tabel, met haar koppen of met alle kolommen in de volgorde van het werkboek.", _
            "Welke tabel het is: de naam van het blad of van de tabel, zoals ""Registratie"".", _
            "Het begin van de periode.", _
            "Het einde van de periode.", _
            "De codes van kandidaten, namen van coaches, eigen KPI's en competenties die mogen. Leeg: elke code met de juiste vorm en elke coach.", _
            "Het adres van de eerste cel van het bereik, zoals ""A5"". Leeg: A1.")
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_CONSOLIDATIE", _
        Description:="De totalen van alle werkboeken in een map: elke organisatie in een rij, elke KPI van het project in een kolom. De map wordt pas opnieuw gelezen als er een bestand verandert.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "Het volledige pad van de map met de werkboeken.", _
            "De dag tot wanneer alles telt. Leeg: vandaag, of het einde van de laatste periode.")
End Sub
