//#if (!implicitUsings)
using System.Collections.Generic;

//#endif
namespace SdkKitTemplate.RootNamespace;

/// <param name="Tables">The answer; the first table is the query's result.</param>
public sealed record LogsQueryResult(IReadOnlyList<LogsTable> Tables);
