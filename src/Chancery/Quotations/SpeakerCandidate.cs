using Chancery.Text;

namespace Chancery.Quotations;

/// <summary>Somebody who may have said words that no clause reports.</summary>
/// <param name="Mention">How the text names him; null where it does not.</param>
/// <param name="Resolve">Whom the mention stands for; asked of the one chosen, since pronouns take him up from then on.</param>
/// <param name="At">Where he spoke or acted.</param>
/// <param name="IsSpeaker">False for who only acted.</param>
/// <param name="ParagraphsBack">How many paragraphs ago.</param>
internal sealed record SpeakerCandidate(
    TextSpan? Mention,
    Func<NamedSpeaker> Resolve,
    int At,
    bool IsSpeaker,
    int ParagraphsBack
);
