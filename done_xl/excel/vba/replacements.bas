' The parts of xlwings' module that done_xl replaces, as done_xl.excel.xlwings_module puts them
' in. {{name}} is a text of done_xl.text_nl.vba or, for version, that of xlwings.

'@declarations
#If Mac Then
    ' Functions in cells need Windows: nothing of the system is declared here.
#ElseIf Win64 Then
    Private Const XLPyDLLName As String = "xlwings64-{{version}}.dll"
    Private Declare PtrSafe Function XLPyDLLActivateAuto Lib "xlwings64-{{version}}.dll" (ByRef Result As Variant, Optional ByVal Config As String = "", Optional ByVal mode As Long = 1) As Long
    Private Declare PtrSafe Function LoadLibrary Lib "KERNEL32" Alias "LoadLibraryA" (ByVal lpLibFileName As String) As LongPtr
#Else
    Private Const XLPyDLLName As String = "xlwings32-{{version}}.dll"
    Private Declare PtrSafe Function XLPyDLLActivateAuto Lib "xlwings32-{{version}}.dll" (ByRef Result As Variant, Optional ByVal Config As String = "", Optional ByVal mode As Long = 1) As Long
    Private Declare PtrSafe Function LoadLibrary Lib "KERNEL32" Alias "LoadLibraryA" (ByVal lpLibFileName As String) As LongPtr
#End If

'@RunPython
Public Sub RunPython(PythonCommand As String)
    ' Runs one of done_xl's own commands in a Python process of its own. A Sub, so that no formula
    ' can call it; and no other command, since a shape in any workbook can name a macro with a text.
    Dim Interpreter As String

    On Error GoTo Refused
    Select Case PythonCommand
        Case {{commands}}
        Case Else
            Err.Raise 1000, Description:={{UNKNOWN_COMMAND}}
    End Select
    If ActiveWorkbook Is Nothing Then Err.Raise 1000, Description:={{NO_WORKBOOK}}
    ' xlwings reads the name up to its first "=".
    If InStr(ActiveWorkbook.Name, "=") > 0 Then Err.Raise 1003, Description:={{BAD_NAME}} & ActiveWorkbook.Name

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
    MsgBox Err.Description, vbCritical, {{TITLE}}
End Sub

Private Function ConfiguredPython() As String
    ' The full path of Python from the user's own config file; an error with a Dutch text if there
    ' is none. A bare name is refused: it would be looked up in the folder of whatever is open.
    #If Mac Then
        ConfiguredPython = GetConfig("INTERPRETER_MAC")
        If Left$(ConfiguredPython, 1) <> "/" Then Err.Raise 1001, Description:={{NO_INTERPRETER}}
    #Else
        ConfiguredPython = GetConfig("INTERPRETER_WIN")
        If Not (ConfiguredPython Like "[A-Za-z]:\*" Or ConfiguredPython Like "\\*") _
            Or InStr(ConfiguredPython, Chr(34)) > 0 Then Err.Raise 1001, Description:={{NO_INTERPRETER}}
        If Not FileExists(ConfiguredPython) Then Err.Raise 1002, Description:={{GONE_INTERPRETER}} & ConfiguredPython
    #End If
End Function

'@ExecuteMac
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
    If Answer <> "0" Then Err.Raise 1006, Description:={{NO_INTERPRETER}}
    Application.StatusBar = {{BUSY}}  ' Python goes on by itself: CleanUp takes this away
    Exit Sub

NoScript:
    On Error GoTo 0
    Err.Raise 1006, Description:={{NO_SCRIPT}}
    #End If
End Sub

Private Function LogFile() As String
    ' Where Python's own errors go: inside Excel's sandbox, which needs no permission.
    LogFile = Environ("HOME") & "/" & PROJECT_NAME & "_fout.log"
End Function

'@ExecuteWindows
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
        Err.Raise 1003, Description:={{BAD_NAME}} & ActiveWorkbook.Name
    End If

    ' Windows looks for libraries in the current folder, which can be that of any workbook.
    CurrentFolder = WScript.CurrentDirectory
    WScript.CurrentDirectory = ParentFolder(PYTHON_WIN)
    On Error Resume Next
        ExitCode = -1
        ExitCode = WScript.Run(RunCommand, 0, True)
        WScript.CurrentDirectory = CurrentFolder
    On Error GoTo 0

    If ExitCode <> 0 Then Err.Raise 1004, Description:={{FAILED}} & ParentFolder(PYTHON_WIN)
End Sub

'@CleanUp
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
    If Said <> "" Then MsgBox {{MAC_FAILED}} & Right$(Said, 700), vbCritical, {{TITLE}}
    #End If
End Sub

'@XLPyCommand
#If Not Mac Then
Private Function XLPyCommand()
    ' How xlwings' library starts the server of the functions. Nothing of a workbook is in it, and
    ' the server leaves the folder where Excel happens to be.
    XLPyCommand = Chr(34) & ConfiguredPython() & Chr(34) & _
                  " -E -P -B -c ""import os, sys; os.chdir(sys.prefix); import xlwings; xlwings.serve('$(CLSID)')"""
End Function
#End If

'@XLPyLoadDLL
#If Not Mac Then
Private Sub XLPyLoadDLL()
    Dim Folder As String

    Folder = ParentFolder(ConfiguredPython())
    If LoadLibrary(Folder & "\" & XLPyDLLName) = 0 Then  ' Standard installation
        If LoadLibrary(ParentFolder(Folder) & "\" & XLPyDLLName) = 0 Then  ' Virtualenv
            Err.Raise 1005, Description:={{NO_LIBRARY}} & XLPyDLLName
        End If
    End If
End Sub
#End If

'@XLPy
#If Not Mac Then
Function XLPy()
    XLPyLoadDLL
    If 0 <> XLPyDLLActivateAuto(XLPy, XLPyCommand, 1) Then Err.Raise 1000, Description:=XLPy
End Function
#End If

'@GetConfigFilePath
Private Function GetConfigFilePath() As String
    #If Mac Then
        ' ~/Library/Containers/com.microsoft.Excel/Data
        GetConfigFilePath = Environ("HOME") & "/" & PROJECT_NAME & ".conf"
    #Else
        GetConfigFilePath = Environ("USERPROFILE") & "\." & PROJECT_NAME & "\" & PROJECT_NAME & ".conf"
    #End If
End Function

'@GetConfig
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

'@FileOrFolderExistsOnMac
Private Function FileOrFolderExistsOnMac(FileOrFolderstr As String) As Boolean
    #If Mac Then
    On Error Resume Next
        FileOrFolderExistsOnMac = Dir(FileOrFolderstr, vbDirectory) <> vbNullString
    On Error GoTo 0
    #End If
End Function

'@ExpandEnvironmentStrings
Private Function ExpandEnvironmentStrings(ByVal s As String)
    #If Mac Then
        ExpandEnvironmentStrings = s
    #Else
        ExpandEnvironmentStrings = WScript.ExpandEnvironmentStrings(s)
    #End If
End Function

'@ReadFile
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
