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

    /// <summary><c>Task&lt;Stream&gt;</c>.</summary>
    Stream,

    /// <summary><c>Task&lt;AzureResponse&lt;Stream&gt;&gt;</c>.</summary>
    StreamResponse,

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    Items,

    /// <summary><c>AsyncPageable&lt;T&gt;</c>.</summary>
    Pageable,

    /// <summary><c>IAsyncEnumerable&lt;Page&lt;T&gt;&gt;</c>.</summary>
    Pages,

    /// <summary><c>IAsyncEnumerable&lt;SseItem&lt;T&gt;&gt;</c>.</summary>
    Events,

    /// <summary><c>IAsyncEnumerable&lt;SseItem&lt;string&gt;&gt;</c>.</summary>
    TextEvents,

    /// <summary><c>Task&lt;Operation&gt;</c>.</summary>
    Operation,

    /// <summary><c>Task&lt;Operation&lt;T&gt;&gt;</c>.</summary>
    OperationWithValue,
}
