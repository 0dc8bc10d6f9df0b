using Chancery.Actors;

namespace Chancery.Tests.Actors;

public sealed class ActorAliasesTests
{
    [Fact]
    public void NameOf_NothingDecided_IsTheNameItself()
    {
        Assert.Equal("Vesna Tarr", ActorAliases.None.NameOf("Vesna Tarr"));
        Assert.Equal(["Vesna Tarr"], ActorAliases.None.NamesOf("Vesna Tarr"));
        Assert.Null(ActorAliases.None.AreOne("Vesna Tarr", "V. Tarr"));
        Assert.True(ActorAliases.None.AreOne("Vesna Tarr", "VESNA TARR"));
    }

    [Fact]
    public void NameOf_MergedBySeveralSteps_IsTheNameThatTheLastStepGave()
    {
        var aliases = new ActorAliases([
            ("V. Tarr", "Vesna Tarr", true),
            ("Tarr Vesna", "V. Tarr", true),
            ("Vesna Tarr", "Vesna Tarr-Holm", true),
            ("Vesna Tarr-Holm", "Vesna Tarr", true),
        ]);

        Assert.Equal("Vesna Tarr", aliases.NameOf("Tarr Vesna"));
        Assert.True(aliases.AreOne("Vesna Tarr-Holm", "V. Tarr"));
    }

    [Fact]
    public void AreOne_MergeThatMeetsASplitOfAnotherRecord_IsLeftOut()
    {
        var aliases = new ActorAliases([
            ("J. Tarr", "Jon Tarr", true),
            ("J. Tarr", "Jutta Tarr", true),
            ("Jon Tarr", "Jutta Tarr", false),
        ]);

        Assert.True(aliases.AreOne("J. Tarr", "Jon Tarr"));
        Assert.Null(aliases.AreOne("J. Tarr", "Jutta Tarr"));
        Assert.False(aliases.AreOne("Jutta Tarr", "Jon Tarr"));
    }
}
