using System.Globalization;
using System.Text;
using Chancery.Transcripts;

namespace Chancery.Export;

/// <summary>The speakers of a document in the order in which they first speak, each with an id that XML allows.</summary>
internal sealed class SpeakerIds
{
    private readonly OrderedDictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>Names the speakers of <paramref name="turns"/>, apart from the ids that a format uses for itself.</summary>
    public SpeakerIds(IEnumerable<Turn> turns, params ReadOnlySpan<string> taken)
    {
        var used = new HashSet<string>(taken.ToArray(), StringComparer.Ordinal);
        foreach (var speaker in turns.Where(turn => turn.IsPrimarySpeech).Select(turn => turn.Speaker).OfType<string>())
        {
            if (_ids.ContainsKey(speaker))
            {
                continue;
            }

            var stem = StemOf(speaker);
            var id = stem;
            for (var number = 2; !used.Add(id); number++)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            }

            _ids.Add(speaker, id);
        }
    }

    /// <summary>Names with their ids.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _ids;

    /// <summary>The id of a speaker who is named.</summary>
    public string Of(string speaker) => _ids[speaker];

    private static string StemOf(string speaker)
    {
        var stem = new StringBuilder();
        foreach (var c in speaker.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                stem.Append(char.ToLowerInvariant(c));
            }
            else if ((char.IsWhiteSpace(c) || c == '-') && stem.Length > 0 && stem[^1] != '-')
            {
                stem.Append('-');
            }
        }

        var id = stem.ToString().Trim('-');
        return id.Length == 0 ? "speaker"
            : char.IsAsciiDigit(id[0]) ? "speaker-" + id
            : id;
    }
}
