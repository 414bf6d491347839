namespace SdkKit.Catalog;

/// <summary>What an action does to what it is about, from harmless to grave.</summary>
public enum ActionKind
{
    /// <summary>Reads how a resource is set up.</summary>
    Read,

    /// <summary>Reads the data that a resource keeps.</summary>
    ReadData,

    /// <summary>Does something that is neither reading nor writing, as <c>restart/action</c>.</summary>
    Act,

    /// <summary>Creates or changes.</summary>
    Write,

    /// <summary>Deletes, purges or removes.</summary>
    Delete,

    /// <summary>Reveals keys, secrets or tokens, or changes who may do what.</summary>
    Sensitive,
}
