Attribute VB_Name = "DoneVenster"
Option Explicit

' What Python asks of Excel while a macro runs: windows to choose a file or folder, and the locks of
' sheets. Every function gives back a plain value; "" stands for a cancelled window.

Public Function KiesMap(ByVal titel As String, ByVal begin As String) As String
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
    With Workbooks(boek).Worksheets(blad)
        Ontgrendel = .ProtectContents
        If Ontgrendel Then .Unprotect ""
    End With
End Function

Public Sub Vergrendel(ByVal boek As String, ByVal blad As String)
    Workbooks(boek).Worksheets(blad).Protect DrawingObjects:=False, Contents:=True, Scenarios:=True, _
        AllowFormattingColumns:=True, AllowFormattingRows:=True, AllowSorting:=True, AllowFiltering:=True
End Sub

Public Function IsBewaard(ByVal boek As String) As Boolean
    IsBewaard = Workbooks(boek).Saved
End Function
