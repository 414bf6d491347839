namespace SdkKit.Tests.Permissions.Routes;

/// <summary>Real routes, each with the permission that Azure documents for it.</summary>
[AzureApiClient(Service = AzureService.ResourceManager)]
internal interface INetwork
{
    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{name}"), Takes("Microsoft.Network/virtualNetworks/read")]
    Task<HttpResponseMessage> Call1Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks"), Takes("Microsoft.Network/virtualNetworks/read")]
    Task<HttpResponseMessage> Call2Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Network/virtualNetworks"), Takes("Microsoft.Network/virtualNetworks/read")]
    Task<HttpResponseMessage> Call3Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{name}"), Takes("Microsoft.Network/virtualNetworks/write")]
    Task<HttpResponseMessage> Call4Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{name}"), Takes("Microsoft.Network/virtualNetworks/delete")]
    Task<HttpResponseMessage> Call5Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{name}"), Takes("Microsoft.Network/virtualNetworks/subnets/read")]
    Task<HttpResponseMessage> Call6Async(string subscriptionId, string group, string virtualNetworkName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets"), Takes("Microsoft.Network/virtualNetworks/subnets/read")]
    Task<HttpResponseMessage> Call7Async(string subscriptionId, string group, string virtualNetworkName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{name}"), Takes("Microsoft.Network/virtualNetworks/subnets/write")]
    Task<HttpResponseMessage> Call8Async(string subscriptionId, string group, string virtualNetworkName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{virtualNetworkName}/subnets/{name}"), Takes("Microsoft.Network/virtualNetworks/subnets/delete")]
    Task<HttpResponseMessage> Call9Async(string subscriptionId, string group, string virtualNetworkName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkInterfaces/{name}"), Takes("Microsoft.Network/networkInterfaces/read")]
    Task<HttpResponseMessage> Call10Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkInterfaces"), Takes("Microsoft.Network/networkInterfaces/read")]
    Task<HttpResponseMessage> Call11Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/providers/Microsoft.Network/networkInterfaces"), Takes("Microsoft.Network/networkInterfaces/read")]
    Task<HttpResponseMessage> Call12Async(string subscriptionId, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkInterfaces/{name}"), Takes("Microsoft.Network/networkInterfaces/write")]
    Task<HttpResponseMessage> Call13Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkInterfaces/{name}"), Takes("Microsoft.Network/networkInterfaces/delete")]
    Task<HttpResponseMessage> Call14Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups/{name}"), Takes("Microsoft.Network/networkSecurityGroups/read")]
    Task<HttpResponseMessage> Call15Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups"), Takes("Microsoft.Network/networkSecurityGroups/read")]
    Task<HttpResponseMessage> Call16Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups/{name}"), Takes("Microsoft.Network/networkSecurityGroups/write")]
    Task<HttpResponseMessage> Call17Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups/{name}"), Takes("Microsoft.Network/networkSecurityGroups/delete")]
    Task<HttpResponseMessage> Call18Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}/securityRules/{name}"), Takes("Microsoft.Network/networkSecurityGroups/securityRules/read")]
    Task<HttpResponseMessage> Call19Async(string subscriptionId, string group, string networkSecurityGroupName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}/securityRules"), Takes("Microsoft.Network/networkSecurityGroups/securityRules/read")]
    Task<HttpResponseMessage> Call20Async(string subscriptionId, string group, string networkSecurityGroupName, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}/securityRules/{name}"), Takes("Microsoft.Network/networkSecurityGroups/securityRules/write")]
    Task<HttpResponseMessage> Call21Async(string subscriptionId, string group, string networkSecurityGroupName, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/networkSecurityGroups/{networkSecurityGroupName}/securityRules/{name}"), Takes("Microsoft.Network/networkSecurityGroups/securityRules/delete")]
    Task<HttpResponseMessage> Call22Async(string subscriptionId, string group, string networkSecurityGroupName, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses/{name}"), Takes("Microsoft.Network/publicIPAddresses/read")]
    Task<HttpResponseMessage> Call23Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses"), Takes("Microsoft.Network/publicIPAddresses/read")]
    Task<HttpResponseMessage> Call24Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses/{name}"), Takes("Microsoft.Network/publicIPAddresses/write")]
    Task<HttpResponseMessage> Call25Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses/{name}"), Takes("Microsoft.Network/publicIPAddresses/delete")]
    Task<HttpResponseMessage> Call26Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/loadBalancers/{name}"), Takes("Microsoft.Network/loadBalancers/read")]
    Task<HttpResponseMessage> Call27Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/loadBalancers"), Takes("Microsoft.Network/loadBalancers/read")]
    Task<HttpResponseMessage> Call28Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/loadBalancers/{name}"), Takes("Microsoft.Network/loadBalancers/write")]
    Task<HttpResponseMessage> Call29Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/loadBalancers/{name}"), Takes("Microsoft.Network/loadBalancers/delete")]
    Task<HttpResponseMessage> Call30Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/applicationGateways/{name}"), Takes("Microsoft.Network/applicationGateways/read")]
    Task<HttpResponseMessage> Call31Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/applicationGateways"), Takes("Microsoft.Network/applicationGateways/read")]
    Task<HttpResponseMessage> Call32Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/applicationGateways/{name}"), Takes("Microsoft.Network/applicationGateways/write")]
    Task<HttpResponseMessage> Call33Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/applicationGateways/{name}"), Takes("Microsoft.Network/applicationGateways/delete")]
    Task<HttpResponseMessage> Call34Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/applicationGateways/{name}/start"), Takes("Microsoft.Network/applicationGateways/start/action")]
    Task<HttpResponseMessage> Call35Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Post("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/applicationGateways/{name}/stop"), Takes("Microsoft.Network/applicationGateways/stop/action")]
    Task<HttpResponseMessage> Call36Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/routeTables/{name}"), Takes("Microsoft.Network/routeTables/read")]
    Task<HttpResponseMessage> Call37Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/routeTables"), Takes("Microsoft.Network/routeTables/read")]
    Task<HttpResponseMessage> Call38Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/routeTables/{name}"), Takes("Microsoft.Network/routeTables/write")]
    Task<HttpResponseMessage> Call39Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/routeTables/{name}"), Takes("Microsoft.Network/routeTables/delete")]
    Task<HttpResponseMessage> Call40Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/dnsZones/{name}"), Takes("Microsoft.Network/dnszones/read")]
    Task<HttpResponseMessage> Call41Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/dnsZones"), Takes("Microsoft.Network/dnszones/read")]
    Task<HttpResponseMessage> Call42Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/dnsZones/{name}"), Takes("Microsoft.Network/dnszones/write")]
    Task<HttpResponseMessage> Call43Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/dnsZones/{name}"), Takes("Microsoft.Network/dnszones/delete")]
    Task<HttpResponseMessage> Call44Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/privateEndpoints/{name}"), Takes("Microsoft.Network/privateEndpoints/read")]
    Task<HttpResponseMessage> Call45Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Get("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/privateEndpoints"), Takes("Microsoft.Network/privateEndpoints/read")]
    Task<HttpResponseMessage> Call46Async(string subscriptionId, string group, CancellationToken cancellationToken);

    [Put("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/privateEndpoints/{name}"), Takes("Microsoft.Network/privateEndpoints/write")]
    Task<HttpResponseMessage> Call47Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);

    [Delete("/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Network/privateEndpoints/{name}"), Takes("Microsoft.Network/privateEndpoints/delete")]
    Task<HttpResponseMessage> Call48Async(string subscriptionId, string group, string name, CancellationToken cancellationToken);
}
