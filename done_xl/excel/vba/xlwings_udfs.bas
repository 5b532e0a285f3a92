Attribute VB_Name = "xlwings_udfs"
'Made by xlwings' generator: do not change.
#Const App = "Microsoft Excel"
Function DONE_REALISATIE(totaal, doel, Optional nulmeting)
Attribute DONE_REALISATIE.VB_Description = "Vergelijkt een totaal met het doel: het deel van het doel dat u bereikte. Met een nulmeting vult de functie ook de cel ernaast: het verschil met de nulmeting."
Attribute DONE_REALISATIE.VB_ProcData.VB_Invoke_Func = " \n14"
#If Mac Then
    DONE_REALISATIE = "Deze functie werkt alleen in Excel voor Windows."
#Else
    #If App = "Microsoft Excel" Then
        If TypeOf Application.Caller Is Range Then On Error GoTo failed
        DONE_REALISATIE = XLPy.CallUDF("done_xl_udfs", "DONE_REALISATIE", Array(totaal, doel, nulmeting), ThisWorkbook, Application.Caller)
        Exit Function
    #Else
        DONE_REALISATIE = XLPy.CallUDF("done_xl_udfs", "DONE_REALISATIE", Array(totaal, doel, nulmeting))
        Exit Function
    #End If
failed:
    DONE_REALISATIE = Err.Description
#End If
End Function
