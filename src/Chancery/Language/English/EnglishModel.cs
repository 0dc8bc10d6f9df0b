using System.Text;

namespace Chancery.Language.English;

/// <summary>Everything learned about English: the names of tags and relations, the network that reads sentences, and the rules of lemmas.</summary>
/// <remarks>The file begins with a text that says what it is and what it was trained on; the numbers follow as they lie in memory.</remarks>
internal sealed class EnglishModel
{
    private const string Resource = "Chancery.Language.English.english.model";
    private const int Version = 3;

    /// <summary>Name, version, licence and attribution of the model, as the file states them.</summary>
    public required string Notice { get; init; }

    /// <summary>The Penn tags.</summary>
    public required TagSet Tags { get; init; }

    /// <summary>The relations of Universal Dependencies.</summary>
    public required TagSet Relations { get; init; }

    /// <summary>Tags, trees and names.</summary>
    public required EnglishNetwork Network { get; init; }

    /// <summary>Lemmas.</summary>
    public required Lemmatizer Lemmatizer { get; init; }

    /// <summary>Reads the model that is part of the engine.</summary>
    public static EnglishModel Load()
    {
        using var resource =
            typeof(EnglishModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The engine was built without its resource {Resource}.");
        return Read(resource);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote, from a file that knows its length.</summary>
    /// <exception cref="InvalidDataException">The file is of another version, or damaged; the message says which, and where.</exception>
    public static EnglishModel Read(Stream file)
    {
        try
        {
            using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
            return Read(reader);
        }
        catch (EndOfStreamException error)
        {
            throw new InvalidDataException(
                $"The English model is damaged: it ends at byte {file.Length}, in the middle.",
                error
            );
        }
    }

    private static EnglishModel Read(BinaryReader reader)
    {
        var notice = ModelArrays.ReadText(reader);
        var version = reader.ReadInt32();
        if (version != Version)
        {
            throw new InvalidDataException(
                $"The English model has version {version}; this engine reads version {Version}."
            );
        }

        var model = new EnglishModel
        {
            Notice = notice,
            Tags = TagSet.Read(reader),
            Relations = TagSet.Read(reader),
            Network = EnglishNetwork.Read(reader),
            Lemmatizer = Lemmatizer.Read(reader),
        };
        ModelArrays.Check(
            model.Network.TagCount == model.Tags.Count && model.Network.RelationCount == model.Relations.Count,
            "its network has other tags and relations than it names"
        );
        return model;
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream file)
    {
        using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        ModelArrays.WriteText(writer, Notice);
        writer.Write(Version);
        Tags.Write(writer);
        Relations.Write(writer);
        Network.Write(writer);
        Lemmatizer.Write(writer);
    }
}
