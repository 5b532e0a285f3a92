Attribute VB_Name = "DoneHulp"
Option Explicit
Option Private Module

' The help of the function wizard. A function that Excel refuses keeps its short description.
Public Sub RegistreerHulp()
    On Error Resume Next
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!DONE_REALISATIE", _
        Description:="Vergelijkt een totaal met het doel: het deel van het doel dat u bereikte. Met een nulmeting vult de functie ook de cel ernaast: het verschil met de nulmeting.", _
        Category:="DOne", _
        ArgumentDescriptions:=Array( _
            "Het totaal van de KPI.", _
            "Het doel voor de hele periode. Leeg: een streepje.", _
            "De nulmeting, als u die hebt.")
End Sub
