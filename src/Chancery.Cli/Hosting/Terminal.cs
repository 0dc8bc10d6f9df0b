using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Chancery.Cli.Hosting;

/// <summary>Where output goes: data to <see cref="Out"/>, everything else to <see cref="Error"/>, both UTF-8 whatever the locale.</summary>
internal sealed class Terminal : IAsyncDisposable
{
    private const int WidthOfPipes = 80;
    private const int NarrowestWidth = 40;
    private const int WidestText = 120;

    private readonly WatchedStream _output;
    private readonly string _color;

    private Terminal(WatchedStream output, TextWriter error, string color)
    {
        _output = output;
        _color = color;
        Out = new StreamWriter(output, Utf8, 64 * 1024) { NewLine = "\n" };
        Error = error;
    }

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Data.</summary>
    public StreamWriter Out { get; }

    /// <summary>Errors, warnings, progress.</summary>
    public TextWriter Error { get; }

    /// <summary>True where a person watches the other end of <see cref="Error"/>.</summary>
    public static bool IsWatched => !Console.IsErrorRedirected;

    /// <summary>True once the reader of a pipe has closed it.</summary>
    public bool IsOutputClosed => _output.HasFailed;

    /// <summary>Columns that a line may fill; running text stays readable and does not fill a very wide window.</summary>
    public static int Width { get; } = MeasureWidth();

    /// <summary>True where output is coloured.</summary>
    public bool IsColored =>
        _color == "always"
        || (
            _color == "auto"
            && !Console.IsOutputRedirected
            && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 }
        );

    public static Terminal Open(string color) =>
        new(
            new WatchedStream(Console.OpenStandardOutput()),
            new StreamWriter(Console.OpenStandardError(), Utf8, 256) { AutoFlush = true, NewLine = "\n" },
            color
        );

    /// <summary>A console that draws on <see cref="Out"/>.</summary>
    public IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = IsColored ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = IsColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(Out),
            }
        );
        console.Profile.Width = Width;
        return console;
    }

    /// <summary>A console that draws progress on <see cref="Error"/>.</summary>
    public IAnsiConsole CreateProgressConsole() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });

    public async ValueTask DisposeAsync()
    {
        if (!IsOutputClosed)
        {
            try
            {
                await Out.FlushAsync();
            }
            catch (IOException) when (IsOutputClosed)
            {
                // Nobody reads any more.
            }
        }

        await Error.FlushAsync();
    }

    private static int MeasureWidth()
    {
        var columns =
            int.TryParse(
                Environment.GetEnvironmentVariable("COLUMNS"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var set
            )
            && set > 0
                ? set
            : Console.IsOutputRedirected ? WidthOfPipes
            : Console.WindowWidth > 0 ? Console.WindowWidth
            : WidthOfPipes;
        return Math.Clamp(columns, NarrowestWidth, WidestText);
    }
}
