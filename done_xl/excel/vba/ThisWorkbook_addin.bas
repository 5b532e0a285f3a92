Option Explicit

' Excel forgets the help of a function's arguments when it ends, and takes it only while a workbook
' is open: so it is given again at the first workbook that opens.
Private WithEvents Toepassing As Application

Private Sub Workbook_Open()
    Set Toepassing = Application
    If Not ActiveWorkbook Is Nothing Then Meld
End Sub

Private Sub Toepassing_WorkbookActivate(ByVal Wb As Workbook)
    Meld
End Sub

Private Sub Meld()
    RegistreerHulp
    Set Toepassing = Nothing
End Sub
