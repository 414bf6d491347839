namespace SdkKit.Http;

/// <summary>Writes a URL-encoded form, field by field.</summary>
public ref struct FormFields
{
    private RequestUri _text;

    /// <summary>Starts an empty form.</summary>
    /// <param name="buffer">The first buffer, usually on the stack.</param>
    public FormFields(Span<char> buffer) => _text = new RequestUri(buffer);

    /// <summary>Adds a field; null adds none.</summary>
    /// <param name="name">The name, already URL-encoded.</param>
    /// <param name="value">The value.</param>
    public void Field(string name, string? value) => _text.Query(name, value);

    /// <summary>Adds an item of a list that is one field; null adds none.</summary>
    /// <param name="name">The name, already URL-encoded.</param>
    /// <param name="delimiter">What stands between two items, already URL-encoded.</param>
    /// <param name="value">The item.</param>
    public void FieldJoined(string name, string delimiter, string? value) => _text.QueryJoined(name, delimiter, value);

    /// <summary>Adds an item of a list whose items are numbered fields; null adds none.</summary>
    /// <param name="name">The name, already URL-encoded.</param>
    /// <param name="value">The item.</param>
    public void FieldIndexed(string name, string? value) => _text.QueryIndexed(name, value);

    /// <summary>The form as a body; what has been written is used up.</summary>
    public HttpContent ToContentAndClear() => RequestContents.Of(_text.ToFormAndClear(), "application/x-www-form-urlencoded");
}
