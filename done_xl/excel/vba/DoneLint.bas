Attribute VB_Name = "DoneLint"
Option Explicit

' Controleer dit werkboek
Public Sub ControleerDitWerkboek(control As IRibbonControl)
    RunPython "from done_xl.hosts import macros; macros.check_this_workbook()"
End Sub

' Maak verzendversie
Public Sub MaakVerzendversie(control As IRibbonControl)
    RunPython "from done_xl.hosts import macros; macros.export()"
End Sub

' Controleer
Public Sub Controleer(control As IRibbonControl)
    RunPython "from done_xl.hosts import macros; macros.check_folder()"
End Sub

' Consolideer
Public Sub Consolideer(control As IRibbonControl)
    RunPython "from done_xl.hosts import macros; macros.consolidate()"
End Sub

' Nieuw projectwerkboek
Public Sub NieuwProjectwerkboek(control As IRibbonControl)
    RunPython "from done_xl.hosts import macros; macros.new_project()"
End Sub

' Observaties samenvoegen
Public Sub ObservatiesSamenvoegen(control As IRibbonControl)
    RunPython "from done_xl.hosts import macros; macros.assess()"
End Sub

' Zelftest
Public Sub Zelftest(control As IRibbonControl)
    RunPython "from done_xl.hosts import macros; macros.self_test()"
End Sub
