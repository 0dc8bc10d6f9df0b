using System.Diagnostics;
using System.Globalization;
using Chancery.Evaluation.Language.Network;
using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary><c>train-language [OUT]</c>: trains the English model on GUM, with word classes from openly licensed transcripts. Seeded: the same bytes each time.</summary>
internal static class TrainLanguageCommand
{
    private const string Notice = """
        Chancery English model, version 3. Licence of this file: CC BY-SA 4.0.
        Tags, lemmas, dependencies and names: trained on GUM, the Georgetown University Multilayer corpus (https://github.com/amir-zeldes/gum, Zeldes 2017),
        annotations CC BY 4.0; texts of the genres academic, court, textbook, vlog (CC BY), news, interview (Wikinews, CC BY 2.5), speech (public domain),
        bio (Wikipedia, CC BY-SA 3.0) and voyage (Wikivoyage, CC BY-SA 3.0), by their contributors.
        Word classes: counted in transcripts of whitehouse.gov (public domain) and of en.kremlin.ru (CC BY 4.0, Kremlin.ru), and in the GUM texts named.
        All of it was changed: into weights. The file holds numbers and word endings only, no sentence of any of these texts.
        """;

    public static string DefaultOutput => Path.Combine("src", "Chancery", "Language", "English", "english.model");

    public static int Run(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var output =
            arguments.FirstOrDefault(argument => !argument.Contains('=', StringComparison.Ordinal)) ?? DefaultOutput;
        var model = Train(
            Options(arguments),
            stage => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds, 6:F0} s  {stage}")
        );
        using var file = File.Create(output);
        model.Write(file);
        Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds, 6:F0} s  {output}: {file.Length / 1e6:F1} MB");
        return 0;
    }

    private static EnglishModel Train(NetworkOptions options, Action<string> report)
    {
        var sentences = GumReader.Read(Path.Combine("..", "shared", "data", "gum", "train.conllu.gz"));
        var dev = GumReader.Read(Path.Combine("..", "shared", "data", "gum", "dev.conllu.gz"));
        var tags = new TagSet(Distinct(sentences, token => token.Tag));
        var relations = new TagSet(Distinct(sentences, token => token.Relation));
        var lemmatizer = LemmaLearner.Learn(sentences, tags);
        var samples = sentences.Select(sentence => new Sample(sentence, tags, relations)).ToList();
        var random = new SplitMix(options.Seed);
        var knowledge = new WordKnowledge(
            samples,
            OpenText.Paragraphs(Path.Combine("..", "shared", "data", "verify", "record")),
            new WordLists("authority"),
            options.Inputs,
            random
        );
        report($"{knowledge.Companies} words of open text");

        var tables = new NetworkTables(knowledge, options.Inputs, random);
        var network = new LanguageNetwork(tables.All, tags.Count, relations.Count, options, random);
        NetworkTrainer.Train(
            network,
            [.. samples.Select(sample => NetworkSample.Of(sample, tables))],
            options,
            random,
            (round, loss) =>
                report(
                    $"round {round}: loss {loss:F3}" + (round % 5 == 0 ? ", " + LanguageReport.Line(dev, Model()) : "")
                )
        );
        return Model();

        EnglishModel Model() =>
            new()
            {
                Notice = Notice,
                Tags = tags,
                Relations = relations,
                Network = NetworkExport.Export(network, tables, options),
                Lemmatizer = lemmatizer,
            };
    }

    /// <summary>The options, with those that the arguments name (<c>Rounds=5</c>) as they say.</summary>
    private static NetworkOptions Options(string[] arguments)
    {
        var options = new NetworkOptions();
        foreach (var argument in arguments.Where(argument => argument.Contains('=', StringComparison.Ordinal)))
        {
            var parts = argument.Split('=', 2);
            var (name, value) = (parts[0], parts[1]);
            var property =
                typeof(NetworkOptions).GetProperty(name)
                ?? throw new ArgumentException($"There is no option {name}.", nameof(arguments));
            property.SetValue(options, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        }

        return options;
    }

    private static IEnumerable<string> Distinct(IEnumerable<GumSentence> sentences, Func<GumToken, string> name) =>
        sentences.SelectMany(sentence => sentence.Tokens).Select(name).Distinct().Order(StringComparer.Ordinal);
}
