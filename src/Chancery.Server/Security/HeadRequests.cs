namespace Chancery.Server.Security;

/// <summary>Answers HEAD as GET wherever GET is answered; what stands below sends no body for it.</summary>
internal static class HeadRequests
{
    private static readonly object Key = new();

    /// <summary>Holds for what comes behind it.</summary>
    public static void UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            static async (context, next) =>
            {
                if (!HttpMethods.IsHead(context.Request.Method))
                {
                    await next(context);
                    return;
                }

                context.Request.Method = HttpMethods.Get;
                context.Items[Key] = true;
                try
                {
                    await next(context);
                }
                finally
                {
                    context.Request.Method = HttpMethods.Head;
                }
            }
        );

    /// <summary>True where only the head of the answer is wanted, so that an answer without end may end at once.</summary>
    public static bool IsHead(HttpContext context) => context.Items.ContainsKey(Key);
}
