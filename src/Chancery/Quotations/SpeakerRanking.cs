using Chancery.Actors;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Chooses among candidates who said words that no clause reports, by <see cref="SpeakerWeights"/>; nobody is an answer.</summary>
internal static class SpeakerRanking
{
    private const int MostWords = 400;

    /// <summary>The candidate of most weight; nobody where none weighs enough. Doubtful unless he spoke in this paragraph and nobody acted since.</summary>
    /// <param name="text">The text.</param>
    /// <param name="candidates">Who spoke or acted, nearest or not.</param>
    /// <param name="words">What is said; null where that is not to count.</param>
    public static (TextSpan? Mention, NamedSpeaker Named) Choose(
        string text,
        IEnumerable<SpeakerCandidate> candidates,
        TextSpan? words
    )
    {
        var (best, most) = (default(SpeakerCandidate), 0.0);
        var nearness = 1.0;
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.At))
        {
            var weight = nearness * WeightOf(text, candidate, words);
            nearness *= SpeakerWeights.PersonBack;
            if (weight > most)
            {
                (best, most) = (candidate, weight);
            }
        }

        if (best is null || most < SpeakerWeights.Least)
        {
            return (null, NamedSpeaker.Unknown);
        }

        var named = best.Resolve();
        return (
            best.Mention,
            most >= SpeakerWeights.Sure ? named : named with { IsDoubtful = named.IsDoubtful || named.Name is not null }
        );
    }

    private static double WeightOf(string text, SpeakerCandidate candidate, TextSpan? words)
    {
        var weight =
            (candidate.IsSpeaker ? 1 : SpeakerWeights.OnlyActed)
            * Math.Pow(SpeakerWeights.ParagraphBack, candidate.ParagraphsBack);
        if (words is not { } said || candidate.Mention is not { } mention)
        {
            return weight;
        }

        if (Pronouns.GenderOfMention(text.AsSpan(mention.Start, mention.Length)) != NameGender.Unknown)
        {
            return weight;
        }

        var name = PersonName.Parse(text.Substring(mention.Start, mention.Length));
        if (
            name.Family is { } family
            && text.AsSpan(said.Start, said.Length).Contains(family, StringComparison.Ordinal)
        )
        {
            weight *= SpeakerWeights.NamedInWords;
        }

        return name.Kind == NameKind.Generic && SaysI(text, said) ? weight * SpeakerWeights.NoPersonSaysI : weight;
    }

    private static bool SaysI(string text, TextSpan said)
    {
        var at = said.Start;
        for (var i = 0; i < MostWords && WordScanner.TryRead(text, ref at, said.End, out var word); i++)
        {
            var written = text.AsSpan(word.Span.Start, word.Span.Length);
            if (written is "I" or "ich" or "Ich" or "я" or "Я" or "je" or "Je" or "yo" or "Yo")
            {
                return true;
            }
        }

        return false;
    }
}
