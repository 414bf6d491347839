namespace SdkKit.Secrets.Documents;

/// <summary>The members of one object, element or mapping that belong together: one that names, one that holds the value, and the name of the whole.</summary>
internal struct NamedScalar
{
    public TextRange Owner;

    private TextRange _name;
    private TextRange _value;
    private ValueForm _form;

    /// <summary>Takes in a member; where both halves are known, they make another one.</summary>
    public void Add(DocumentMembers members, TextRange name, TextRange value, ValueForm form)
    {
        if (members.IsNaming(name))
            _name = value;
        else if (members.IsHolding(name))
            (_value, _form) = (value, form);
        else
            return;

        if (_name.Length > 0 && _value.Length > 0)
        {
            members.Add(_name, _value, _form);
            _value = default;
        }
    }

    /// <summary>Takes in the content of the whole: <c>&lt;add key="API_TOKEN">…&lt;/add></c>.</summary>
    public readonly void AddContent(DocumentMembers members, TextRange value, ValueForm form) => members.Add(_name, value, form);

    /// <summary>At the end a value that nothing beside it has named is its owner's: <c>"adminPassword": { "value": "…" }</c>.</summary>
    public readonly void Close(DocumentMembers members)
    {
        if (_value.Length > 0)
            members.Add(Owner, _value, _form);
    }
}
