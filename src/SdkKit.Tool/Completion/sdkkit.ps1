# Completion of sdkkit for PowerShell. In $PROFILE:  sdkkit completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName sdkkit -ScriptBlock {
    param($word, $ast, $cursor)
    $text = $ast.ToString().PadRight($cursor - $ast.Extent.StartOffset).Substring(0, $cursor - $ast.Extent.StartOffset)
    $line = $text -replace '^\S+\s+', ''
    sdkkit "[suggest:$($line.Length)]" $line 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
