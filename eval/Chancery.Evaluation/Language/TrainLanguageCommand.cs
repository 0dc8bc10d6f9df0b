using System.Diagnostics;
using Chancery.Language.English;

namespace Chancery.Evaluation.Language;

/// <summary><c>train-language [OUT]</c>: trains the English model on GUM, with word classes from openly licensed transcripts. Seeded: the same bytes each time.</summary>
internal static class TrainLanguageCommand
{
    private const int Folds = 5;
    private const string Notice = """
        Chancery English model, version 2. Licence of this file: CC BY-SA 4.0.
        Tags, lemmas, dependencies and names: trained on GUM, the Georgetown University Multilayer corpus (https://github.com/amir-zeldes/gum, Zeldes 2017),
        annotations CC BY 4.0; texts of the genres academic, court, textbook, vlog (CC BY), news, interview (Wikinews, CC BY 2.5), speech (public domain),
        bio (Wikipedia, CC BY-SA 3.0) and voyage (Wikivoyage, CC BY-SA 3.0), by their contributors.
        Word classes: counted in transcripts of whitehouse.gov (public domain) and of en.kremlin.ru (CC BY 4.0, Kremlin.ru), and in the GUM texts named.
        All of it was changed: into weights. The file holds numbers and word endings only, no sentence of any of these texts.
        """;

    public static int Run(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var output = arguments.FirstOrDefault(argument => !argument.StartsWith('-')) ?? DefaultOutput;
        var all = GumReader.Read(Path.Combine("..", "shared", "data", "gum", "train.conllu.gz"));
        var model = Train(
            all,
            OpenText.Paragraphs(Path.Combine("..", "shared", "data", "verify", "record")),
            stage => Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds, 6:F0} s  {stage}")
        );
        using var file = File.Create(output);
        model.Write(file);
        Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds, 6:F0} s  {output}: {file.Length / 1e6:F1} MB");
        return 0;
    }

    public static string DefaultOutput => Path.Combine("src", "Chancery", "Language", "English", "english.model");

    private static EnglishModel Train(
        IReadOnlyList<GumSentence> sentences,
        IEnumerable<string> paragraphs,
        Action<string> report
    )
    {
        var tags = new TagSet(Distinct(sentences, token => token.Tag));
        var relations = new TagSet(Distinct(sentences, token => token.Relation));
        var samples = sentences.Select(sentence => new Sample(sentence, tags, relations)).ToList();

        var learner = new WordTableLearner(samples, paragraphs);
        var byDocument = samples
            .Select(sample => sample.Sentence.Document)
            .Distinct()
            .ToDictionary(document => document, learner.Build, StringComparer.Ordinal);
        WordTable WordsOf(Sample sample) => byDocument[sample.Sentence.Document];
        report("word classes");

        var tagger = TaggerTrainer.Train(samples, WordsOf, tags.Count, TrainingOptions.Tagger);
        TaggerTrainer.Jackknife(samples, WordsOf, tags.Count, TrainingOptions.Tagger, Folds);
        report("tags");

        var parser = new ParserTrainer(relations.Count, TrainingOptions.Parser).Train(samples, WordsOf);
        report("dependencies");

        var outer = NameTrainer.Train(samples, WordsOf, isInner: false, TrainingOptions.Names);
        var inner = NameTrainer.Train(samples, WordsOf, isInner: true, TrainingOptions.Names);
        report("names");

        return new EnglishModel
        {
            Notice = Notice,
            Tags = tags,
            Relations = relations,
            Words = learner.Build(without: null),
            Tagger = tagger,
            Transitions = parser.Transitions,
            RelationNames = parser.Relations,
            OuterNames = outer,
            InnerNames = inner,
            Lemmatizer = LemmaLearner.Learn(sentences, tags),
        };
    }

    private static IEnumerable<string> Distinct(IEnumerable<GumSentence> sentences, Func<GumToken, string> name) =>
        sentences.SelectMany(sentence => sentence.Tokens).Select(name).Distinct().Order(StringComparer.Ordinal);
}
