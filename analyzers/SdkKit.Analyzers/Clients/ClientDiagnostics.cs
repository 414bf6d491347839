using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Diagnostics;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.Analyzers.Clients;

/// <summary>What the rules of this folder report.</summary>
internal static class ClientDiagnostics
{
    public static readonly DiagnosticDescriptor UnmatchedPlaceholder = new(
        ClientProblemIds.UnmatchedPlaceholder,
        title: "Route placeholder without a parameter",
        messageFormat: "Route placeholder '{0}' of {1} has no parameter; add one of that name, or mark one with [Path(\"{0}\")]",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Every placeholder of a route is filled by a parameter: the one of its name, or the one that [Path] names.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnmatchedPlaceholder));

    public static readonly DiagnosticDescriptor UnbindableParameter = new(
        ClientProblemIds.UnbindableParameter,
        title: "Parameter that cannot be sent",
        messageFormat: "Parameter '{0}' cannot be sent: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A parameter becomes a part of the path, a query parameter, a header or the body. Path, query and headers take values with one text form: strings, numbers, dates, GUIDs and enums; query and headers also take collections of them.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnbindableParameter));

    public static readonly DiagnosticDescriptor SecondBody = new(
        ClientProblemIds.SecondBody,
        title: "Second body",
        messageFormat: "Parameter '{0}' is a second body; put both into one type",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A request has one body. An unmarked parameter without a text form is the body of POST, PUT and PATCH.",
        helpLinkUri: HelpLink.For(ClientProblemIds.SecondBody));

    public static readonly DiagnosticDescriptor BodyOnGet = new(
        ClientProblemIds.BodyOnGet,
        title: "Body on GET",
        messageFormat: "Parameter '{0}' is a body, which {1} does not have; use POST, or pass its parts in the query",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Services and proxies ignore or refuse a body on GET and HEAD.",
        helpLinkUri: HelpLink.For(ClientProblemIds.BodyOnGet));

    public static readonly DiagnosticDescriptor UnsupportedReturnType = new(
        ClientProblemIds.UnsupportedReturnType,
        title: "Unsupported return type",
        messageFormat: "{0} returns {1}; return Task, Task<T>, Task<AzureResponse<T>>, Task<Stream>, Task<Operation<T>>, IAsyncEnumerable<T>, AsyncPageable<T> or Task<HttpResponseMessage>",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A call is asynchronous; what it returns says how the answer is read.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnsupportedReturnType));

    public static readonly DiagnosticDescriptor MissingJsonContext = new(
        ClientProblemIds.MissingJsonContext,
        title: "JSON without a context",
        messageFormat: "{0} is sent or read as JSON, but {1} names no JsonContext; add JsonContext = typeof(…) to [AzureApiClient]",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Clients use no reflection: the contract of every type comes from a JsonSerializerContext that the interface names.",
        helpLinkUri: HelpLink.For(ClientProblemIds.MissingJsonContext));

    public static readonly DiagnosticDescriptor JsonTypeNotListed = new(
        ClientProblemIds.JsonTypeNotListed,
        title: "JSON type missing from the context",
        messageFormat: "{0} is not in {1}; add [JsonSerializable(typeof({0}))] to it",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The context knows the types that it lists and those that they are made of. A call with another type would fail when it is made.",
        helpLinkUri: HelpLink.For(ClientProblemIds.JsonTypeNotListed));

    public static readonly DiagnosticDescriptor MissingCancellationToken = new(
        ClientProblemIds.MissingCancellationToken,
        title: "Call that cannot be cancelled",
        messageFormat: "{0} cannot be cancelled; add a CancellationToken parameter",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A call over the network can take minutes; without a token nobody can give it up.",
        helpLinkUri: HelpLink.For(ClientProblemIds.MissingCancellationToken));

    public static readonly DiagnosticDescriptor NotACall = new(
        ClientProblemIds.NotACall,
        title: "Member that is no call",
        messageFormat: "{0} is no call: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Every abstract method of an annotated interface is a request, and so is every method with a verb of an annotated class, which has to be partial.",
        helpLinkUri: HelpLink.For(ClientProblemIds.NotACall));

    public static readonly DiagnosticDescriptor InvalidRoute = new(
        ClientProblemIds.InvalidRoute,
        title: "Unusable route",
        messageFormat: "Route '{0}' cannot be used: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A route is a path with {name} and {**name} placeholders, and at most a query of name=value pairs.",
        helpLinkUri: HelpLink.For(ClientProblemIds.InvalidRoute));

    public static readonly DiagnosticDescriptor UnknownAddress = new(
        ClientProblemIds.UnknownAddress,
        title: "Client without an address",
        messageFormat: "{0} has no address; set Service, or BaseAddress together with Audience",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Service gives base address, hosts and audience in every cloud. An API of one's own needs its https address and the audience of its tokens.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnknownAddress));

    public static readonly DiagnosticDescriptor InsecureBaseAddress = new(
        ClientProblemIds.InsecureBaseAddress,
        title: "Base address without https",
        messageFormat: "Base address '{0}' is not https, the token would travel in the clear; use https",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A token is sent over https only. The client would refuse the address when it is made.",
        helpLinkUri: HelpLink.For(ClientProblemIds.InsecureBaseAddress));

    public static readonly DiagnosticDescriptor UnsupportedInterface = new(
        ClientProblemIds.UnsupportedInterface,
        title: "Type that cannot become a client",
        messageFormat: "{0} cannot become a client: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A client is made of an interface whose abstract members are methods, or of a partial class; its assembly has to see it.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnsupportedInterface));

    public static readonly DiagnosticDescriptor ReservedHeader = new(
        ClientProblemIds.ReservedHeader,
        title: "Header that the client sets itself",
        messageFormat: "Header {1} is set by the client itself; remove it",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Authorization and Host decide who gets the request and with which right. The client sets both: a token from an argument could belong to anybody.",
        helpLinkUri: HelpLink.For(ClientProblemIds.ReservedHeader));

    public static readonly DiagnosticDescriptor TakenRegistrationName = new(
        ClientProblemIds.TakenRegistrationName,
        title: "Registration name that is taken",
        messageFormat: "services.{0}() calls {1}.{0} and does not register {2}; rename the interface",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Both are extension methods of IServiceCollection, and the compiler prefers the one without an optional parameter. The program compiles and the client is missing when it runs.",
        helpLinkUri: HelpLink.For(ClientProblemIds.TakenRegistrationName));

    public static readonly DiagnosticDescriptor UnflattenableType = new(
        ClientProblemIds.UnflattenableType,
        title: "Type that cannot be flattened",
        messageFormat: "Parameter '{0}' cannot be flattened: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An object in a query or form is taken apart into its public properties when the program is built, down to values with a text form. What has none would arrive as the name of its type.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnflattenableType));

    public static readonly DiagnosticDescriptor InvalidHeader = new(
        ClientProblemIds.InvalidHeader,
        title: "Header that cannot be sent",
        messageFormat: "Header '{0}' cannot be sent: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A header has a name of letters, digits and '-', and a value on one line: the attribute's on a client or method, the argument's on a parameter.",
        helpLinkUri: HelpLink.For(ClientProblemIds.InvalidHeader));

    public static readonly DiagnosticDescriptor InvalidTimeout = new(
        ClientProblemIds.InvalidTimeout,
        title: "Timeout that cannot be kept",
        messageFormat: "TimeoutSeconds of {0} cannot be kept: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A call is given up after its TimeoutSeconds, a positive number; without it, the client's own limits hold. A sequence is read after its call, so it has none.",
        helpLinkUri: HelpLink.For(ClientProblemIds.InvalidTimeout));

    public static readonly DiagnosticDescriptor UnusablePaging = new(
        ClientProblemIds.UnusablePaging,
        title: "Paging that cannot work",
        messageFormat: "{0}: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[Paged] says where the items of a page are and what leads to the next one: an address, or a token and how it goes back. [JsonLines] says that there are no pages.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnusablePaging));

    public static readonly DiagnosticDescriptor PageAsItem = new(
        ClientProblemIds.PageAsItem,
        title: "Page in place of its items",
        messageFormat: "{0} lists {1}, which is a whole page; list its items, {2}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A sequence is of the items: the client reads the pages and follows their links by itself. Page<T> gives the boundaries where they matter.",
        helpLinkUri: HelpLink.For(ClientProblemIds.PageAsItem));

    public static readonly DiagnosticDescriptor UnusableOperation = new(
        ClientProblemIds.UnusableOperation,
        title: "Long-running operation that cannot work",
        messageFormat: "{0}: {1}",
        DiagnosticCategories.Clients,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[LongRunning] belongs to a method that returns an operation. [Rehydrate] goes on with an operation from the text of its token and sends no request of its own.",
        helpLinkUri: HelpLink.For(ClientProblemIds.UnusableOperation));
}
