Attribute VB_Name = "xlwings"
'The module of xlwings, changed by done_xl: its excel/xlwings_module.py says what and why.
'Version: 0.37.8

'xlwings is distributed under a BSD 3-clause license.
'
'Copyright (C) 2014-present, Zoomer Analytics LLC.
'All rights reserved.
'
'Redistribution and use in source and binary forms, with or without modification,
'are permitted provided that the following conditions are met:
'
'* Redistributions of source code must retain the above copyright notice, this
'  list of conditions and the following disclaimer.
'
'* Redistributions in binary form must reproduce the above copyright notice, this
'  list of conditions and the following disclaimer in the documentation and/or
'  other materials provided with the distribution.
'
'* Neither the name of the copyright holder nor the names of its
'  contributors may be used to endorse or promote products derived from
'  this software without specific prior written permission.
'
'THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
'ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
'WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
'DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR
'ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
'(INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
'LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
'ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
'(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
'SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

#If Mac Then
    ' Functions in cells need Windows: nothing of the system is declared here.
#ElseIf Win64 Then
    Private Const XLPyDLLName As String = "xlwings64-0.37.8.dll"
    Private Declare PtrSafe Function XLPyDLLActivateAuto Lib "xlwings64-0.37.8.dll" (ByRef Result As Variant, Optional ByVal Config As String = "", Optional ByVal mode As Long = 1) As Long
    Private Declare PtrSafe Function LoadLibrary Lib "KERNEL32" Alias "LoadLibraryA" (ByVal lpLibFileName As String) As LongPtr
#Else
    Private Const XLPyDLLName As String = "xlwings32-0.37.8.dll"
    Private Declare PtrSafe Function XLPyDLLActivateAuto Lib "xlwings32-0.37.8.dll" (ByRef Result As Variant, Optional ByVal Config As String = "", Optional ByVal mode As Long = 1) As Long
    Private Declare PtrSafe Function LoadLibrary Lib "KERNEL32" Alias "LoadLibraryA" (ByVal lpLibFileName As String) As LongPtr
#End If
Public Const XLWINGS_VERSION As String = "0.37.8"
Public Const PROJECT_NAME As String = "done_xl"

Public Sub RunPython(PythonCommand As String)
    ' Runs one of done_xl's own commands in a Python process of its own. A Sub, so that no formula
    ' can call it; and no other command, since a shape in any workbook can name a macro with a text.
    Dim Interpreter As String

    On Error GoTo Refused
    Select Case PythonCommand
        Case "from done_xl.hosts import macros; macros.check_this_workbook()", _
             "from done_xl.hosts import macros; macros.export()", _
             "from done_xl.hosts import macros; macros.choose_folder()", _
             "from done_xl.hosts import macros; macros.check_folder()", _
             "from done_xl.hosts import macros; macros.consolidate()", _
             "from done_xl.hosts import macros; macros.new_project()", _
             "from done_xl.hosts import macros; macros.new_organisation()", _
             "from done_xl.hosts import macros; macros.new_observation()", _
             "from done_xl.hosts import macros; macros.assess()", _
             "from done_xl.hosts import macros; macros.self_test()"
        Case Else
            Err.Raise 1000, Description:="Deze opdracht kent DOne niet. Er is niets gebeurd."
    End Select
    If ActiveWorkbook Is Nothing Then Err.Raise 1000, Description:="Er is geen werkboek open om mee te werken. Open een werkboek. Staat er bovenaan een gele balk, klik daar dan eerst op Bewerken inschakelen."
    ' xlwings reads the name up to its first "=".
    If InStr(ActiveWorkbook.Name, "=") > 0 Then Err.Raise 1003, Description:="Met deze bestandsnaam kan DOne niet werken. Bewaar het werkboek onder een naam zonder de tekens = % en aanhalingstekens, en probeer opnieuw:" & vbNewLine & ActiveWorkbook.Name

    Interpreter = ConfiguredPython()
    OpdrachtLoopt = True  ' what Python asks of DoneVenster is answered, also behind a button
    #If Mac Then
        ExecuteMac PythonCommand, Interpreter
    #Else
        ExecuteWindows PythonCommand, Interpreter
    #End If
    OpdrachtLoopt = False
    Exit Sub

Refused:
    OpdrachtLoopt = False
    MsgBox Err.Description, vbCritical, "DOne"
End Sub

