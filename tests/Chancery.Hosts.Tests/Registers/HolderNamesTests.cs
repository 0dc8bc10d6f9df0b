using Chancery.Actors;
using Chancery.Actors.Authority;
using Chancery.Faces.Registers;

namespace Chancery.Hosts.Tests.Registers;

/// <summary>Who is meant by a name that is asked for.</summary>
public sealed class HolderNamesTests
{
    [Fact]
    public void Is_NamesBroughtTogether_AreBothMeant()
    {
        var aliases = new ActorAliases([("The Harbour Master", "Vesna Tarr", true)]);

        Assert.True(NamesOf("Vesna Tarr", aliases).Is("The Harbour Master"));
        Assert.True(NamesOf("The Harbour Master", aliases).Is("Vesna Tarr"));
        Assert.False(NamesOf("Vesna Tarr", ActorAliases.None).Is("The Harbour Master"));
    }

    [Fact]
    public void Is_NamesHeldApart_AreNotTakenForOneHoweverAlike()
    {
        var aliases = new ActorAliases([("V. Tarr", "Vesna Tarr", false)]);

        Assert.True(NamesOf("Vesna Tarr", ActorAliases.None).Is("Tarr"));
        Assert.False(NamesOf("Vesna Tarr", aliases).Is("V. Tarr"));
    }

    private static HolderNames NamesOf(string asked, ActorAliases aliases) => new(asked, AuthorityData.Empty, aliases);
}
