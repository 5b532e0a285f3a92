Attribute VB_Name = "xlwings_udfs"
'Made by xlwings' generator: do not change.
#Const App = "Microsoft Excel"
Function DONE_CHECKLIST(scores, Optional wat)
Attribute DONE_CHECKLIST.VB_Description = "Berekent de score van de checklist 0-6: de som gedeeld door het hoogst mogelijke van wat u invulde."
Attribute DONE_CHECKLIST.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_CHECKLIST = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_CHECKLIST = XLPy.CallUDF("done_xl_udfs", "DONE_CHECKLIST", Array(scores, wat), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_CHECKLIST = XLPy.CallUDF("done_xl_udfs", "DONE_CHECKLIST", Array(scores, wat))
        Exit Function
    #End If
failed:
    DONE_CHECKLIST = Err.Description
#End If
End Function

Function DONE_CONSOLIDATIE(map, Optional peildatum)
Attribute DONE_CONSOLIDATIE.VB_Description = "De totalen van alle werkboeken in een map: elke organisatie in een rij, elke KPI van het project in een kolom. De map wordt pas opnieuw gelezen als er een bestand verandert."
Attribute DONE_CONSOLIDATIE.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_CONSOLIDATIE = "Deze functie werkt alleen in Excel voor Windows."
#Else
    If (Not Application.CommandBars("Standard").Controls(1).Enabled) Then Exit Function
    Application.Volatile
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_CONSOLIDATIE = XLPy.CallUDF("done_xl_udfs", "DONE_CONSOLIDATIE", Array(map, peildatum), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_CONSOLIDATIE = XLPy.CallUDF("done_xl_udfs", "DONE_CONSOLIDATIE", Array(map, peildatum))
        Exit Function
    #End If
failed:
    DONE_CONSOLIDATIE = Err.Description
#End If
End Function

Function DONE_CONTROLE(bereik, tabel, Optional van, Optional tot, Optional gekend, Optional linksboven)
Attribute DONE_CONTROLE.VB_Description = "Kijkt een tabel na zoals done_xl een werkboek nakijkt, en toont elke fout en waarschuwing met de cel en wat u kunt doen."
Attribute DONE_CONTROLE.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_CONTROLE = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_CONTROLE = XLPy.CallUDF("done_xl_udfs", "DONE_CONTROLE", Array(bereik, tabel, van, tot, gekend, linksboven), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_CONTROLE = XLPy.CallUDF("done_xl_udfs", "DONE_CONTROLE", Array(bereik, tabel, van, tot, gekend, linksboven))
        Exit Function
    #End If
failed:
    DONE_CONTROLE = Err.Description
#End If
End Function

Function DONE_JANEE(antwoorden, Optional wat)
Attribute DONE_JANEE.VB_Description = "Telt de antwoorden van de checklist JA-NEE: hoe vaak JA, hoe vaak NEE, hoeveel open."
Attribute DONE_JANEE.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_JANEE = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_JANEE = XLPy.CallUDF("done_xl_udfs", "DONE_JANEE", Array(antwoorden, wat), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_JANEE = XLPy.CallUDF("done_xl_udfs", "DONE_JANEE", Array(antwoorden, wat))
        Exit Function
    #End If
failed:
    DONE_JANEE = Err.Description
#End If
End Function

Function DONE_KPI(registratie, kpi, Optional van, Optional tot, Optional kandidaat)
Attribute DONE_KPI.VB_Description = "Telt in de registratie het totaal van één KPI, als u wilt in een periode of voor één kandidaat."
Attribute DONE_KPI.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_KPI = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_KPI = XLPy.CallUDF("done_xl_udfs", "DONE_KPI", Array(registratie, kpi, van, tot, kandidaat), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_KPI = XLPy.CallUDF("done_xl_udfs", "DONE_KPI", Array(registratie, kpi, van, tot, kandidaat))
        Exit Function
    #End If
failed:
    DONE_KPI = Err.Description
#End If
End Function

Function DONE_KPI_TABEL(registratie, Optional van, Optional tot, Optional kpis)
Attribute DONE_KPI_TABEL.VB_Description = "Zet de registratie in een tabel: elke KPI in een rij, elke maand in een kolom, met het totaal achteraan."
Attribute DONE_KPI_TABEL.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_KPI_TABEL = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_KPI_TABEL = XLPy.CallUDF("done_xl_udfs", "DONE_KPI_TABEL", Array(registratie, van, tot, kpis), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_KPI_TABEL = XLPy.CallUDF("done_xl_udfs", "DONE_KPI_TABEL", Array(registratie, van, tot, kpis))
        Exit Function
    #End If
failed:
    DONE_KPI_TABEL = Err.Description
#End If
End Function

Function DONE_OBSTAKELS(antwoorden)
Attribute DONE_OBSTAKELS.VB_Description = "Toont de obstakels van de checklist JA-NEE: elke vraag met het antwoord NEE, en of er een actie bij staat."
Attribute DONE_OBSTAKELS.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_OBSTAKELS = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_OBSTAKELS = XLPy.CallUDF("done_xl_udfs", "DONE_OBSTAKELS", Array(antwoorden), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_OBSTAKELS = XLPy.CallUDF("done_xl_udfs", "DONE_OBSTAKELS", Array(antwoorden))
        Exit Function
    #End If
failed:
    DONE_OBSTAKELS = Err.Description
#End If
End Function

Function DONE_OPVOLGDATUM(start, moment)
Attribute DONE_OPVOLGDATUM.VB_Description = "De dag waarop u nakijkt of iemand nog aan het werk is: 2 weken, 6 weken of 6 maanden na de start."
Attribute DONE_OPVOLGDATUM.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_OPVOLGDATUM = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_OPVOLGDATUM = XLPy.CallUDF("done_xl_udfs", "DONE_OPVOLGDATUM", Array(start, moment), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_OPVOLGDATUM = XLPy.CallUDF("done_xl_udfs", "DONE_OPVOLGDATUM", Array(start, moment))
        Exit Function
    #End If
failed:
    DONE_OPVOLGDATUM = Err.Description
#End If
End Function

Function DONE_OPVOLGSTATUS(start, moment, peildatum, Optional einde, Optional bevestigd)
Attribute DONE_OPVOLGSTATUS.VB_Description = "Zegt of iemand op het moment van opvolging nog aan het werk was: bereikt, niet bevestigd, niet bereikt of nog niet meetbaar."
Attribute DONE_OPVOLGSTATUS.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_OPVOLGSTATUS = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_OPVOLGSTATUS = XLPy.CallUDF("done_xl_udfs", "DONE_OPVOLGSTATUS", Array(start, moment, peildatum, einde, bevestigd), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_OPVOLGSTATUS = XLPy.CallUDF("done_xl_udfs", "DONE_OPVOLGSTATUS", Array(start, moment, peildatum, einde, bevestigd))
        Exit Function
    #End If
failed:
    DONE_OPVOLGSTATUS = Err.Description
#End If
End Function

Function DONE_OVEREENSTEMMING(scores, Optional wat)
Attribute DONE_OVEREENSTEMMING.VB_Description = "Vergelijkt assessoren die dezelfde cellen scoorden: hoe vaak ze precies gelijk zijn, Krippendorffs alfa, en in woorden goed, matig, zwak of te weinig gegevens."
Attribute DONE_OVEREENSTEMMING.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_OVEREENSTEMMING = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_OVEREENSTEMMING = XLPy.CallUDF("done_xl_udfs", "DONE_OVEREENSTEMMING", Array(scores, wat), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_OVEREENSTEMMING = XLPy.CallUDF("done_xl_udfs", "DONE_OVEREENSTEMMING", Array(scores, wat))
        Exit Function
    #End If
failed:
    DONE_OVEREENSTEMMING = Err.Description
#End If
End Function

Function DONE_PDP_OPVOLGEN(acties, peildatum, Optional kandidaat)
Attribute DONE_PDP_OPVOLGEN.VB_Description = "De acties van het PDP die klaar moesten zijn voor de peildatum en het niet zijn, de oudste eerst."
Attribute DONE_PDP_OPVOLGEN.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_PDP_OPVOLGEN = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_PDP_OPVOLGEN = XLPy.CallUDF("done_xl_udfs", "DONE_PDP_OPVOLGEN", Array(acties, peildatum, kandidaat), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_PDP_OPVOLGEN = XLPy.CallUDF("done_xl_udfs", "DONE_PDP_OPVOLGEN", Array(acties, peildatum, kandidaat))
        Exit Function
    #End If
failed:
    DONE_PDP_OPVOLGEN = Err.Description
#End If
End Function

Function DONE_PDP_VOORTGANG(acties, Optional kandidaat)
Attribute DONE_PDP_VOORTGANG.VB_Description = "Berekent hoe ver de acties van het PDP staan, van 0 tot 100 %: + telt als 1, +/- als een half, - en leeg als 0."
Attribute DONE_PDP_VOORTGANG.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_PDP_VOORTGANG = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_PDP_VOORTGANG = XLPy.CallUDF("done_xl_udfs", "DONE_PDP_VOORTGANG", Array(acties, kandidaat), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_PDP_VOORTGANG = XLPy.CallUDF("done_xl_udfs", "DONE_PDP_VOORTGANG", Array(acties, kandidaat))
        Exit Function
    #End If
failed:
    DONE_PDP_VOORTGANG = Err.Description
#End If
End Function

Function DONE_REALISATIE(totaal, doel, Optional nulmeting)
Attribute DONE_REALISATIE.VB_Description = "Vergelijkt een totaal met het doel: het deel van het doel dat u bereikte. Met een nulmeting vult de functie ook de cel ernaast: het verschil met de nulmeting."
Attribute DONE_REALISATIE.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_REALISATIE = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_REALISATIE = XLPy.CallUDF("done_xl_udfs", "DONE_REALISATIE", Array(totaal, doel, nulmeting), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_REALISATIE = XLPy.CallUDF("done_xl_udfs", "DONE_REALISATIE", Array(totaal, doel, nulmeting))
        Exit Function
    #End If
failed:
    DONE_REALISATIE = Err.Description
#End If
End Function

Function DONE_SAM_NIVEAU(scores)
Attribute DONE_SAM_NIVEAU.VB_Description = "Stelt een niveau voor: de middelste van alle scores samen (bij twee middelste de laagste). Minder dan 3 scores: te weinig waarnemingen."
Attribute DONE_SAM_NIVEAU.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_SAM_NIVEAU = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_SAM_NIVEAU = XLPy.CallUDF("done_xl_udfs", "DONE_SAM_NIVEAU", Array(scores), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_SAM_NIVEAU = XLPy.CallUDF("done_xl_udfs", "DONE_SAM_NIVEAU", Array(scores))
        Exit Function
    #End If
failed:
    DONE_SAM_NIVEAU = Err.Description
#End If
End Function

Function DONE_SAM_PROFIEL(waarnemingen, Optional kandidaat)
Attribute DONE_SAM_PROFIEL.VB_Description = "Maakt een profiel: voor elke competentie het voorgestelde niveau, met het aantal scores, het laagste en het hoogste."
Attribute DONE_SAM_PROFIEL.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_SAM_PROFIEL = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_SAM_PROFIEL = XLPy.CallUDF("done_xl_udfs", "DONE_SAM_PROFIEL", Array(waarnemingen, kandidaat), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_SAM_PROFIEL = XLPy.CallUDF("done_xl_udfs", "DONE_SAM_PROFIEL", Array(waarnemingen, kandidaat))
        Exit Function
    #End If
failed:
    DONE_SAM_PROFIEL = Err.Description
#End If
End Function

Function DONE_TERMIJN(maatregel, start)
Attribute DONE_TERMIJN.VB_Description = "De laatste dag waarop een maatregel nog mag lopen. De eerste en de laatste dag tellen mee; de regel van de startdatum geldt."
Attribute DONE_TERMIJN.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_TERMIJN = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_TERMIJN = XLPy.CallUDF("done_xl_udfs", "DONE_TERMIJN", Array(maatregel, start), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_TERMIJN = XLPy.CallUDF("done_xl_udfs", "DONE_TERMIJN", Array(maatregel, start))
        Exit Function
    #End If
failed:
    DONE_TERMIJN = Err.Description
#End If
End Function

Function DONE_TERMIJN_CONTROLE(maatregel, start, Optional einde, Optional statuut, Optional tewerkstelling, Optional groep)
Attribute DONE_TERMIJN_CONTROLE.VB_Description = "Kijkt een maatregel na: duur, start, statuut, tewerkstelling en groep. Zegt dat ze in orde is, of wat niet klopt, met de regel en de bron."
Attribute DONE_TERMIJN_CONTROLE.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_TERMIJN_CONTROLE = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_TERMIJN_CONTROLE = XLPy.CallUDF("done_xl_udfs", "DONE_TERMIJN_CONTROLE", Array(maatregel, start, einde, statuut, tewerkstelling, groep), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_TERMIJN_CONTROLE = XLPy.CallUDF("done_xl_udfs", "DONE_TERMIJN_CONTROLE", Array(maatregel, start, einde, statuut, tewerkstelling, groep))
        Exit Function
    #End If
failed:
    DONE_TERMIJN_CONTROLE = Err.Description
#End If
End Function

Function DONE_VERHOUDING(verhouding, kpis, totalen)
Attribute DONE_VERHOUDING.VB_Description = "Deelt KPI's door elkaar, zoals coachinguren per doorstroming. Zonder noemer: een streepje."
Attribute DONE_VERHOUDING.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_VERHOUDING = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_VERHOUDING = XLPy.CallUDF("done_xl_udfs", "DONE_VERHOUDING", Array(verhouding, kpis, totalen), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_VERHOUDING = XLPy.CallUDF("done_xl_udfs", "DONE_VERHOUDING", Array(verhouding, kpis, totalen))
        Exit Function
    #End If
failed:
    DONE_VERHOUDING = Err.Description
#End If
End Function

Function DONE_VOP_PREMIE(statuut, start, kwartaal, Optional aanvraag)
Attribute DONE_VOP_PREMIE.VB_Description = "Het deel van het referteloon dat de VOP in een kwartaal geeft. Kwartaal 1 is het kalenderkwartaal van de start."
Attribute DONE_VOP_PREMIE.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_VOP_PREMIE = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_VOP_PREMIE = XLPy.CallUDF("done_xl_udfs", "DONE_VOP_PREMIE", Array(statuut, start, kwartaal, aanvraag), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_VOP_PREMIE = XLPy.CallUDF("done_xl_udfs", "DONE_VOP_PREMIE", Array(statuut, start, kwartaal, aanvraag))
        Exit Function
    #End If
failed:
    DONE_VOP_PREMIE = Err.Description
#End If
End Function

Function DONE_WERKPUNTEN(scores, Optional hoogstens)
Attribute DONE_WERKPUNTEN.VB_Description = "Toont de werkpunten van de checklist 0-6: de stellingen met een lage score."
Attribute DONE_WERKPUNTEN.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_WERKPUNTEN = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_WERKPUNTEN = XLPy.CallUDF("done_xl_udfs", "DONE_WERKPUNTEN", Array(scores, hoogstens), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_WERKPUNTEN = XLPy.CallUDF("done_xl_udfs", "DONE_WERKPUNTEN", Array(scores, hoogstens))
        Exit Function
    #End If
failed:
    DONE_WERKPUNTEN = Err.Description
#End If
End Function
