using System.Text;
using Chancery.Text;
using FsCheck.Xunit;

namespace Chancery.Tests.Text;

public sealed class TextRepairerTests
{
    [Theory]
    [InlineData("todayâ€™s", "today’s")]
    [InlineData("He said â€œyesâ€\u009d â€” and left â€“ twiceâ€¦", "He said “yes” — and left – twice…")]
    [InlineData("He said â€œyesâ€ and left.", "He said “yes” and left.")]
    [InlineData("Ã‰tat franÃ§ais, voilÃ\u00A0 l'Ã©tÃ©", "État français, voilà l'été")]
    [InlineData("MÃ¼nchen, StraÃŸe, Ã–sterreich", "München, Straße, Österreich")]
    [InlineData("Ã¢â‚¬â„¢ twice", "’ twice")]
    [InlineData("cafÃƒÂ© twice", "café twice")]
    [InlineData("Ð¿Ñ€Ð¸Ð²ÐµÑ‚ from Selm", "привет from Selm")]
    [InlineData("РџСЂРёРІРµС‚ from Selm", "Привет from Selm")]
    [InlineData("Donвђ™t", "Donвђ™t")]
    [InlineData("DonвЂ™t", "Don’t")]
    [InlineData("vĂˇĹľenĂ˝ pĂˇn", "vážený pán")]
    [InlineData("Don‚Äôt wait, caf√©", "Don’t wait, café")]
    [InlineData("priceÂ\u00A0Â£5", "price\u00A0£5")]
    [InlineData("donâ\u0080\u0099t", "don’t")]
    [InlineData("日本 ã‚¢ã‚¤ã‚¦", "日本 アイウ")]
    [InlineData("a cafÃƒÂ© and donÃ¢â‚¬â„¢t", "a café and don’t")]
    [InlineData("povedala â\u0080\u009ekĂĄvaâ\u0080\u009c pĂĄn", "povedala „káva“ pán")]
    [InlineData("the caf&eacute; isn&#8217;t &ldquo;dead&rdquo;", "the café isn’t “dead”")]
    [InlineData("the caf&amp;eacute; isn&amp;rsquo;t; Lund &amp; Reyk, V&amp;O", "the café isn’t; Lund & Reyk, V&O")]
    [InlineData("the caf&#195;&#169; isn&#226;&#8364;&#8482;t", "the café isn’t")]
    [InlineData("âWe are close,â she said. âIt is alive.â", "“We are close,” she said. “It is alive.”")]
    public void Repair_CharactersOfAnotherCodePage_AreMended(string damaged, string expected) =>
        Assert.Equal(expected, TextRepairer.Repair(new SourceText(damaged)).Value);

    [Theory]
    [InlineData(
        "adding a’it is vital that in todaya’s world we heed each othera’s needs.”",
        "adding “it is vital that in today’s world we heed each other’s needs.”"
    )]
    [InlineData(
        "We dona’t know. Ready to ‘synchronizea’ their plans.",
        "We don’t know. Ready to ‘synchronize’ their plans."
    )]
    [InlineData(
        "In todaya’s Ostria, Asia’s idea and Maria’s agenda’s end.",
        "In today’s Ostria, Asia’s idea and Maria’s agenda’s end."
    )]
    [InlineData("Todayâs talks: we donât know what itâs about.", "Todayâs talks: we don’t know what it’s about.")]
    public void Repair_MarksOfWhichALetterIsLeft_AreMended(string damaged, string expected) =>
        Assert.Equal(expected, TextRepairer.Repair(new SourceText(damaged)).Value);

