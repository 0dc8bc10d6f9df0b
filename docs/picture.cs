// Draws coloured terminal output as an SVG picture, for README.md:
//   COLUMNS=96 ./chancery verify samples/report.html --against samples/record --color always | dotnet run docs/picture.cs docs/verify.svg
using System.Globalization;
using System.Net;
using System.Text;

const double CellWidth = 8.43;
const double LineHeight = 19;
const double Margin = 18;

var lines = Console.In.ReadToEnd().TrimEnd('\n').Split('\n').Select(Runs).ToArray();
var width = (lines.Max(line => line.Sum(run => run.Text.Length)) * CellWidth) + (2 * Margin);
var height = (lines.Length * LineHeight) + (2 * Margin);
var svg = new StringBuilder();
svg.Append(
    CultureInfo.InvariantCulture,
    $$"""
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width:0.#}} {{height:0.#}}" role="img" aria-label="A checked report in a terminal">
    <style>
    text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d8d6cf; white-space: pre; }
    .b { font-weight: bold; } .d { fill: #8d8b84; } .c31 { fill: #ff8077; } .c32 { fill: #7fd18f; } .c33 { fill: #e3bd5b; } .c36 { fill: #74c7dc; }
    </style>
    <rect width="100%" height="100%" rx="8" fill="#1b1b1a"/>

    """
);
for (var row = 0; row < lines.Length; row++)
{
    var column = 0;
    foreach (var (text, ink) in lines[row])
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            var y = Margin + ((row + 0.75) * LineHeight);
            var x = Margin + (column * CellWidth);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" textLength=\"{text.Length * CellWidth:0.##}\" class=\"{ink}\">{WebUtility.HtmlEncode(text)}</text>\n"
            );
        }

        column += text.Length;
    }
}

File.WriteAllText(args[0], svg.Append("</svg>\n").ToString());

// The stretches of a line between two escape sequences, each with the classes of its colour and weight.
static List<(string Text, string Ink)> Runs(string line)
{
    var runs = new List<(string, string)>();
    var parts = line.Split('\u001b');
    runs.Add((parts[0], ""));
    foreach (var part in parts[1..])
    {
        var end = part.IndexOf('m', StringComparison.Ordinal);
        runs.Add((part[(end + 1)..], Ink(part[1..end].Split(';'))));
    }

    return runs;
}

static string Ink(string[] codes) =>
    string.Join(
        ' ',
        codes
            .Select(
                (string code) =>
                    code switch
                    {
                        "1" => "b",
                        "2" => "d",
                        "31" or "91" => "c31",
                        "32" or "92" => "c32",
                        "33" or "93" => "c33",
                        "36" or "96" => "c36",
                        _ => "",
                    }
            )
            .Where(name => name.Length > 0)
    );
