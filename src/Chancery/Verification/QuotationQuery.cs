using Chancery.Alignment;
using Chancery.Indexing;

namespace Chancery.Verification;

/// <summary>A quotation in the words of an index, ready to be searched.</summary>
internal sealed class QuotationQuery
{
    private readonly double[] _surprise;

    private QuotationQuery(
        ParsedQuotation quotation,
        SeedQuery search,
        AlignmentQuery words,
        double[] surprise,
        double chanceBits
    )
    {
        Quotation = quotation;
        Search = search;
        Words = words;
        _surprise = surprise;
        TotalSurprise = surprise.Sum();
        ChanceBits = chanceBits;
    }

    /// <summary>The quotation, parsed.</summary>
    public ParsedQuotation Quotation { get; }

    /// <summary>Its words, looked up in the index.</summary>
    public SeedQuery Search { get; }

    /// <summary>Its words and where words of the record may be skipped.</summary>
    public AlignmentQuery Words { get; }

    /// <summary>Number of words.</summary>
    public int Length => Words.Length;

    /// <summary>How rare each word is in the record, in bits.</summary>
    public ReadOnlySpan<double> Surprise => _surprise;

    /// <summary>How rare its words are together, in bits.</summary>
    public double TotalSurprise { get; }

    /// <summary>Bits of words that are to be expected once in the record by chance.</summary>
    public double ChanceBits { get; }

    /// <summary>Words of a passage, as the query numbers them.</summary>
    public int[] WordsOf(int passage, int start, int end)
    {
        var words = new int[end - start];
        Search.CopyWords(passage, start, words);
        return words;
    }

    /// <summary>Prepares <paramref name="quotation"/> for a search of <paramref name="index"/>.</summary>
    public static QuotationQuery Create(ParsedQuotation quotation, SeedIndex index, VerifierOptions options)
    {
        var search = index.Prepare(quotation.Words.AsSpan());
        var total = index.WordCount + 1.0;
        var surprise = new double[search.Length];
        for (var i = 0; i < surprise.Length; i++)
        {
            surprise[i] = Math.Log2(total / (search.CountOf(i) + 1.0));
        }

        var skips = new int[search.Length];
        foreach (var gap in quotation.Gaps)
        {
            skips[gap.Before] =
                (gap.Kind.HasFlag(GapKind.Ellipsis) ? options.MaxOmittedTokens : 0)
                + (gap.Kind.HasFlag(GapKind.Bracket) ? options.MaxBracketTokens : 0);
        }

        return new QuotationQuery(
            quotation,
            search,
            new AlignmentQuery(search.Words.ToArray(), skips),
            surprise,
            Math.Log2(total)
        );
    }
}
