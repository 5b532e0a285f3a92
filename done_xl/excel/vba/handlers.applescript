-- What Excel for the Mac may start outside its sandbox: done_xl's own commands and two windows.
-- done-xl install puts this file where Excel looks for it, and fills in both properties.

property AllowedPython : "{{python}}"
property AllowedCommands : {{{commands}}}

-- Called with "python|command|workbook"; gives "0" when Python started.
on VbaHandler(Asked)
	set {Python, RestAsked} to Halves(Asked)
	set {PythonCommand, BookName} to Halves(RestAsked)
	-- Any macro of any workbook may call this: it starts nothing else.
	considering case
		if PythonCommand is not in AllowedCommands or Python is not AllowedPython then return "1"
	end considering
	set LogFile to (POSIX path of (path to home folder)) & "Library/Containers/com.microsoft.Excel/Data/done_xl_fout.log"
	set ShellCommand to (quoted form of Python) & " -E -P -B -u -W ignore -c " & (quoted form of PythonCommand) & " " & (quoted form of ("--wb=" & BookName)) & " --from_xl=1 > /dev/null 2> " & (quoted form of LogFile) & " &"
	try
		do shell script ShellCommand
		return "0"
	on error
		return "1"
	end try
end VbaHandler

-- Called with "prompt|folder"; gives the folder, or "" when cancelled.
on KiesMap(Asked)
	set {PromptText, StartPath} to Halves(Asked)
	set StartPlace to PlaceOf(StartPath)
	try
		return POSIX path of (choose folder with prompt PromptText default location StartPlace)
	on error number -128
		return ""
	end try
end KiesMap

-- Called with "prompt|path"; gives the path of the file to write, or "" when cancelled.
on BewaarAls(Asked)
	set {PromptText, ProposedPath} to Halves(Asked)
	set {OldDelimiters, AppleScript's text item delimiters} to {AppleScript's text item delimiters, "/"}
	set ProposedName to last text item of ProposedPath
	set StartPath to ""
	if ProposedPath contains "/" then set StartPath to (text items 1 thru -2 of ProposedPath) as text
	set AppleScript's text item delimiters to OldDelimiters
	set StartPlace to PlaceOf(StartPath)
	try
		return POSIX path of (choose file name with prompt PromptText default name ProposedName default location StartPlace)
	on error number -128
		return ""
	end try
end BewaarAls

-- The folder of a path, or that of documents where there is none.
on PlaceOf(FolderPath)
	try
		return (POSIX file FolderPath) as alias
	on error
		return path to documents folder
	end try
end PlaceOf

-- What stands before and after the first bar.
on Halves(Asked)
	set Bar to offset of "|" in Asked
	set AfterBar to ""
	if Bar < (length of Asked) then set AfterBar to text (Bar + 1) thru -1 of Asked
	return {text 1 thru (Bar - 1) of Asked, AfterBar}
end Halves
