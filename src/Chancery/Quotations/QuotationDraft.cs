using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>A quotation while it is put together; spans point into the repaired text.</summary>
internal sealed class QuotationDraft
{
    public required QuotationType Type { get; set; }

    public required List<TextSpan> Content { get; init; }

    public List<TextSpan> Quoted { get; init; } = [];

    public TextSpan? Cue { get; init; }

    public TextSpan? Speaker { get; set; }

    /// <summary>The passage of marks that it holds last; -1 for none.</summary>
    public int Passage { get; set; } = -1;

    /// <summary>Index of its paragraph.</summary>
    public required int Paragraph { get; set; }

    /// <summary>True where no clause said who speaks, and the speaker was taken from what stands around it.</summary>
    public bool IsUncued { get; init; }

    /// <summary>Whom the mention stands for.</summary>
    public NamedSpeaker Named { get; set; } = NamedSpeaker.Unknown;

    /// <inheritdoc cref="Quotation.IsSelfQuotation"/>
    public bool IsSelfQuotation { get; init; }

    /// <inheritdoc cref="Quotation.IsImagined"/>
    public bool IsImagined { get; init; }

    /// <summary>The reports inside its content.</summary>
    public List<QuotationDraft> Inner { get; } = [];

    public string? Addressee { get; init; }

    public TextSpan? Occasion { get; init; }

    public int Start => Content[0].Start;

    /// <summary>True where no word of <paramref name="other"/> lies outside this content.</summary>
    public bool Covers(QuotationDraft other) =>
        other.Content.TrueForAll(span => Content.Exists(own => own.Contains(span)));
}