Private Function ConfiguredPython() As String
    ' The full path of Python from the user's own config file; an error with a Dutch text if there
    ' is none. A bare name is refused: it would be looked up in the folder of whatever is open.
    #If Mac Then
        ConfiguredPython = GetConfig("INTERPRETER_MAC")
        If Left$(ConfiguredPython, 1) <> "/" Then Err.Raise 1001, Description:="DOne is op deze computer nog niet ingesteld." & vbNewLine & "Vraag uw informaticus om done-xl install uit te voeren, en start Excel daarna opnieuw."
    #Else
        ConfiguredPython = GetConfig("INTERPRETER_WIN")
        If Not (ConfiguredPython Like "[A-Za-z]:\*" Or ConfiguredPython Like "\\*") _
            Or InStr(ConfiguredPython, Chr(34)) > 0 Then Err.Raise 1001, Description:="DOne is op deze computer nog niet ingesteld." & vbNewLine & "Vraag uw informaticus om done-xl install uit te voeren, en start Excel daarna opnieuw."
        If Not FileExists(ConfiguredPython) Then Err.Raise 1002, Description:="DOne vindt Python niet meer. Vraag uw informaticus om done-xl install uit te voeren, en start Excel daarna opnieuw. Dit bestand ontbreekt:" & vbNewLine & ConfiguredPython
    #End If
End Function

Private Sub ExecuteMac(PythonCommand As String, PYTHON_MAC As String)
    ' The name of the workbook goes last: it alone may hold a bar.
    #If Mac Then
    Dim Answer As String

    On Error Resume Next
        Kill LogFile()  ' not to show an older error
    On Error GoTo NoScript
        Answer = AppleScriptTask(PROJECT_NAME & "-" & XLWINGS_VERSION & ".applescript", "VbaHandler", _
                                 PYTHON_MAC & "|" & PythonCommand & "|" & ActiveWorkbook.Name)
    On Error GoTo 0
    If Answer <> "0" Then Err.Raise 1006, Description:="DOne is op deze computer nog niet ingesteld." & vbNewLine & "Vraag uw informaticus om done-xl install uit te voeren, en start Excel daarna opnieuw."
    Application.StatusBar = "DOne is bezig ..."  ' Python goes on by itself: CleanUp takes this away
    Exit Sub

NoScript:
    On Error GoTo 0
    Err.Raise 1006, Description:="Excel mag DOne nog niet starten. Vraag uw informaticus om done-xl install uit te voeren, en start Excel daarna opnieuw."
    #End If
End Sub

Private Function LogFile() As String
    ' Where Python's own errors go: inside Excel's sandbox, which needs no permission.
    LogFile = Environ("HOME") & "/" & PROJECT_NAME & "_fout.log"
End Function

Private Sub ExecuteWindows(PythonCommand As String, PYTHON_WIN As String)
    ' Starts Python itself: without a shell no sign in the name of a workbook means anything.
    ' -E: no PYTHON... variables; -P: nothing of the current folder is imported; -B: no .pyc files.
    Dim RunCommand As String, CurrentFolder As String
    Dim ExitCode As Long

    RunCommand = Chr(34) & PYTHON_WIN & Chr(34) & " -E -P -B -c """ & PythonCommand & """ ""--wb=" & _
                 ActiveWorkbook.Name & """ --from_xl=1 --hwnd=" & Application.Hwnd
    ' Run replaces %variables%.
    If WScript.ExpandEnvironmentStrings(RunCommand) <> RunCommand _
        Or InStr(ActiveWorkbook.Name, Chr(34)) > 0 Then
        Err.Raise 1003, Description:="Met deze bestandsnaam kan DOne niet werken. Bewaar het werkboek onder een naam zonder de tekens = % en aanhalingstekens, en probeer opnieuw:" & vbNewLine & ActiveWorkbook.Name
    End If

    ' Windows looks for libraries in the current folder, which can be that of any workbook.
    CurrentFolder = WScript.CurrentDirectory
    WScript.CurrentDirectory = ParentFolder(PYTHON_WIN)
    On Error Resume Next
        ExitCode = -1
        ExitCode = WScript.Run(RunCommand, 0, True)
        WScript.CurrentDirectory = CurrentFolder
    On Error GoTo 0

    If ExitCode <> 0 Then Err.Raise 1004, Description:="De opdracht is niet gelukt: Python kon niet starten of stopte te vroeg." & vbNewLine & "Vraag uw informaticus om done-xl doctor uit te voeren. Dat programma staat in deze map:" & vbNewLine & ParentFolder(PYTHON_WIN)
End Sub

Private Sub CleanUp()
    ' On the Mac xlwings calls this when Python ends.
    #If Mac Then
    Dim Said As String

    On Error Resume Next
        Said = ReadFile(LogFile())
        Application.StatusBar = False
        Application.ScreenUpdating = True
        Kill LogFile()
    On Error GoTo 0
    ' The end names the error, and a message box shows no more than this.
    If Said <> "" Then MsgBox "De opdracht is niet gelukt. Vraag uw informaticus om done-xl doctor uit te voeren. Dit zegt Python:" & vbNewLine & Right$(Said, 700), vbCritical, "DOne"
    #End If
End Sub

#If Not Mac Then
Private Function XLPyCommand()
    ' How xlwings' library starts the server of the functions. Nothing of a workbook is in it, and
    ' the server leaves the folder where Excel happens to be.
    XLPyCommand = Chr(34) & ConfiguredPython() & Chr(34) & _
                  " -E -P -B -c ""import os, sys; os.chdir(sys.prefix); import xlwings; xlwings.serve('$(CLSID)')"""
