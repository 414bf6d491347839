namespace SdkKit.Tool.Scanning.Reports;

/// <summary>Writes a scan's result in one format.</summary>
internal interface IScanReport
{
    string Write(ScanResult result);
}
