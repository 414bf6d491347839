//#if (!implicitUsings)
using System.Collections.Generic;
//#endif
using System.Text.Json;

namespace SdkKitTemplate.RootNamespace;

/// <param name="Name">The table's name, for example <c>PrimaryResult</c>.</param>
/// <param name="Columns">What each cell of a row is.</param>
/// <param name="Rows">The rows, cell by cell in the order of the columns.</param>
public sealed record LogsTable(string Name, IReadOnlyList<LogsColumn> Columns, IReadOnlyList<IReadOnlyList<JsonElement>> Rows);
