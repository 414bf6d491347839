namespace SdkKit.SourceGenerator.Model;

internal enum ResultShape
{
    /// <summary><c>Task</c>.</summary>
    Nothing,

    /// <summary><c>Task&lt;T&gt;</c>.</summary>
    Value,

    /// <summary><c>Task&lt;T?&gt;</c>.</summary>
    OptionalValue,

    /// <summary><c>Task&lt;AzureResponse&lt;T&gt;&gt;</c>.</summary>
    Response,

    /// <summary><c>Task&lt;HttpResponseMessage&gt;</c>.</summary>
    Raw,
}
