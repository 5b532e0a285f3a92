Attribute VB_Name = "DoneKnoppen"
Option Explicit

' Kies map
Public Sub KiesMap()
    RunPython "from done_xl.hosts import macros; macros.choose_folder()"
End Sub

' Controleer
Public Sub Controleer()
    RunPython "from done_xl.hosts import macros; macros.check_folder()"
End Sub

' Consolideer
Public Sub Consolideer()
    RunPython "from done_xl.hosts import macros; macros.consolidate()"
End Sub

' Nieuw organisatiewerkboek
Public Sub NieuwOrganisatiewerkboek()
    RunPython "from done_xl.hosts import macros; macros.new_organisation()"
End Sub

' Nieuw observatiewerkboek
Public Sub NieuwObservatiewerkboek()
    RunPython "from done_xl.hosts import macros; macros.new_observation()"
End Sub

' Observaties samenvoegen
Public Sub ObservatiesSamenvoegen()
    RunPython "from done_xl.hosts import macros; macros.assess()"
End Sub

' Zelftest
Public Sub Zelftest()
    RunPython "from done_xl.hosts import macros; macros.self_test()"
End Sub
