' What a colleague does to documents in LibreOffice: selects words, types, deletes, comments, as the keys and menus do.
' Each line of the file of jobs: document, where to save it, "tracked" or "plain", what to do, the words it is done to, and
' what is typed. A line of the report for each job: "done", or what went wrong.

Sub EditAll(jobs As String, report As String)
  Dim files, lines, written, job
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = CreateUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(ConvertToUrl(jobs)))
  lines.setEncoding("UTF-8")
  written = CreateUnoService("com.sun.star.io.TextOutputStream")
  written.setOutputStream(files.openFileWrite(ConvertToUrl(report)))
  written.setEncoding("UTF-8")
  Do While Not lines.isEOF()
    job = Split(lines.readLine(), Chr(9))
    If UBound(job) = 5 Then written.writeString(Edited(job) & Chr(10))
  Loop
  written.closeOutput()
  StarDesktop.terminate()
End Sub

Function Edited(job) As String
  Dim document
  On Error GoTo Failed
  document = StarDesktop.loadComponentFromURL(ConvertToUrl(job(0)), "_blank", 0, Array(Named("Hidden", True)))
  document.RecordChanges = (job(2) = "tracked")
  Edited = Done(document, job(3), job(4), job(5))
  document.storeToURL(ConvertToUrl(job(1)), Array(Named("FilterName", "MS Word 2007 XML")))
  document.close(True)
  Exit Function
Failed:
  Edited = Error$ & " in line " & Erl
End Function

Function Done(document, what As String, words As String, typed As String) As String
  Dim found, cursor
  Done = "done"
  found = FoundIn(document, words)
  If IsNull(found) Then
    Done = "the words are not in the document"
    Exit Function
  End If
  Select Case what
    Case "type over"
      SelectIn(document, found)
      TypeIn(document, typed)
    Case "delete"
      SelectIn(document, found)
      Press(document, ".uno:Delete")
    Case "type before"
      SelectIn(document, found.getStart())
      TypeIn(document, typed)
    Case "type behind"
      SelectIn(document, found.getEnd())
      TypeIn(document, typed)
    Case "type at the end of the paragraph"
      cursor = found.getText().createTextCursorByRange(found.getEnd())
      cursor.gotoEndOfParagraph(False)
      SelectIn(document, cursor)
      TypeIn(document, typed)
    Case "break"
      SelectIn(document, found.getStart())
      Press(document, ".uno:InsertPara")
    Case "new paragraph behind"
      cursor = found.getText().createTextCursorByRange(found.getEnd())
      cursor.gotoEndOfParagraph(False)
      SelectIn(document, cursor)
      Press(document, ".uno:InsertPara")
      TypeIn(document, typed)
    Case "delete paragraph"
      cursor = found.getText().createTextCursorByRange(found.getStart())
      cursor.gotoStartOfParagraph(False)
      cursor.gotoNextParagraph(True)
      SelectIn(document, cursor)
      Press(document, ".uno:Delete")
    Case "move up by two"
      SelectIn(document, found.getStart())
      Press(document, ".uno:MoveUp")
      Press(document, ".uno:MoveUp")
    Case "comment"
      SelectIn(document, found)
      Press(document, ".uno:InsertAnnotation", Named("Text", typed))
    Case "bold"
      SelectIn(document, found)
      Press(document, ".uno:Bold")
    Case Else
      Done = "nobody does that: " & what
  End Select
End Function

Function FoundIn(document, words As String)
  Dim search
  search = document.createSearchDescriptor()
  search.SearchString = words
  search.SearchRegularExpression = True
  search.SearchCaseSensitive = True
  FoundIn = document.findFirst(search)
End Function

Sub SelectIn(document, range)
  document.CurrentController.select(range)
End Sub

Sub TypeIn(document, typed As String)
  Press(document, ".uno:InsertText", Named("Text", typed))
End Sub

Sub Press(document, command As String, Optional first, Optional second)
  Dim dispatcher, arguments
  dispatcher = CreateUnoService("com.sun.star.frame.DispatchHelper")
  If IsMissing(first) Then
    arguments = Array()
  ElseIf IsMissing(second) Then
    arguments = Array(first)
  Else
    arguments = Array(first, second)
  End If
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, arguments)
End Sub

Function Named(name As String, value)
  Dim pair As New com.sun.star.beans.PropertyValue
  pair.Name = name
  pair.Value = value
  Named = pair
End Function