    [Theory]
    [InlineData(
        "Obama’s plan, Russia’s answer, “China’s view,” Ma’am, Nausicaa’s, Qa’ida, Sana’a, Shi’a’s, the area’s data’s era’s end."
    )]
    [InlineData("Il ministro va’ da’ sta’ fa’; a’ suoi amici, dell’era, un’altra, “l’idea”, po’ e Roma’l.")]
    [InlineData("Ka’anapali, Hawai’i, O’ahu, Lana’i: “aloha’āina”.")]
    [InlineData("«Voilà…», dit-il. « Café » à l’âge d’âme. L’État «CAFÉ» et «PÂTÉ». Il a dit « jusqu’à »…")]
    [InlineData("De camera’s, opa’s en oma’s, data’s, villa’s; collega’s zagen foto’s van Anna’s agenda’s.")]
    [InlineData("Ankara’da, Moskova’ya, Rusya’nın, Almanya’dan: “Türkiye’nin”.")]
    [InlineData("São Paulo: «IRMÃ», “MANHÔ, NÃO… «Â», ÂNGELA")]
    [InlineData("Сёстры «Ё» и Рёв. В\u00A0Москве, С\u00A0Россией. Із Києва: «Її» РСФСР")]
    [InlineData("Größe „Ä“, Österreich; 5 Å² und 3 Å³. Århus Å… «Å»")]
    [InlineData("Ĺubica, Ľudovít, vážený; ORAŞE, MĂŞTI, ŢĂRI")]
    [InlineData("Está… ¿Qué? «¿ESPAÑA?» SEÑORÍA… “ACÁ…” à ½, é°")]
    [InlineData("Árvíztűrő tükörfúrógép — ÁÉÍ»…")]
    [InlineData("Η Ελλάδα «Î»… ΕΛΛΆΔΑ»")]
    [InlineData("’Twas a’ the same to him; for a’ that, “a man’s a man for a’ that.”")]
    [InlineData("√2, √π and √© 5; ¬ƒ")]
    [InlineData("Write &amp; for an ampersand in HTML, and &eacute; for a letter.")]
    [InlineData("AT&T; R&D; a&b; &c.; Q&A; fish & chips; x &amp; y &lt; z")]
    [InlineData("L’âme, l’âge, âpre; în România, câmp și âmplitude; «Âge d’or». Il a, âgé.")]
    [InlineData("A “persona’s” person; Victoria’s Victor; dona’s don.")]
    public void Repair_RightTextOfManyLanguages_IsLeftAlone(string text) =>
        Assert.Empty(TextRepairer.FindRepairs(text));

    [Fact]
    public void Repair_TheSameDamagedTextTwice_FindsNothingMore()
    {
        var once = TextRepairer.Repair(new SourceText("Itâ€™s cafÃ© DonвЂ™t a’it is todaya’s.”")).Value;

        Assert.Empty(TextRepairer.FindRepairs(once));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('â')]
    [InlineData('’')]
    [InlineData('Ã')]
    [InlineData('€')]
    [InlineData('“')]
    [InlineData('\n')]
    public void Repair_MegabyteOfOneCharacter_IsLinear(char character)
    {
        ProcessorTime.AssertInProportion(
            size => new string(character, size),
            text => _ = TextRepairer.FindRepairs(text),
            1 << 15
        );
        ProcessorTime.AssertInProportion(
            size => string.Concat(Enumerable.Repeat($"{character}’ a’it Ã", size)),
            text => _ = TextRepairer.FindRepairs(text),
            1 << 12
        );
    }

    [Property(MaxTest = 1_000)]
    public void Repair_AnyWreck_KeepsSpansInOrderAndInside(byte[] pieces)
    {
        // What the scanners look for, in every order: each may take a piece for its own.
        string[] damage =
        [
            "â",
            "€",
            "™",
            "â€",
            "â€™",
            "”",
            "“",
            "\"",
            "'",
            "Ã",
            "©",
            "a",
            "w",
            "1",
            " ",
            "\n",
            "&quot;",
            "&#39;",
            "вЂ",
            "в",
            "ï¿½",
            "\uFFFD",
            "?",
            "’",
            "ÿ",
            "s",
            "Ð",
            "·",
        ];
        var text = string.Concat(pieces.Select(piece => damage[piece % damage.Length]));

        var at = 0;
        foreach (var repair in TextRepairer.FindRepairs(text))
        {
            Assert.InRange(repair.Span.Start, at, text.Length);
            Assert.Equal(text[repair.Span.Start..repair.Span.End], repair.Original);
            at = repair.Span.End;
        }
    }

    [Property]
    public void Repair_AnyText_KeepsSpansInOrderAndInside(string? text)
    {
        text ??= "";
        var at = 0;
        foreach (var repair in TextRepairer.FindRepairs(text))
        {
            Assert.InRange(repair.Span.Start, at, text.Length);
            Assert.Equal(text[repair.Span.Start..repair.Span.End], repair.Original);
            at = repair.Span.End;
        }
    }

    [Fact]
    public void Repair_TextOfAReadersPaper_ReadThroughTheWesternPage_ComesBack()
    {
        const string right = "“We’ll see,” said the minister – ‘perhaps’… Über café, señor, São, Łódź, 5 € ™";
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        var damaged = western.GetString(Encoding.UTF8.GetBytes(right));

        Assert.Equal(right, TextRepairer.Repair(new SourceText(damaged)).Value);
    }
}
