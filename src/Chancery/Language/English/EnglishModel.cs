using System.Text;

namespace Chancery.Language.English;

/// <summary>Everything learned about English: word classes, and the weights of the tagger, the parser and the names.</summary>
/// <remarks>The file begins with a line of text that says what it is and what it was trained on; the numbers follow as they lie in memory.</remarks>
internal sealed class EnglishModel
{
    private const string Resource = "Chancery.Language.English.english.model";
    private const int Version = 2;

    /// <summary>Name, version, licence and attribution of the model, as the file states them.</summary>
    public required string Notice { get; init; }
    public required TagSet Tags { get; init; }
    public required TagSet Relations { get; init; }
    public required WordTable Words { get; init; }
    public required WeightTable Tagger { get; init; }
    public required TransitionTable Transitions { get; init; }
    public required WeightTable RelationNames { get; init; }
    public required WeightTable OuterNames { get; init; }
    public required WeightTable InnerNames { get; init; }
    public required Lemmatizer Lemmatizer { get; init; }

    /// <summary>Reads the model that is part of the engine.</summary>
    public static EnglishModel Load()
    {
        using var resource =
            typeof(EnglishModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The engine was built without its resource {Resource}.");
        return Read(resource);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another version.</exception>
    public static EnglishModel Read(Stream file)
    {
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        var notice = reader.ReadString();
        var version = reader.ReadInt32();
        if (version != Version)
        {
            throw new InvalidDataException(
                $"The English model has version {version}; this engine reads version {Version}."
            );
        }

        return new EnglishModel
        {
            Notice = notice,
            Tags = TagSet.Read(reader),
            Relations = TagSet.Read(reader),
            Words = WordTable.Read(reader),
            Tagger = WeightTable.Read(reader),
            Transitions = TransitionTable.Read(reader),
            RelationNames = WeightTable.Read(reader),
            OuterNames = WeightTable.Read(reader),
            InnerNames = WeightTable.Read(reader),
            Lemmatizer = Lemmatizer.Read(reader),
        };
    }

    public void Write(Stream file)
    {
        using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        writer.Write(Notice);
        writer.Write(Version);
        Tags.Write(writer);
        Relations.Write(writer);
        Words.Write(writer);
        Tagger.Write(writer);
        Transitions.Write(writer);
        RelationNames.Write(writer);
        OuterNames.Write(writer);
        InnerNames.Write(writer);
        Lemmatizer.Write(writer);
    }
}
