using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Provisioning;

/// <summary>
/// The name of a role assignment, made of what it is: the same scope, principal and role give the same name, so a repeated request repeats
/// nothing. It is the name that <c>guid(toLower(scope), principal, role)</c> gives in Bicep, so that templates and SdkKit name the same
/// assignment: version 5 of RFC 9562 over <c>scope-principal-role</c> in lower case.
/// </summary>
public static class RoleAssignmentName
{
    /// <summary>The name space of the template function <c>guid</c>.</summary>
    public static readonly Guid Namespace = new("11fb06fb-712d-4ddd-98c7-e71bbd588830");

    /// <summary>The name for one assignment.</summary>
    /// <param name="scope">What the role is assigned on.</param>
    /// <param name="principalId">Object id of the principal.</param>
    /// <param name="roleDefinitionId">GUID of the role definition.</param>
    public static Guid For(ArmScope scope, Guid principalId, Guid roleDefinitionId) =>
        Version5(Namespace, $"{scope.Id.ToLowerInvariant()}-{principalId:D}-{roleDefinitionId:D}");

    internal static Guid Version5(Guid nameSpace, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + text.Length];
        nameSpace.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);

#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; the name is an identifier, it protects nothing.
        var hash = SHA1.HashData(input);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
