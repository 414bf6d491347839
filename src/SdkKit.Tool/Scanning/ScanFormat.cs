namespace SdkKit.Tool.Scanning;

/// <summary>How findings are written.</summary>
internal enum ScanFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning services and editors.</summary>
    Sarif,
}
