using System.Text;
using Chancery.Indexing;
using Chancery.Text;
using Chancery.Verification;

namespace Chancery.Fuzz.Targets;

/// <summary>Any text as a quotation, against a small record: verbatim only with the words of the passage, and spans inside their texts.</summary>
internal sealed class QuotationTarget : IFuzzTarget
{
    private static readonly Passage[] Record =
    [
        new(
            "interview",
            0,
            "Reporter",
            "Will the ferry line open before the winter, as your ministry announced in spring?"
        ),
        new(
            "interview",
            1,
            "Vasil Kern",
            "We do not expect the ferry line to open before March. The harbour at Lissen needs two more cranes, and our partners in "
                + "Meridia have told us that they will deliver 33,000 tons in February. I would not call that a delay."
        ),
        new("briefing", 0, "Ana Sorel", "Meridia will deliver the cranes when the invoice is paid, not a day earlier."),
    ];

    private readonly QuotationVerifier _verifier = new(SeedIndex.Build(Record));

    public string Name => "quotation";

    public IEnumerable<byte[]> Seeds =>
        [
            "We do not expect the ferry line to open before March"u8.ToArray(),
            "The harbour at Lissen … told us that they will deliver 33,000 tons in [May]"u8.ToArray(),
            "Meridia will deliver the cranes when the invoice is paid, and I would not call that a delay"u8.ToArray(),
        ];

    public IReadOnlyList<byte[]> Dictionary =>
        [
            " … "u8.ToArray(),
            " [the] "u8.ToArray(),
            " (...) "u8.ToArray(),
            " not "u8.ToArray(),
            " ferry line "u8.ToArray(),
        ];

    public void Run(ReadOnlySpan<byte> input)
    {
        var quotation = Encoding.UTF8.GetString(input);
        var finding = _verifier.Verify(new Claim(quotation));
        if (finding.Verdict is Verdict.Verbatim verbatim && !quotation.AsSpan().ContainsAny("[]()….�".AsSpan()))
        {
            FuzzFailure.Unless(
                Words(verbatim.Source.Text).SequenceEqual(Words(quotation)),
                "Verbatim with other words."
            );
        }

        if (finding.Verdict is Verdict.Altered altered)
        {
            foreach (var edit in altered.Edits)
            {
                FuzzFailure.Unless(edit.Quotation.End <= quotation.Length, "An edit leaves the quotation.");
            }
        }

        if (finding.Verdict.Passage is { } passage)
        {
            var turn = Array.Find(Record, turn => turn.Document == passage.Document && turn.Turn == passage.Turn)!;
            FuzzFailure.Unless(
                turn.Text[passage.Span.Start..passage.Span.End].Equals(passage.Text, StringComparison.Ordinal),
                "The passage is not the text of its span."
            );
        }
    }

    private static IEnumerable<ulong> Words(string text) => Tokenizer.Tokenize(text).Select(token => token.Key);
}
