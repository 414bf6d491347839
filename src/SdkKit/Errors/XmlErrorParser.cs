using System.Text;
using System.Xml;

namespace SdkKit.Errors;

/// <summary>Storage answers <c>&lt;Error&gt;&lt;Code/&gt;&lt;Message/&gt;&lt;/Error&gt;</c>; anything else in angle brackets is a page for people.</summary>
internal static class XmlErrorParser
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static AzureError? TryParse(ReadOnlySpan<byte> xml)
    {
        string? code = null;
        string? message = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(xml)), Settings);
            if (reader.MoveToContent() is not XmlNodeType.Element || reader.LocalName is not "Error")
            {
                return null;
            }

            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
                {
                    _ = reader.LocalName switch
                    {
                        "Code" => code = ErrorText.OneLine(reader.ReadString()),
                        "Message" => message = ErrorText.OneLine(reader.ReadString()),
                        _ => null,
                    };
                }
            }
        }
        catch (XmlException)
        {
            // What was read before the cut is kept.
        }

        return code is null && message is null ? null : new AzureError { Code = code, Message = message };
    }
}
