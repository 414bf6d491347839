namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface ICompute
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}"), Takes("Microsoft.Compute/virtualMachines/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines"), Takes("Microsoft.Compute/virtualMachines/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Compute/virtualMachines"), Takes("Microsoft.Compute/virtualMachines/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}"), Takes("Microsoft.Compute/virtualMachines/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Patch("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}"), Takes("Microsoft.Compute/virtualMachines/write")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}"), Takes("Microsoft.Compute/virtualMachines/delete")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/start"), Takes("Microsoft.Compute/virtualMachines/start/action")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/restart"), Takes("Microsoft.Compute/virtualMachines/restart/action")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/powerOff"), Takes("Microsoft.Compute/virtualMachines/powerOff/action")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/deallocate"), Takes("Microsoft.Compute/virtualMachines/deallocate/action")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/generalize"), Takes("Microsoft.Compute/virtualMachines/generalize/action")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/capture"), Takes("Microsoft.Compute/virtualMachines/capture/action")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/redeploy"), Takes("Microsoft.Compute/virtualMachines/redeploy/action")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}/runCommand"), Takes("Microsoft.Compute/virtualMachines/runCommand/action")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/disks/{name}"), Takes("Microsoft.Compute/disks/read")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/disks"), Takes("Microsoft.Compute/disks/read")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Compute/disks"), Takes("Microsoft.Compute/disks/read")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/disks/{name}"), Takes("Microsoft.Compute/disks/write")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Patch("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/disks/{name}"), Takes("Microsoft.Compute/disks/write")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/disks/{name}"), Takes("Microsoft.Compute/disks/delete")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/snapshots/{name}"), Takes("Microsoft.Compute/snapshots/read")]
    Task<HttpResponseMessage> Call21Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/snapshots"), Takes("Microsoft.Compute/snapshots/read")]
    Task<HttpResponseMessage> Call22Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/snapshots/{name}"), Takes("Microsoft.Compute/snapshots/write")]
    Task<HttpResponseMessage> Call23Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/snapshots/{name}"), Takes("Microsoft.Compute/snapshots/delete")]
    Task<HttpResponseMessage> Call24Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/images/{name}"), Takes("Microsoft.Compute/images/read")]
    Task<HttpResponseMessage> Call25Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/images"), Takes("Microsoft.Compute/images/read")]
    Task<HttpResponseMessage> Call26Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/images/{name}"), Takes("Microsoft.Compute/images/write")]
    Task<HttpResponseMessage> Call27Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/images/{name}"), Takes("Microsoft.Compute/images/delete")]
    Task<HttpResponseMessage> Call28Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/availabilitySets/{name}"), Takes("Microsoft.Compute/availabilitySets/read")]
    Task<HttpResponseMessage> Call29Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/availabilitySets"), Takes("Microsoft.Compute/availabilitySets/read")]
    Task<HttpResponseMessage> Call30Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/availabilitySets/{name}"), Takes("Microsoft.Compute/availabilitySets/write")]
    Task<HttpResponseMessage> Call31Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/availabilitySets/{name}"), Takes("Microsoft.Compute/availabilitySets/delete")]
    Task<HttpResponseMessage> Call32Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachineScaleSets/{name}"), Takes("Microsoft.Compute/virtualMachineScaleSets/read")]
    Task<HttpResponseMessage> Call33Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachineScaleSets"), Takes("Microsoft.Compute/virtualMachineScaleSets/read")]
    Task<HttpResponseMessage> Call34Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Compute/virtualMachineScaleSets"), Takes("Microsoft.Compute/virtualMachineScaleSets/read")]
    Task<HttpResponseMessage> Call35Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachineScaleSets/{name}"), Takes("Microsoft.Compute/virtualMachineScaleSets/write")]
    Task<HttpResponseMessage> Call36Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachineScaleSets/{name}"), Takes("Microsoft.Compute/virtualMachineScaleSets/delete")]
    Task<HttpResponseMessage> Call37Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachineScaleSets/{name}/start"), Takes("Microsoft.Compute/virtualMachineScaleSets/start/action")]
    Task<HttpResponseMessage> Call38Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachineScaleSets/{name}/restart"), Takes("Microsoft.Compute/virtualMachineScaleSets/restart/action")]
    Task<HttpResponseMessage> Call39Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachineScaleSets/{name}/powerOff"), Takes("Microsoft.Compute/virtualMachineScaleSets/powerOff/action")]
    Task<HttpResponseMessage> Call40Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{virtualMachineName}/extensions/{name}"), Takes("Microsoft.Compute/virtualMachines/extensions/read")]
    Task<HttpResponseMessage> Call41Async(string subscriptionId, string group, string virtualMachineName, string name, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{virtualMachineName}/extensions/{name}"), Takes("Microsoft.Compute/virtualMachines/extensions/write")]
    Task<HttpResponseMessage> Call42Async(string subscriptionId, string group, string virtualMachineName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{virtualMachineName}/extensions/{name}"), Takes("Microsoft.Compute/virtualMachines/extensions/delete")]
    Task<HttpResponseMessage> Call43Async(string subscriptionId, string group, string virtualMachineName, string name, CancellationToken cancellationToken);
}