End Function
#End If

#If Not Mac Then
Private Sub XLPyLoadDLL()
    Dim Folder As String

    Folder = ParentFolder(ConfiguredPython())
    If LoadLibrary(Folder & "\" & XLPyDLLName) = 0 Then  ' Standard installation
        If LoadLibrary(ParentFolder(Folder) & "\" & XLPyDLLName) = 0 Then  ' Virtualenv
            Err.Raise 1005, Description:="De functies van DOne werken hier niet. Vraag uw informaticus om done-xl doctor uit te voeren. Dit bestand ontbreekt bij Python: " & XLPyDLLName
        End If
    End If
End Sub
#End If

#If Not Mac Then
Function XLPy()
    XLPyLoadDLL
    If 0 <> XLPyDLLActivateAuto(XLPy, XLPyCommand, 1) Then Err.Raise 1000, Description:=XLPy
End Function
#End If

Private Function GetConfigFilePath() As String
    #If Mac Then
        ' ~/Library/Containers/com.microsoft.Excel/Data
        GetConfigFilePath = Environ("HOME") & "/" & PROJECT_NAME & ".conf"
    #Else
        GetConfigFilePath = Environ("USERPROFILE") & "\." & PROJECT_NAME & "\" & PROJECT_NAME & ".conf"
    #End If
End Function

Private Function GetConfig(configKey As String, Optional default As String = "") As Variant
    ' From the user's own config file, else the default. No sheet and no file beside a workbook is
    ' asked: whoever sends a workbook must not choose which program starts.
    Dim configValue As String

    GetConfig = default
    If FileExists(GetConfigFilePath()) Then
        If GetConfigFromFile(GetConfigFilePath(), configKey, configValue) Then
            GetConfig = ExpandEnvironmentStrings(configValue)
        End If
    End If
End Function

Private Function GetConfigFromFile(sFile As String, sName As String, Optional sValue As String) As Boolean
'Based on http://peltiertech.com/save-retrieve-information-text-files/

  Dim iFileNum As Long, lErrLast As Long
  Dim sVarName As String, sVarValue As String

  ' assume false unless variable is found
  GetConfigFromFile = False

  ' open text file to read settings
  If FileExists(sFile) Then
    iFileNum = FreeFile
    Open sFile For Input As iFileNum
      Do While Not EOF(iFileNum)
        Input #iFileNum, sVarName, sVarValue
        If LCase(sVarName) = LCase(sName) Then
          sValue = sVarValue
          GetConfigFromFile = True
          Exit Do
        End If
      Loop
    Close #iFileNum
  End If

End Function

Private Function WScript(Optional CreateNew As Boolean) As Object
  Static Value As Object
  If CreateNew Or Value Is Nothing Then Set Value = CreateObject("WScript.Shell")
  Set WScript = Value
End Function

Private Function FileExists(ByVal FileSpec As String) As Boolean
    #If Mac Then
        FileExists = FileOrFolderExistsOnMac(FileSpec)
    #Else
        FileExists = FileExistsOnWindows(FileSpec)
    #End If
End Function

Private Function FileExistsOnWindows(ByVal FileSpec As String) As Boolean
   ' by Karl Peterson MS MVP VB
   Dim Attr As Long
   ' Guard against bad FileSpec by ignoring errors
   ' retrieving its attributes.
   On Error Resume Next
   Attr = GetAttr(FileSpec)
   If Err.Number = 0 Then
      ' No error, so something was found.
      ' If Directory attribute set, then not a file.
      FileExistsOnWindows = Not ((Attr And vbDirectory) = vbDirectory)
   End If
End Function

Private Function FileOrFolderExistsOnMac(FileOrFolderstr As String) As Boolean
    #If Mac Then
    On Error Resume Next
        FileOrFolderExistsOnMac = Dir(FileOrFolderstr, vbDirectory) <> vbNullString
    On Error GoTo 0
    #End If
End Function

Private Function ParentFolder(ByVal Folder)
  #If Mac Then
      ParentFolder = Left$(Folder, InStrRev(Folder, "/") - 1)
  #Else
      ParentFolder = Left$(Folder, InStrRev(Folder, "\") - 1)
  #End If
End Function

Private Function ExpandEnvironmentStrings(ByVal s As String)
    #If Mac Then
        ExpandEnvironmentStrings = s
    #Else
        ExpandEnvironmentStrings = WScript.ExpandEnvironmentStrings(s)
    #End If
End Function

Private Function ReadFile(ByVal FileName As String)
    Dim Content As String
    Dim Token As String
    Dim FileNum As Integer

    FileNum = FreeFile
    Open FileName For Input As #FileNum
        Do While Not EOF(FileNum)
            Line Input #FileNum, Token
            Content = Content & Token & vbNewLine
        Loop
    Close #FileNum

    ReadFile = Content
End Function
