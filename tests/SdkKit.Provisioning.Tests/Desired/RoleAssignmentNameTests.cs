using CsCheck;

namespace SdkKit.Provisioning.Tests.Desired;

public sealed class RoleAssignmentNameTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [Fact]
    public void Version5_VectorOfTheRfc_IsMet() =>
        Assert.Equal(Guid.Parse("2ed6657d-e927-568b-95e1-2665a8aea6a2"), RoleAssignmentName.Version5(Dns, "www.example.com"));

    /// <summary>As the Bicep compiler (0.49.2, snapshot) works out guid('/subscriptions/…', '…', '…').</summary>
    [Fact]
    public void For_OneAssignment_IsNamedAsBicepNamesIt() => Assert.Equal(
        Guid.Parse("ae605bda-c66d-5394-9a00-db53b6012759"),
        RoleAssignmentName.For(Scope("/subscriptions/11111111-2222-4333-8444-555555555555"), new("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"), new("acdd72a7-3385-48ef-bd42-f606fba81ae7")));

    [Fact]
    public void For_SameParts_GivesOneNameWhateverTheCase() => Gen.Select(Gen.Guid, Gen.Guid, Gen.Guid).Sample((subscription, principal, role) =>
    {
        var name = RoleAssignmentName.For(Scope($"/subscriptions/{subscription}/resourceGroups/Rg"), principal, role);

        Assert.Equal(name, RoleAssignmentName.For(Scope($"/SUBSCRIPTIONS/{subscription}/resourcegroups/rG/"), principal, role));
        Assert.Equal(5, name.Version);
        Assert.Equal(0b10, name.Variant >> 2);
    });

    [Fact]
    public void For_AnyOtherPart_GivesAnotherName() => Gen.Select(Gen.Guid, Gen.Guid, Gen.Guid, Gen.Guid).Sample((subscription, principal, role, other) =>
    {
        var scope = Scope($"/subscriptions/{subscription}");
        var names = new[]
        {
            RoleAssignmentName.For(scope, principal, role),
            RoleAssignmentName.For(scope, other, role),
            RoleAssignmentName.For(scope, principal, other),
            RoleAssignmentName.For(Scope($"/subscriptions/{other}"), principal, role),
        };
        Assert.Equal(names.Length, names.Distinct().Count());
    });

    private static ArmScope Scope(string id) => ArmScope.TryParse(id, out var scope, out var problem) ? scope : throw new InvalidOperationException(problem);
}
