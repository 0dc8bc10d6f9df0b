using System.Text;
using Chancery.Text;

namespace Chancery.Fuzz.Targets;

/// <summary>Decoding and repair: any bytes, as text, mended; positions of the view lead into the source and back.</summary>
internal sealed class RepairTarget : IFuzzTarget
{
    public string Name => "repair";

    public IEnumerable<byte[]> Seeds =>
        [
            "The ministerâ€™s words: â€œWe shall keep the ferry,â€\u009d she said in MÃ¼nster."u8.ToArray(),
            "РњРёРЅРёСЃС‚СЂ СЃРєР°Р·Р°Р»Р°: РїР°СЂРѕРј РѕСЃС‚Р°РЅРµС‚СЃСЏ."u8.ToArray(),
            "Todaya’s talks, a’it is in our interests,” he said; dona’t ask."u8.ToArray(),
            Encoding.Unicode.GetBytes("Plain words in two bytes a letter, said the minister.\n"),
        ];

    public IReadOnlyList<byte[]> Dictionary { get; } =
    [.. "â€™|â€œ|Ã©|Ã¢â‚¬â„¢|&amp;quot;|a’|â|Р|С|\uFFFD".Split('|').Select(Encoding.UTF8.GetBytes)];

    public void Run(ReadOnlySpan<byte> input)
    {
        var decoded = TextDecoder.Decode(input);
        if (!decoded.IsUsable)
        {
            return;
        }

        var view = TextRepairer.Repair(decoded.Text);
        var (at, source, text) = (0, view.Source.Value, view.Value);
        foreach (var repair in view.Repairs)
        {
            if (
                repair.Span.Start < at
                || repair.Span.End > source.Length
                || view.Source.ToString(repair.Span) != repair.Original
            )
            {
                throw new FuzzFailure("A repair stands beyond the text, before another one, or on other words.");
            }

            at = repair.Span.End;
        }

        at = 0;
        foreach (var word in MixedAlphabets.Find(source))
        {
            if (word.Span.Start < at || word.Span.End > source.Length || word.Letters.IsEmpty)
            {
                throw new FuzzFailure("A mixed word stands beyond the text, before another one, or is not mixed.");
            }

            at = word.Span.End;
        }

        for (var i = 0; i < text.Length; i += 1 + (text.Length / 64))
        {
            var back = view.ToSource(new TextSpan(i, i + 1));
            if (back.End > source.Length || !view.FromSource(back).Contains(new TextSpan(i, i + 1)))
            {
                throw new FuzzFailure($"Position {i} of the view does not lead into the source and back.");
            }
        }
    }
}
