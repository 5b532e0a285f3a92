-- What Excel for the Mac may start outside its sandbox: done_xl's own commands and two windows.
-- done-xl install puts this file where Excel looks for it, and fills in both properties.

property AllowedPython : "{{python}}"
property AllowedCommands : {{{commands}}}

-- Called with "python|command|workbook"; gives "0" when Python started.
on VbaHandler(Asked)
	set Bar to offset of "|" in Asked
	set Python to text 1 thru (Bar - 1) of Asked
	set Asked to text (Bar + 1) thru -1 of Asked
	set Bar to offset of "|" in Asked
	set PythonCommand to text 1 thru (Bar - 1) of Asked
	set BookName to text (Bar + 1) thru -1 of Asked
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

-- Called with "title|folder"; gives the folder, or "" when cancelled.
on KiesMap(Asked)
	set {Title, Begin} to Halves(Asked)
	try
		set Begin to (POSIX file Begin) as alias
	on error
		set Begin to path to documents folder
	end try
	try
		return POSIX path of (choose folder with prompt Title default location Begin)
	on error number -128
		return ""
	end try
end KiesMap

-- Called with "title|path"; gives the path of the file to write, or "" when cancelled.
on BewaarAls(Asked)
	set {Title, Proposal} to Halves(Asked)
	set {OldDelimiters, AppleScript's text item delimiters} to {AppleScript's text item delimiters, "/"}
	set FileName to last text item of Proposal
	set Folder to ""
	if Proposal contains "/" then set Folder to (text items 1 thru -2 of Proposal) as text
	set AppleScript's text item delimiters to OldDelimiters
	try
		set Begin to (POSIX file Folder) as alias
	on error
		set Begin to path to documents folder
	end try
	try
		return POSIX path of (choose file name with prompt Title default name FileName default location Begin)
	on error number -128
		return ""
	end try
end BewaarAls

on Halves(Asked)
	set Bar to offset of "|" in Asked
	set Second to ""
	if Bar < (length of Asked) then set Second to text (Bar + 1) thru -1 of Asked
	return {text 1 thru (Bar - 1) of Asked, Second}
end Halves
