using Chancery.Server.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Chancery.Server.Rest;

/// <summary>The description of the interface (OpenAPI 3.1), and a page that shows it, all served from here.</summary>
internal static class ApiDescription
{
    public const string Page = "/api";

    private const string Name = "v1";

    // The page is a program of others that styles itself inline, and begins with a script that bears the nonce of its answer.
    private const string PagePolicy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddDocumentTransformer(
                    static (document, _, _) =>
                    {
                        document.Info.Title = "Chancery";
                        document.Info.Version = Name;
                        document.Info.Description =
                            "Checks quotations against a record of documents, and asks the record. Offsets count Unicode code points. Refusals are problem details (RFC 9457) with a stable id.";
                        document.Servers?.Clear();
                        document.Components ??= new OpenApiComponents();
                        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(
                            StringComparer.Ordinal
                        );
                        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.Http,
                            Scheme = "bearer",
                            Description = "A token of 'chancery token add NAME'.",
                        };
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    static (operation, context, _) =>
                    {
                        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsTokenAttribute>().Any())
                        {
                            operation.Security =
                            [
                                new OpenApiSecurityRequirement
                                {
                                    [new OpenApiSecuritySchemeReference("token", context.Document)] = [],
                                },
                            ];
                        }

                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void MapApiDescription(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi($"{RestEndpoints.Address}/openapi.json").WithMetadata(new OpenToAllAttribute());
        app.MapScalarApiReference(
                Page,
                options =>
                    options
                        .WithTitle("Chancery")
                        .WithOpenApiRoutePattern($"{RestEndpoints.Address}/openapi.json")
                        .DisableDefaultFonts()
                        .DisableTelemetry()
                        // What of it asks or leads to its makers.
                        .DisableAgent()
                        .DisableMcp()
                        .HideDeveloperTools()
                        .HideClientButton()
                        .WithNonce()
            )
            .WithMetadata(
                new OpenToAllAttribute(),
                new ContentPolicyAttribute(PagePolicy, ScalarOptions.NonceHttpContextItemKey)
            );
    }
}
