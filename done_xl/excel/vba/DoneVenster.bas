Attribute VB_Name = "DoneVenster"
Option Explicit

' What Python asks of Excel while a macro runs: windows to choose a file or folder, and the locks of
' sheets. Every function gives back a plain value; "" stands for a cancelled window. A cell or a shape
' of any workbook can name them too: they do nothing then.

' Whether RunPython waits for a command of ours: set by it alone.
Public OpdrachtLoopt As Boolean

' How each sheet that was unlocked was locked, by workbook and sheet.
Private Standen As Collection

Public Function KiesMap(ByVal titel As String, ByVal begin As String) As String
    If VanEenBlad() Then Exit Function
    #If Mac Then
        KiesMap = AppleScriptTask(PROJECT_NAME & "-" & XLWINGS_VERSION & ".applescript", _
                                  "KiesMap", titel & "|" & begin)
    #Else
        With Application.FileDialog(4)  ' msoFileDialogFolderPicker
            .Title = titel
            .AllowMultiSelect = False
            If begin <> "" Then .InitialFileName = begin & "\"
            If .Show = -1 Then KiesMap = .SelectedItems(1)
        End With
    #End If
End Function

Public Function BewaarAls(ByVal titel As String, ByVal voorstel As String) As String
    If VanEenBlad() Then Exit Function
    #If Mac Then
        BewaarAls = AppleScriptTask(PROJECT_NAME & "-" & XLWINGS_VERSION & ".applescript", _
                                    "BewaarAls", titel & "|" & voorstel)
    #Else
        Dim keuze As Variant, soort As String
        soort = "*" & Mid$(voorstel, InStrRev(voorstel, "."))
        keuze = Application.GetSaveAsFilename(InitialFileName:=voorstel, _
                                              FileFilter:="Excel (" & soort & ")," & soort, Title:=titel)
        If VarType(keuze) = vbString Then BewaarAls = keuze
    #End If
End Function

Public Function Ontgrendel(ByVal boek As String, ByVal blad As String) As Boolean
    ' With a password given, Excel refuses a sheet that has another one instead of asking for it.
    Dim Stand As Variant

    If VanEenBlad() Then Exit Function
    If Not Workbooks(boek).Worksheets(blad).ProtectContents Then Exit Function
    Stand = StandVan(Workbooks(boek).Worksheets(blad))
    Workbooks(boek).Worksheets(blad).Unprotect ""
    Vergeet boek & "|" & blad
    If IsArray(Stand) Then Standen.Add Stand, boek & "|" & blad
    Ontgrendel = True
End Function

Public Sub Vergrendel(ByVal boek As String, ByVal blad As String)
    ' As Ontgrendel found it, else as done_xl makes its sheets.
    Dim Stand As Variant

    If VanEenBlad() Then Exit Sub
    Stand = Empty
    On Error Resume Next
        Stand = Standen(boek & "|" & blad)
    On Error GoTo 0
    If IsArray(Stand) Then
        Workbooks(boek).Worksheets(blad).Protect DrawingObjects:=Stand(0), Contents:=True, Scenarios:=Stand(1), _
            UserInterfaceOnly:=Stand(2), AllowFormattingCells:=Stand(3), AllowFormattingColumns:=Stand(4), _
            AllowFormattingRows:=Stand(5), AllowInsertingColumns:=Stand(6), AllowInsertingRows:=Stand(7), _
            AllowInsertingHyperlinks:=Stand(8), AllowDeletingColumns:=Stand(9), AllowDeletingRows:=Stand(10), _
            AllowSorting:=Stand(11), AllowFiltering:=Stand(12), AllowUsingPivotTables:=Stand(13)
    Else
        Workbooks(boek).Worksheets(blad).Protect DrawingObjects:=False, Contents:=True, Scenarios:=True, _
            AllowFormattingColumns:=True, AllowFormattingRows:=True, AllowSorting:=True, AllowFiltering:=True
    End If
    Vergeet boek & "|" & blad
End Sub

Public Function IsBewaard(ByVal boek As String) As Boolean
    If VanEenBlad() Then Exit Function
    IsBewaard = Workbooks(boek).Saved
End Function

Private Function VanEenBlad() As Boolean
    ' Whether a cell or a shape asks, and not Python. What a click on one of our own buttons starts can
    ' still bear the name of that button: then a command of ours runs.
    Select Case TypeName(Application.Caller)
        Case "Range"
            VanEenBlad = True
        Case "String", "Variant()"
            VanEenBlad = Not OpdrachtLoopt
    End Select
End Function

Private Function StandVan(ByVal Sheet As Object) As Variant
    ' What the lock of a sheet allows, in the order of Vergrendel; Empty where that cannot be asked.
    On Error GoTo Unknown
    With Sheet.Protection
        StandVan = Array(Sheet.ProtectDrawingObjects, Sheet.ProtectScenarios, Sheet.ProtectionMode, _
                         .AllowFormattingCells, .AllowFormattingColumns, .AllowFormattingRows, _
                         .AllowInsertingColumns, .AllowInsertingRows, .AllowInsertingHyperlinks, _
                         .AllowDeletingColumns, .AllowDeletingRows, .AllowSorting, .AllowFiltering, _
                         .AllowUsingPivotTables)
    End With
    Exit Function

Unknown:
    StandVan = Empty
End Function

Private Sub Vergeet(ByVal sleutel As String)
    If Standen Is Nothing Then Set Standen = New Collection
    On Error Resume Next
        Standen.Remove sleutel
    On Error GoTo 0
End Sub
