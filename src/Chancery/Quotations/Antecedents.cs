using Chancery.Actors;

namespace Chancery.Quotations;

/// <summary>The persons a pronoun can take up: those who spoke or acted lately, weighed by how near, how fit and how talkative they are.</summary>
/// <remarks>By <see cref="SpeakerWeights"/>.</remarks>
internal sealed class Antecedents
{
    private const int MostKept = 5;
    private const int MostParagraphs = 6;

    private readonly Dictionary<string, NameGender> _learned = new(StringComparer.Ordinal);
    private readonly List<Antecedent> _recent = [];
    private int _paragraph;

    /// <summary>The last person who spoke or acted and has a name; null where the last one has none.</summary>
    public PersonName? Last => _recent.Count == 0 ? null : _recent[^1].Person;

    /// <summary>Says that the next paragraph begins.</summary>
    public void BeginParagraph() => _paragraph++;

    /// <summary>Notes who spoke or acted; <paramref name="isSpeaker"/> false for the subject of a sentence without a report.</summary>
    public void Note(PersonName person, bool isSpeaker)
    {
        if (person.Gender != NameGender.Unknown)
        {
            _learned[person.FullName] = person.Gender;
        }

        Add(new Antecedent(person, GenderOf(person), isSpeaker, _paragraph));
    }

    /// <summary>Notes somebody whose name the text does not tell: "a spokeswoman", a family name that two persons bear.</summary>
    public void NoteUnnamed(NameGender gender, bool isSpeaker) =>
        Add(new Antecedent(null, gender, isSpeaker, _paragraph));

    /// <summary>The gender of a person, by name, title or an earlier pronoun.</summary>
    public NameGender GenderOf(PersonName person) =>
        person.Gender != NameGender.Unknown ? person.Gender : _learned.GetValueOrDefault(person.FullName);

    /// <summary>Whom a pronoun of this gender takes up; nobody where that is somebody without a name.</summary>
    /// <param name="gender">Of the pronoun.</param>
    /// <param name="goesOn">True where the verb says that the speaker had spoken before: "added".</param>
    public (PersonName? Person, bool IsDoubtful) Find(NameGender gender, bool goesOn)
    {
        var (best, bestWeight, next) = (default(Antecedent), 0.0, 0.0);
        var nearness = 1.0;
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            var weight = nearness * WeightOf(_recent[i], gender, goesOn);
            nearness *= weight > 0 ? SpeakerWeights.PersonBack : 1;
            if (weight > bestWeight)
            {
                (best, bestWeight, next) = (_recent[i], weight, bestWeight);
            }
            else
            {
                next = Math.Max(next, weight);
            }
        }

        var isDoubtful = next > SpeakerWeights.Doubt * bestWeight;
        if (best.Person is not { } person)
        {
            return (null, false);
        }

        if (!isDoubtful)
        {
            _learned[person.FullName] = gender;
        }

        return (
            person with
            {
                Gender = best.Gender == NameGender.Unknown && isDoubtful ? NameGender.Unknown : gender,
            },
            isDoubtful
        );
    }

    private double WeightOf(Antecedent one, NameGender gender, bool goesOn)
    {
        var paragraphs = _paragraph - one.Paragraph;
        if (paragraphs > MostParagraphs)
        {
            return 0;
        }

        var role =
            one.IsSpeaker ? 1
            : goesOn ? SpeakerWeights.OnlyActedBeforeMore
            : SpeakerWeights.OnlyActed;
        return role * FitOf(one, gender) * Math.Pow(SpeakerWeights.ParagraphBack, paragraphs);
    }

    private double FitOf(Antecedent one, NameGender gender)
    {
        var known = one.Person is { } person ? GenderOf(person) : one.Gender;
        if (known != NameGender.Unknown)
        {
            return known == gender ? 1 : 0;
        }

        var isWomans = one.Person is { Given: [var given, ..] } && given[^1] is 'a' or 'а' or 'á';
        return one.Person is null ? 1
            : isWomans == (gender == NameGender.Female) ? SpeakerWeights.LikelyGender
            : SpeakerWeights.UnlikelyGender;
    }

    private void Add(Antecedent one)
    {
        _recent.RemoveAll(other =>
            one.Person is null ? other.Person is null : other.Person?.FullName == one.Person.FullName
        );
        _recent.Add(one);
        if (_recent.Count > MostKept)
        {
            _recent.RemoveAt(0);
        }
    }

    /// <summary>Somebody a pronoun can take up.</summary>
    /// <param name="Person">The person; null where the text does not name him.</param>
    /// <param name="Gender">As known when noted.</param>
    /// <param name="IsSpeaker">False for who only acted.</param>
    /// <param name="Paragraph">Where that was.</param>
    private readonly record struct Antecedent(PersonName? Person, NameGender Gender, bool IsSpeaker, int Paragraph);
}
