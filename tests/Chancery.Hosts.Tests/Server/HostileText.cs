namespace Chancery.Hosts.Tests.Server;

/// <summary>A document that tries to do something with whoever looks at it.</summary>
internal static class HostileText
{
    /// <summary>A mark that turns the writing direction of what follows.</summary>
    public const char Override = '\u202E';

    /// <summary>An interview whose every field holds markup; its address is a script, one of its names mixes alphabets.</summary>
    public const string Page = """
        <!doctype html>
        <html lang="en"><head>
        <title>Mira Tolvane: "&gt;&lt;script&gt;alert(1)&lt;/script&gt; an interview with The Grell Post</title>
        <link rel="canonical" href="javascript:alert(2)">
        <meta name="author" content="&lt;img src=x onerror=alert(3)&gt;">
        <meta property="article:published_time" content="2031-02-02">
        </head><body><main><article>
        <h1>Mira Tolvane: "&gt;&lt;script&gt;alert(1)&lt;/script&gt; an interview with The Grell Post</h1>
        <p><b>Question:</b> What do you say of &lt;svg onload=alert(4)&gt; in the harbour books of the last winter?</p>
        <p><b>Mira Tolvane:</b> The harbour books hold &lt;script src="//evil.example/x.js"&gt;&lt;/script&gt; and nothing else of that winter, I am told, and I have read them.</p>
        <p><b>Question:</b> Will the books be opened to the public before the summer of this year?</p>
        <p><b>Mira Tolvane:</b> They will be &#x202E;denepo&#x202C; before the summer, and Ilse M&#x0430;ren of the ministry has promised it to the islands.</p>
        </article></main></body></html>
        """;
}
