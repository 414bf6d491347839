//#if (!implicitUsings)
using System;
using System.Collections.Generic;

//#endif
namespace SdkKitTemplate.RootNamespace;

/// <param name="AppId">The application (client) id.</param>
/// <param name="DisplayName">The name that people see.</param>
/// <param name="PasswordCredentials">Its secrets, without their text.</param>
public sealed record GraphApplication(string AppId, string DisplayName, IReadOnlyList<GraphPassword> PasswordCredentials);

/// <param name="EndDateTime">Until when the secret is accepted.</param>
public sealed record GraphPassword(DateTimeOffset EndDateTime);
